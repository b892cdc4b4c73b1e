// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_TESTS_DISCLOSE_RELEASE_LOOP_HPP
#define PEIL_TESTS_DISCLOSE_RELEASE_LOOP_HPP

/// \file
/// Every sheet of answers is driven through a series of releases. A reader keeps the sheets from
/// which exactly what he saw would have come out. Of none of the thresholds that were ever used may
/// he know on which side a state stands, nor hold it likelier than allowed. Shares nothing with the
/// audit.

#include <cstddef>
#include <string>
#include <vector>

#include "disclose/survey_release.hpp"

namespace peil::disclose {

struct Step {
  int at_least = 1;
  std::vector<std::size_t> counted = {};  ///< states; empty: all
  std::string survey = "s";
  std::string row = "PAK|ahmadis||persecution_risk";  ///< what the answers stand on, too
  Audience audience = Audience::everyone;
  int insiders = 1;
  double max_posterior = 0.95;
  bool above_baseline = false;
  Officials officials = Officials::trusted;
  std::vector<std::size_t> published = {};  ///< states whose public level is 0 by then
};

struct Series {
  std::string name;
  std::size_t states;
  std::vector<Step> steps;
  std::vector<std::size_t> published = {};  ///< states whose public level is 0 from the start
  std::vector<std::size_t> named = {};      ///< states whose answer officials see
  bool official = false;                    ///< officials are a reader
  /// States are no readers where a release does not guard against them, and the loosest posterior
  /// is allowed. Without this they are, and each is: of series that say nothing more when loose.
  bool only_those_guarded_against = false;
};

/// The number of sheets (levels 0 to 2 of each state) on which some reader knows too much; how many
/// there are in all is 3 to the power of the number of states.
/// \param told is where it is said whether anything was published; null: nowhere.
[[nodiscard]] std::size_t disclosing_sheets(const Series& series, bool* told = nullptr);

}  // namespace peil::disclose

#endif  // PEIL_TESTS_DISCLOSE_RELEASE_LOOP_HPP
