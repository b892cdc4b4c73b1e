// SPDX-License-Identifier: EUPL-1.2
#include "platform/secrecy.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace peil::platform {

void keep_memory_private() {
  const rlimit none{0, 0};
  (void)::setrlimit(RLIMIT_CORE, &none);
  (void)::prctl(PR_SET_DUMPABLE, 0);
}

}  // namespace peil::platform
