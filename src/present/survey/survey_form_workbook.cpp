// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <map>

#include "present/medium/workbook.hpp"
#include "present/survey/survey_form.hpp"

namespace peil::present {
namespace {

struct Column {
  const char* name;  ///< in the hidden first row
  const char* key;   ///< of the text above the column
  double width;
};

constexpr std::array<Column, 10> kColumns{{{"id", "form.id", 6},
                                           {"number", "form.number", 5},
                                           {"question", "form.question", 48},
                                           {"answer", "form.answer", 60},
                                           {"level", "form.level", 30},
                                           {"group", "form.group", 30},
                                           {"native", "form.native", 24},
                                           {"valid_from", "form.valid_from", 14},
                                           {"source", "form.source", 30},
                                           {"dissemination", "form.dissemination_one", 26}}};
constexpr lxw_col_t kId = 0;
constexpr lxw_col_t kNumber = 1;
constexpr lxw_col_t kQuestion = 2;
constexpr lxw_col_t kLevel = 4;
constexpr lxw_col_t kValidFrom = 7;
constexpr lxw_col_t kDissemination = 9;
constexpr lxw_row_t kFirstQuestion = 8;

/// Lists to choose from, on a sheet of their own: Excel takes at most 255 characters in a cell's
/// rule.
class Lists {
 public:
  explicit Lists(lxw_worksheet* sheet) : sheet_(sheet) { worksheet_hide(sheet_); }

  /// Reference to the list's cells, written when first asked for.
  const std::string& range(const std::vector<std::string>& choices) {
    const auto [found, added] = ranges_.try_emplace(choices);
    if (added) {
      const auto column = static_cast<lxw_col_t>(ranges_.size() - 1);
      for (std::size_t row = 0; row < choices.size(); ++row) {
        worksheet_write_string(sheet_, static_cast<lxw_row_t>(row), column, choices[row].c_str(),
                               nullptr);
      }
      std::array<char, LXW_MAX_CELL_RANGE_LENGTH> cells{};
      lxw_rowcol_to_range_abs(cells.data(), 0, column, static_cast<lxw_row_t>(choices.size() - 1),
                              column);
      found->second = fmt::format("=Lists!{}", cells.data());
    }
    return found->second;
  }

