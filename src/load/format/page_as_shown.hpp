// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_FORMAT_PAGE_AS_SHOWN_HPP
#define PEIL_LOAD_FORMAT_PAGE_AS_SHOWN_HPP

#include <string>
#include <string_view>

namespace peil::load {

/// A page that somebody filled in, with what pandoc passes over told as a person sees it: boxes as
/// ☒ or ☐, of a list the entry that is chosen, fields with what stands in them, text that a style
/// strikes out between `<del>`. What is not shown is left out.
[[nodiscard]] std::string page_as_shown(std::string_view html);

}  // namespace peil::load

#endif  // PEIL_LOAD_FORMAT_PAGE_AS_SHOWN_HPP
