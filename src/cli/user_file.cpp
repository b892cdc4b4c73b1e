// SPDX-License-Identifier: EUPL-1.2
#include "cli/user_file.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>

#include "model/text/control_signs.hpp"

namespace peil::cli {

std::optional<std::string> text_option(const Invocation& invocation, const char* name) {
  if (invocation.options.count(name) == 0) return std::nullopt;
  return invocation.options[name].as<std::string>();
}

present::Texts texts_of(const Invocation& invocation) {
  return present::Texts::load(require_data(invocation), invocation.lang, invocation.line_width);
}

void tell(const std::vector<std::string>& notes, const Invocation& invocation, Streams& streams) {
  if (invocation.quiet) return;
  for (const std::string& note : notes) streams.err << model::with_visible_controls(note) << '\n';
}

void require_format(const Invocation& invocation, std::initializer_list<std::string_view> formats) {
  if (std::ranges::find(formats, invocation.format) != formats.end()) return;
  throw model::UsageError(
      fmt::format("--format '{}' is not one of {}", invocation.format, fmt::join(formats, ", ")));
}

}  // namespace peil::cli
