// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/comparables.hpp"
#include "cli/load_data.hpp"
#include "cli/user_file.hpp"
#include "load/publication.hpp"
#include "model/error.hpp"
#include "present/tables/listings.hpp"

namespace peil::cli {
namespace {

struct Kind {
  std::string_view name;
  /// Null: of the countries, for which more is needed.
  present::Listing (*list)(const model::Repository& repository, const present::Texts& texts);
};

constexpr std::array<Kind, 5> kKinds{{{"countries", nullptr},
                                      {"sources", present::list_sources},
                                      {"concepts", present::list_concepts},
                                      {"surveys", present::list_surveys},
                                      {"documents", present::list_documents}}};

Exit list(const Invocation& invocation, Streams& streams) {
  require_format(invocation, {"text", "json", "csv"});
  const std::string& what = argument(invocation, 0, "what to list");
  const auto kind = std::ranges::find(kKinds, what, &Kind::name);
  if (kind == kKinds.end()) {
    throw model::UsageError(fmt::format(
        "cannot list '{}'; expected countries, sources, concepts, surveys or documents", what));
  }
  const model::Repository repository = load_data(invocation);
  const auto texts = texts_of(invocation);
  const present::Listing listing =
      kind->list != nullptr
          ? kind->list(repository, texts)
          : present::list_countries(
                repository, texts,
                comparables(repository, load::default_baseline(repository), invocation.as_of));
  write_output(invocation, streams, present::listing_as(listing, invocation.format, texts));
  return Exit::done;
}

}  // namespace

Command list_command() {
  return {"list", "countries|sources|concepts|surveys|documents", "what there is, a line for each",
          nullptr, list};
}

}  // namespace peil::cli
