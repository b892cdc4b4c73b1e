// SPDX-License-Identifier: EUPL-1.2
#include "cli/load_data.hpp"

#include "load/sealed.hpp"

namespace peil::cli {

load::Unseal unseal_with(const Invocation& invocation) {
  return invocation.identity ? load::unsealer(*invocation.identity) : load::Unseal{};
}

model::Repository load_data(const Invocation& invocation) {
  return load::load(require_data(invocation), unseal_with(invocation));
}

}  // namespace peil::cli
