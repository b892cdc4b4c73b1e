// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_TESTS_FUZZ_HARNESS_HPP
#define PEIL_TESTS_FUZZ_HARNESS_HPP

/// \file
/// What the fuzzers share. A reader may refuse in one way only, with a model::InputError whose
/// findings name the file or nothing at all (the command then names it): another exception ends the
/// run, and libFuzzer keeps the input.

#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "load/load.hpp"
#include "model/error.hpp"

namespace peil::fuzz {

/// The project's small fictional data.
inline const model::Repository& repository() {
  static const model::Repository data = load::load(PEIL_SOURCE_DIR "/tests/data/small");
  return data;
}

/// The input where readers find it: a file in memory.
inline std::filesystem::path file(std::string_view content, const std::string& name) {
  static const std::string folder = [] {
    std::string made = "/dev/shm/peil-fuzz." + std::to_string(::getpid());
    std::filesystem::create_directories(made);
    return made;
  }();
  const std::filesystem::path path = std::filesystem::path(folder) / name;
  std::ofstream(path, std::ios::binary) << content;
  return path;
}

/// What libFuzzer gives: the first byte chooses what to do with the rest.
struct Input {
  unsigned choice = 0;
  std::string_view text;
};

inline Input input(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view all(reinterpret_cast<const char*>(bytes), size);
  return all.empty() ? Input{} : Input{bytes[0], all.substr(1)};
}

/// Runs `work`, which may refuse.
template <typename Work>
int run(Work work) {
  try {
    work();
  } catch (const model::InputError&) {
    return 0;
  } catch (const model::UsageError&) {
    return 0;
  }
  return 0;
}

}  // namespace peil::fuzz

#endif  // PEIL_TESTS_FUZZ_HARNESS_HPP
