// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PLATFORM_SECRECY_HPP
#define PEIL_PLATFORM_SECRECY_HPP

namespace peil::platform {

/// From now on the memory of this process is never written to a core file, nor read by another
/// process of the same user: it holds what is confidential. Programs that it starts write no core
/// file either. Does nothing where the system does not know it.
void keep_memory_private();

}  // namespace peil::platform

#endif  // PEIL_PLATFORM_SECRECY_HPP
