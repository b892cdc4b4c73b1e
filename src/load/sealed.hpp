// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_SEALED_HPP
#define PEIL_LOAD_SEALED_HPP

/// \file
/// Sealed answers: age files (age-encryption.org/v1), made and opened by the `age` program. What is
/// inside goes through pipes and memory only.

#include <filesystem>
#include <string>
#include <string_view>

#include "load/load.hpp"

namespace peil::load {

/// The content sealed for the recipients in a file: X25519 keys (`age1…`), a line each, `#` before
/// remarks; or the single word `passphrase`, for which age asks on the terminal.
/// \throws model::InputError when there are no recipients or age refuses them.
[[nodiscard]] std::string seal(std::string_view content, const std::filesystem::path& recipients);

/// Opens sealed files with an identity file (an age key, or one that a passphrase protects, or the
/// word `passphrase`).
/// \throws model::InputError, when called, if the identity is none of the recipients'.
[[nodiscard]] Unseal unsealer(const std::filesystem::path& identity);

}  // namespace peil::load

#endif  // PEIL_LOAD_SEALED_HPP
