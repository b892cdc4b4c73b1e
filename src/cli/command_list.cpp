// SPDX-License-Identifier: EUPL-1.2
#include "cli/command_list.hpp"

#include <fmt/format.h>

#include "load/load.hpp"
#include "model/country.hpp"
#include "model/error.hpp"

namespace peil::cli {
namespace {

Exit list(const Invocation& invocation, Streams& streams) {
  const std::string& what = argument(invocation, 0, "what to list");
  if (what != "countries") throw model::UsageError(fmt::format("cannot list '{}'", what));
  const model::Repository repository = load::load(invocation.data);
  std::string text;
  for (const auto& [code, folder] : repository.origin_folders) {
    text += fmt::format("{}  {}\n", code, model::country_name(code, invocation.lang));
  }
  write_output(invocation, streams, text);
  return Exit::done;
}

}  // namespace

Command list_command() {
  return {"list", "countries|sources|concepts|surveys|documents", "what there is", nullptr, list};
}

}  // namespace peil::cli
