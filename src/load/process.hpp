// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_PROCESS_HPP
#define PEIL_LOAD_PROCESS_HPP

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace peil::load {

/// What a helper program may use. It is ended when it takes more.
struct Limits {
  std::chrono::seconds time{60};       ///< of the clock
  std::size_t memory = 2'000'000'000;  ///< bytes of address space; 0: no limit
  std::size_t output = 128'000'000;    ///< bytes on standard output
};

/// How a helper program ended.
struct Finished {
  int status = 0;        ///< exit status; -1 when a signal ended it
  bool limited = false;  ///< ended because it took too much time or wrote too much
  std::string out;
  std::string err;  ///< at most 64 kB of it
};

/// Runs a program found on the PATH with these arguments, `input` on its standard input, without a
/// shell. Input and output go through pipes and are nowhere on disk.
/// \throws model::InputError when the program is not installed.
[[nodiscard]] Finished run_program(const std::string& program,
                                   const std::vector<std::string>& arguments,
                                   std::string_view input, const Limits& limits = {});

}  // namespace peil::load

#endif  // PEIL_LOAD_PROCESS_HPP
