// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_WORDS_DETERMINED_HPP
#define PEIL_PRESENT_WORDS_DETERMINED_HPP

/// \file
/// What texts call what a source determines. An agency gives guidance and has no policy.

#include <string_view>

#include "model/enums.hpp"

namespace peil::present {

/// `guidance` or `policy`: the choices of `{kind, select, guidance{…} other{…}}` in the texts.
[[nodiscard]] constexpr std::string_view determined_by(model::SourceKind kind) {
  return kind == model::SourceKind::guidance ? "guidance" : "policy";
}

}  // namespace peil::present

#endif  // PEIL_PRESENT_WORDS_DETERMINED_HPP
