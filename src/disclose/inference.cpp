// SPDX-License-Identifier: EUPL-1.2
#include "disclose/inference.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "model/error.hpp"

namespace peil::disclose {

const char* name(Breach breach) {
  return breach == Breach::min_values ? "min_values" : "max_posterior";
}

Inference::Inference(const ValueCounts& counts) {
  for (std::size_t value = 0; value < counts.size(); ++value) {
    if (counts[value] == 0) continue;
    possible.push_back(value);
    worlds.push_back(counts[value]);
    largest = std::max(largest, counts[value]);
    total += counts[value];
  }
}

ValueCounts grouped(const ValueCounts& counts, const model::Aspect& aspect) {
  ValueCounts sums(aspect.groups, Count{0});
  for (std::size_t value = 0; value < counts.size(); ++value) {
    sums[aspect.group[value]] += counts[value];
  }
  return sums;
}

model::SafetyParameters effective_parameters(const model::Problem& problem) {
  model::SafetyParameters parameters = problem.parameters;
  if (problem.protect == model::Protect::conditions) parameters.min_values = 2;
  return parameters;
}

double ratio(const Count& a, const Count& b) {
  return static_cast<double>(boost::multiprecision::cpp_rational(a, b));
}

std::vector<double> Inference::posterior() const {
  std::vector<double> shares;
  for (const Count& count : worlds) shares.push_back(ratio(count, total));
  return shares;
}

bool tells_more(const Inference& a, const Inference& b) {
  if (a.possible.size() != b.possible.size()) return a.possible.size() < b.possible.size();
  return a.largest * b.total > b.largest * a.total;
}

bool breaks(const Inference& inference, Breach breach, const model::SafetyParameters& parameters) {
  if (breach == Breach::min_values) {
    return inference.possible.size() < static_cast<std::size_t>(parameters.min_values);
  }
  return parameters.max_posterior < 1 &&
         ratio(inference.largest, inference.total) > parameters.max_posterior;
}

std::vector<std::vector<std::size_t>> coalitions(const model::Problem& problem) {
  constexpr std::size_t kMost = 1'000'000;
  const std::size_t n = problem.states.size();
  std::vector<std::size_t> by_name(n);
  std::iota(by_name.begin(), by_name.end(), std::size_t{0});
  std::ranges::sort(by_name, {}, [&](std::size_t state) { return problem.states[state]; });

  using Places = std::vector<std::size_t>;  // of members in `by_name`, ascending
  std::vector<Places> all{{}};
  std::size_t first_of_size = 0;
  for (int size = 1; size <= problem.parameters.insiders; ++size) {
    const std::size_t end = all.size();
    for (std::size_t smaller = first_of_size; smaller < end; ++smaller) {
      for (std::size_t next = all[smaller].empty() ? 0 : all[smaller].back() + 1; next < n;
           ++next) {
        Places larger = all[smaller];
        larger.push_back(next);
        all.push_back(std::move(larger));
      }
      if (all.size() > kMost) {
        throw model::InputError(problem.file, "/insiders",
                                fmt::format("{} among {} states make more than {} coalitions",
                                            problem.parameters.insiders, n, kMost));
      }
    }
    first_of_size = end;
  }
  for (Places& coalition : all) {
    for (std::size_t& member : coalition) member = by_name[member];
  }
  return all;
}

}  // namespace peil::disclose
