// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_TESTS_FUZZ_WAYS_HPP
#define PEIL_TESTS_FUZZ_WAYS_HPP

/// \file
/// The ways by which files of others come into the program, each as a function on bytes. What they
/// need of a data folder is tests/data/small.

#include <array>
#include <filesystem>
#include <string>
#include <string_view>

#include "model/repository.hpp"

namespace peil::fuzz {

/// Where bytes stand for readers that open a file themselves: in a folder of this process in
/// memory, which goes with it.
class Stage {
 public:
  Stage();
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;
  /// Writes a file and gives its path.
  std::filesystem::path put(std::string_view name, std::string_view content) const;

 private:
  std::filesystem::path folder_;
};

struct Way {
  std::string_view name;
  /// How many kinds of input it knows: formats, languages, kinds of data file.
  unsigned kinds = 1;
  /// Reads `content` as kind `kind`, below `kinds`. Refuses by model::InputError.
  void (*read)(unsigned kind, std::string_view content, const Stage& stage) = nullptr;
};

void read_data(unsigned kind, std::string_view content, const Stage& stage);
void read_table(unsigned kind, std::string_view content, const Stage& stage);
void read_return(unsigned kind, std::string_view content, const Stage& stage);
void read_problem(unsigned kind, std::string_view content, const Stage& stage);
void read_ledger(unsigned kind, std::string_view content, const Stage& stage);
void read_label(unsigned kind, std::string_view content, const Stage& stage);
void read_query(unsigned kind, std::string_view content, const Stage& stage);
void read_policy(unsigned kind, std::string_view content, const Stage& stage);

/// `data` knows the kinds of load::Kind, in their order.
inline constexpr std::array kWays{Way{"data", 19, read_data},     Way{"tables", 4, read_table},
                                  Way{"returns", 4, read_return}, Way{"problem", 1, read_problem},
                                  Way{"ledger", 1, read_ledger},  Way{"match", 6, read_label},
                                  Way{"query", 2, read_query},    Way{"policy", 2, read_policy}};

/// The small fictional data.
[[nodiscard]] const model::Repository& small_data();

/// Tries one input, whose first byte tells the kind. True: it was taken. False: it was refused as
/// a file may be, by findings that each have a message and name the file that was given or none
/// (then the command names it). Anything else ends the process, with what was wrong on the
/// standard error.
[[nodiscard]] bool try_input(const Way& way, std::string_view bytes);

}  // namespace peil::fuzz

#endif  // PEIL_TESTS_FUZZ_WAYS_HPP
