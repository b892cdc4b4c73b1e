// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PLATFORM_PROCESS_HPP
#define PEIL_PLATFORM_PROCESS_HPP

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace peil::platform {

/// A program found on the PATH and what it is given. No shell is involved.
struct Program {
  std::string name;
  std::vector<std::string> arguments = {};
  std::filesystem::path folder = {};                                ///< to run in; empty: ours
  std::vector<std::pair<std::string, std::string>> variables = {};  ///< put over our environment
  /// What it writes on standard error comes with its output, instead of being dropped.
  bool keep_messages = false;
};

/// What a program may use. It is ended when it takes more.
struct Limits {
  std::chrono::seconds time{60};       ///< of the clock
  std::size_t memory = 2'000'000'000;  ///< bytes of address space; 0: no limit
  std::size_t output = 128'000'000;    ///< bytes on standard output
  std::chrono::seconds work{0};        ///< of the processor; 0: as of the clock
};

/// How a program ended.
struct Finished {
  int status = 0;        ///< exit status; -1 when a signal ended it
  bool limited = false;  ///< ended because it took too much time or wrote too much
  std::string out;       ///< what it wrote on standard output
};

/// Whether a program is on the PATH.
[[nodiscard]] bool is_installed(const std::string& program);

/// That a program is missing, with the package of Debian that it comes with.
[[nodiscard]] std::string missing_text(const std::string& program);

/// Runs a program with `input` on its standard input and waits for it. Input and output go through
/// pipes and are nowhere on disk; messages on standard error are dropped unless they are asked for,
/// because they may quote what the program reads. Several threads may each run one. \throws
/// model::InputError when the program is not installed.
[[nodiscard]] Finished run_program(const Program& program, std::string_view input = {},
                                   const Limits& limits = {});

/// Runs a program that makes files, within ten minutes; what it prints is dropped.
/// \throws std::runtime_error when it is not installed or does not succeed, with its messages if
/// they are kept.
void make_files(const Program& program);

}  // namespace peil::platform

#endif  // PEIL_PLATFORM_PROCESS_HPP
