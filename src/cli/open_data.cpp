// SPDX-License-Identifier: EUPL-1.2
#include "cli/open_data.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "cli/output_files.hpp"
#include "cli/user_file.hpp"
#include "load/publication.hpp"

namespace peil::cli {

std::vector<model::OriginId> origins_of(const Invocation& invocation,
                                        const model::Repository& repository) {
  std::set<model::OriginId> wanted;
  for (const std::string& given : invocation.arguments) {
    wanted.insert(origin_code(repository, given));
  }
  if (wanted.empty()) {
    for (const model::Profile& profile : repository.profiles) wanted.insert(profile.origin);
  }
  return {wanted.begin(), wanted.end()};
}

std::string program_name() { return "peil " PEIL_VERSION; }

model::Publication publication_of(const Invocation& invocation, const model::Repository& repository,
                                  Streams& streams) {
  if (auto publication = load::load_publication(repository)) return std::move(*publication);
  tell({"peil: there is no codebook/publication.json; the product names no licence, publisher or "
        "version of the data"},
       invocation, streams);
  return {};
}

std::vector<std::string> data_forms(const Invocation& invocation,
                                    std::span<const std::string_view> known,
                                    std::string_view fallback) {
  const std::vector<std::string> wanted =
      split_list(text_option(invocation, "to").value_or(std::string(fallback)));
  for (const std::string& form : wanted) {
    if (std::ranges::find(known, form) == known.end()) {
      const std::vector<std::string_view> first(known.begin(), known.end() - 1);
      throw model::UsageError(fmt::format("cannot export to '{}'; expected {} or {}", form,
                                          fmt::join(first, ", "), known.back()));
    }
  }
  if (wanted.empty()) throw model::UsageError("--to names no form");
  return wanted;
}

void write_one_or_more(const Invocation& invocation, Streams& streams,
                       const std::map<std::string, std::string>& files) {
  if (files.size() == 1) {
    write_output(invocation, streams, files.begin()->second);
  } else {
    write_files(invocation, streams, files);
  }
}

}  // namespace peil::cli
