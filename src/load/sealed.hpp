// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_SEALED_HPP
#define PEIL_LOAD_SEALED_HPP

/// \file
/// Sealed answers: age files (age-encryption.org/v1), made and opened by the `age` program. What is
/// inside, and the identity that opens it, go through pipes and memory only. Passphrases are asked
/// for by age itself, on the terminal: it takes them from nowhere else.

#include <filesystem>
#include <string>
#include <string_view>

#include "load/load.hpp"

namespace peil::load {

/// The content sealed for the recipients in a file: X25519 keys (`age1…`), a line each, `#` before
/// remarks; or the single word `passphrase`, for which age asks on the terminal, where `file` is
/// named first: the one that the content is sealed for. \throws model::InputError when there are no
/// recipients, age refuses them, or a passphrase is needed and there is no terminal.
[[nodiscard]] std::string seal(std::string_view content, const std::filesystem::path& recipients,
                               const std::filesystem::path& file);

/// Opens sealed files with an identity: the file of an age key; such a file itself sealed with a
/// passphrase, which is then asked for once; or the word `passphrase` for answers sealed with one,
/// asked for once for each answer. May be called from several threads at a time.
/// \throws model::InputError, when called, if the identity is none of the recipients'.
[[nodiscard]] Unseal unsealer(const std::filesystem::path& identity);

}  // namespace peil::load

#endif  // PEIL_LOAD_SEALED_HPP
