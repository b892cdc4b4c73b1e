// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_FORMAT_HTML_TAGS_HPP
#define PEIL_LOAD_FORMAT_HTML_TAGS_HPP

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace peil::load {

struct HtmlTag {
  std::size_t begin = 0;
  std::size_t end = 0;          ///< behind its ">"
  std::string name;             ///< in small letters
  std::string_view attributes;  ///< all between the name and the ">"
  bool closes = false;
};

/// The tags of a web page from the first to the last, in time that grows with the page and no
/// faster. A ">" in a quoted value ends no tag, unless a quote is never closed; comments, scripts
/// and styles have no tags.
class HtmlTags {
 public:
  /// `html` must outlive what is read from it.
  explicit HtmlTags(std::string_view html) : html_(html) {}

  /// Empty behind the last one.
  [[nodiscard]] std::optional<HtmlTag> next();

 private:
  [[nodiscard]] std::size_t end_of(std::size_t from);
  void pass_over(const HtmlTag& opened);

  std::string_view html_;
  std::size_t at_ = 0;
  // Whether all are closed, as far as is known: what is not is looked for once.
  bool quotes_ = true;
  bool comments_ = true;
  bool scripts_ = true;
};

}  // namespace peil::load

#endif  // PEIL_LOAD_FORMAT_HTML_TAGS_HPP
