// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_FORMAT_ASIDES_HPP
#define PEIL_LOAD_FORMAT_ASIDES_HPP

/// \file
/// What stands in an office document and in none of the blocks that are read from it, or no longer
/// as it was laid out; for whoever reads, who may have to look at the document.

#include <string>
#include <string_view>
#include <vector>

#include "model/import_remark.hpp"

namespace peil::load {

struct Aside {
  enum class Kind {
    comment,     ///< that somebody pinned to the text; not read
    embedded,    ///< another document that Word shows in this place; not read
    boxed_table  ///< a table in a text box; read as lines, without its columns
  };
  Kind kind = Kind::comment;
  model::Spot spot;  ///< a row of a table, or a paragraph
};

/// Of a file of Word (docx) or OpenDocument (odt), in order. \throws model::InputError naming
/// `name` when it is neither.
[[nodiscard]] std::vector<Aside> asides_of_docx(std::string_view file, const std::string& name);
[[nodiscard]] std::vector<Aside> asides_of_odt(std::string_view file, const std::string& name);

}  // namespace peil::load

#endif  // PEIL_LOAD_FORMAT_ASIDES_HPP
