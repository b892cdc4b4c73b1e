// SPDX-License-Identifier: EUPL-1.2
#include "cli/command.hpp"

#include <fmt/format.h>

#include <boost/algorithm/string/classification.hpp>
#include <boost/algorithm/string/split.hpp>
#include <ostream>

#include "load/country_names.hpp"
#include "model/country.hpp"
#include "model/error.hpp"

namespace peil::cli {

const std::filesystem::path& require_data(const Invocation& invocation) {
  if (invocation.data.empty()) {
    throw model::UsageError("no data folder found: give --data DIR or set PEIL_DATA");
  }
  return invocation.data;
}

const std::string& argument(const Invocation& invocation, std::size_t index,
                            std::string_view what) {
  if (index >= invocation.arguments.size()) {
    throw model::UsageError(fmt::format("{} is missing", what));
  }
  return invocation.arguments[index];
}

model::OriginId origin_code(const model::Repository& repository, std::string_view given) {
  const auto code = load::find_country(repository.data, given);
  if (!code) throw model::UsageError(fmt::format("unknown country '{}'", given));
  if (!repository.origin_folders.contains(*code)) {
    throw model::UsageError(
        fmt::format("no data on {}; see 'peil list countries'", model::country_name(*code, "en")));
  }
  return model::OriginId(*code);
}

std::vector<std::string> split_list(std::string_view text) {
  std::vector<std::string> parts;
  boost::split(parts, text, boost::is_any_of(","), boost::token_compress_on);
  std::erase(parts, "");
  return parts;
}

void write_output(const Invocation& invocation, Streams& streams, std::string_view content) {
  if (!invocation.output || *invocation.output == "-") {
    streams.out << content << std::flush;
    if (!streams.out) throw model::InputError("standard output", "", "cannot be written");
    return;
  }
  write_file(*invocation.output, content);
}

}  // namespace peil::cli
