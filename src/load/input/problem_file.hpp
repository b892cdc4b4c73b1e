// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_INPUT_PROBLEM_FILE_HPP
#define PEIL_LOAD_INPUT_PROBLEM_FILE_HPP

#include <filesystem>

#include "model/problem.hpp"

namespace peil::load {

/// Reads a disclosure problem. The file may hold confidential answers, so no message quotes them.
/// \param data the data folder, for the schema.
/// \throws model::InputError with every finding: not as the schema says, unknown states, questions
/// or values, the same thing named twice, counts beyond the states, classes that do not partition
/// the counts, answers that contradict what is known.
[[nodiscard]] model::Problem read_problem(const std::filesystem::path& file,
                                          const std::filesystem::path& data);

}  // namespace peil::load

#endif  // PEIL_LOAD_INPUT_PROBLEM_FILE_HPP