 private:
  lxw_worksheet* sheet_;
  std::map<std::vector<std::string>, std::string> ranges_;
};

void choose(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, std::string range) {
  lxw_data_validation rule{};
  rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
  rule.value_formula = range.data();
  worksheet_data_validation_cell(sheet, row, column, &rule);
}

struct Styles {
  lxw_format* title;
  lxw_format* head;
  lxw_format* text;
  lxw_format* input;
  lxw_format* date;
};

lxw_format* wrapped(lxw_workbook* book) {
  lxw_format* format = workbook_add_format(book);
  format_set_text_wrap(format);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  return format;
}

Styles make_styles(lxw_workbook* book) {
  Styles styles{workbook_add_format(book), wrapped(book), wrapped(book), wrapped(book),
                wrapped(book)};
  format_set_bold(styles.title);
  format_set_font_size(styles.title, 14);
  format_set_bold(styles.head);
  format_set_bg_color(styles.head, 0xDDE6EE);
  for (lxw_format* format : {styles.input, styles.date}) {
    format_set_bg_color(format, 0xFFFBE6);
    format_set_border(format, LXW_BORDER_THIN);
  }
  format_set_num_format(styles.date, "yyyy-mm-dd");
  return styles;
}

/// A label in the visible columns with the cell to fill in beside it; the short name is hidden.
void write_head_field(lxw_worksheet* sheet, lxw_row_t row, const char* shortname,
                      const std::string& label, const std::string& value, const Styles& styles) {
  worksheet_write_string(sheet, row, kId, shortname, nullptr);
  worksheet_write_string(sheet, row, kQuestion, label.c_str(), styles.head);
  worksheet_write_string(sheet, row, kQuestion + 1, value.c_str(), styles.input);
}

/// Height of a row in points for a text in a column of `width` characters: not every program fits
/// rows to what is in them.
double height_of(std::string_view text, std::size_t width) {
  constexpr double kLine = 15;
  return kLine * static_cast<double>(1 + text.size() / width);
}

void write_head(lxw_worksheet* sheet, const Form& form, const Texts& texts, const Styles& styles,
                Lists& lists) {
  worksheet_write_string(sheet, 0, kQuestion, form.title.c_str(), styles.title);
  const std::string explanation = form_introduction(form, texts);
  worksheet_merge_range(sheet, 1, kQuestion, 1, kDissemination, explanation.c_str(), styles.text);
  worksheet_set_row(sheet, 1, height_of(explanation, 200), nullptr);
  write_head_field(sheet, 2, "survey", texts("form.survey"), form.survey, styles);
  write_head_field(sheet, 3, "state", texts("form.state"), "", styles);
  write_head_field(sheet, 4, "contact", texts("form.contact"), "", styles);
  write_head_field(sheet, 5, "dissemination", texts("form.dissemination"), "", styles);
  choose(sheet, 5, kQuestion + 1, lists.range(dissemination_choices(texts)));
  for (std::size_t i = 0; i < kColumns.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    worksheet_set_column(sheet, column, column, kColumns[i].width, nullptr);
    worksheet_write_string(sheet, kFirstQuestion - 2, column, kColumns[i].name, nullptr);
    worksheet_write_string(sheet, kFirstQuestion - 1, column, texts(kColumns[i].key).c_str(),
                           styles.head);
  }
  worksheet_set_row(sheet, kFirstQuestion - 1, 3 * LXW_DEF_ROW_HEIGHT, nullptr);
}

void write_question(lxw_worksheet* sheet, lxw_row_t row, const FormQuestion& question,
                    const Texts& texts, const Styles& styles, Lists& lists) {
  worksheet_set_row(sheet, row, height_of(question.text, 44), nullptr);
  worksheet_write_string(sheet, row, kId, question.id.c_str(), nullptr);
  worksheet_write_number(sheet, row, kNumber, question.number, styles.text);
  worksheet_write_string(sheet, row, kQuestion, question.text.c_str(), styles.text);
  for (lxw_col_t column = kQuestion + 1; column < kColumns.size(); ++column) {
    worksheet_write_blank(sheet, row, column, column == kValidFrom ? styles.date : styles.input);
  }
  if (question.several) {  // a list takes one choice, so what there is to choose stands there
    const std::string choices = fmt::format("{}", fmt::join(question.levels, "\n"));
    worksheet_write_comment(sheet, row, kLevel, choices.c_str());
  } else if (!question.levels.empty()) {
    choose(sheet, row, kLevel, lists.range(question.levels));
  }
  choose(sheet, row, kDissemination, lists.range(dissemination_choices(texts)));
}

}  // namespace

std::string form_workbook(const Form& form, const Texts& texts) {
  return make_workbook([&](lxw_workbook* book) {
    lxw_worksheet* sheet = workbook_add_worksheet(book, "Survey");
    Lists lists(workbook_add_worksheet(book, "Lists"));
    const Styles styles = make_styles(book);
    write_head(sheet, form, texts, styles, lists);
    lxw_row_t row = kFirstQuestion;
    for (const FormQuestion& question : form.questions) {
      write_question(sheet, row++, question, texts, styles, lists);
    }
    lxw_row_col_options hidden{};
    hidden.hidden = LXW_TRUE;
    worksheet_set_column_opt(sheet, kId, kId, kColumns[kId].width, nullptr, &hidden);
    worksheet_set_row_opt(sheet, kFirstQuestion - 2, LXW_DEF_ROW_HEIGHT, nullptr, &hidden);
    worksheet_freeze_panes(sheet, kFirstQuestion, kQuestion + 1);
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
  });
}

}  // namespace peil::present
