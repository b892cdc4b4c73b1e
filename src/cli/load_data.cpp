// SPDX-License-Identifier: EUPL-1.2
#include "cli/load_data.hpp"

#include <utility>

#include "align/known_then.hpp"
#include "load/sealed.hpp"

namespace peil::cli {

load::Unseal unseal_with(const Invocation& invocation) {
  return invocation.identity ? load::unsealer(*invocation.identity) : load::Unseal{};
}

model::Repository load_data(const Invocation& invocation) {
  model::Repository repository = load::load(require_data(invocation), unseal_with(invocation));
  const auto& options = invocation.options;
  const bool strict = options.count("strict-date") != 0 && options["strict-date"].as<bool>();
  return strict ? align::known_then(std::move(repository), invocation.as_of)
                : std::move(repository);
}

}  // namespace peil::cli
