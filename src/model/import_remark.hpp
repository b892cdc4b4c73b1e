// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_IMPORT_REMARK_HPP
#define PEIL_MODEL_IMPORT_REMARK_HPP

/// \file
/// What whoever imports answers should know of what was read. Never holds an answer's text; what
/// stood where a form asks who may see an answer is no answer.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace peil::model {

/// Where in a file an answer stands. Numbers count from 1; all empty: the whole file.
struct Spot {
  std::size_t table = 0;  ///< of a document; `row` is then a row of it
  std::size_t row = 0;
  std::size_t contribution = 0;  ///< to a EUSurvey form
  std::string sheet = {};        ///< of a workbook with one form in it
  std::string heading = {};      ///< paragraph that names the state
  std::size_t paragraph = 0;     ///< of those of a document outside of tables that have text
};

/// `table 1, row 4`, as errors name it; empty for the whole file.
[[nodiscard]] std::string to_string(const Spot& spot);

struct ImportRemark {
  enum class Kind {
    no_state,           ///< a row names no state and is left out
    stray_codes,        ///< coding tables, but several states they may be of
    other_total,        ///< the file says `expected` states answered, `number` are in it
    unknown_question,   ///< answers question `number`, which the survey does not have
    gaps,               ///< numbers `number` of `expected` answers
    level,              ///< the level for the question `about` is none of the choices
    day,                ///< the day for the question `about` cannot be read
    unsplit,            ///< the state `about` does not say which part answers which question
    consent_unsaid,     ///< the state `about` does not say who may see its answers
    consent_unclear,    ///< who may see the answer of `about` to `question` is not understood:
                        ///< `found`
    consent_differs,    ///< two places say differently who may see it: `found`; the more closed
                        ///< counts
    speaks_of_sharing,  ///< the answer of `about` to `question` speaks of passing it on itself
    hidden_rows,        ///< `number` rows with text that the sheet does not show are left out
    hidden_columns,     ///< likewise columns
    hidden_sheet,       ///< a sheet that looks like answers and is not shown is left out
    unknown_state,      ///< a row of a state that is not known is left out, as was asked
    not_asked,          ///< likewise one of `about`, which was not asked
    cell_errors,        ///< `number` cells hold an error of an office program: `found`
    cell_no_result,     ///< `number` cells hold a formula without a saved result: `found`
    cell_struck,        ///< `number` cells hold text that is struck out, which is left out: `found`
    cell_unseen,        ///< `number` cells hold what their number format hides: `found`
    comments,           ///< `number` comments on cells (`found`) or at `places` are no answers
    embedded,           ///< `number` documents within the document are not read: `places`
    boxed_tables,       ///< `number` tables in text boxes are read without columns: `places`
    text_outside,       ///< `number` paragraphs are no part of an answer: `places`
    left_open,          ///< the state `about` answered `number` questions in round `expected`,
                        ///< `missing`, that this later return leaves open
    unread_columns,     ///< columns with text that no part of an answer is read from: `missing`
    unnamed_columns,    ///< likewise, because their heads end in no short name of the form
    converted           ///< the file was read as the encoding `found`, which it does not say
  };
  Kind kind;
  Spot spot = {};
  std::string about = {};
  std::size_t number = 0;
  std::size_t expected = 0;
  std::vector<std::string> missing = {};  ///< states asked that are not in the file; questions;
                                          ///< heads
  std::string question = {};              ///< its id; empty: all questions
  std::string found = {};                 ///< what stood there, fit to be shown
  std::string file = {};
  std::vector<Spot> places = {};  ///< the first of them, where a remark is on several
};

/// Adds a remark on these places of a file, naming as many as fit in a line; none where there is no
/// place. Cells of a sheet by their names, or spots of a document.
void tell_cells(ImportRemark::Kind kind, const std::string& sheet, std::vector<std::string> cells,
                std::vector<ImportRemark>& remarks);
void tell_places(ImportRemark::Kind kind, std::vector<Spot> places,
                 std::vector<ImportRemark>& remarks);

/// Name of a value, e.g. `no_state`.
[[nodiscard]] std::string_view name(ImportRemark::Kind kind);

}  // namespace peil::model

#endif  // PEIL_MODEL_IMPORT_REMARK_HPP
