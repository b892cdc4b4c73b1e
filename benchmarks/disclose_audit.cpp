// SPDX-License-Identifier: EUPL-1.2
/// \file
/// Time, processor time and memory of the disclosure audit over states, questions and
/// releases, for three shapes of ledger. Prints a Markdown table; `--quick [N]` runs only the size
/// that the documentation promises, with N times the effort.

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <numeric>
#include <random>
#include <string>
#include <string_view>

#include "disclose/audit.hpp"

namespace {

using namespace peil;

struct Size {
  std::size_t states;
  std::size_t questions;
  std::size_t releases;
  int insiders = 1;
};

/// How the states counted differ from release to release.
enum class Shape { everyone, regions, random };

disclose::AuditLimits limits;

const char* name(Shape shape) {
  switch (shape) {
    case Shape::everyone:
      return "later answers added";
    case Shape::regions:
      return "five regions and their unions";
    case Shape::random:
      return "random half of the states";
  }
  return "";
}

std::vector<std::size_t> counted(Shape shape, const Size& size, std::size_t release,
                                 std::mt19937& random) {
  std::vector<std::size_t> states(size.states);
  std::iota(states.begin(), states.end(), std::size_t{0});
  if (shape == Shape::everyone) {
    states.resize(size.states - (size.releases - 1 - release) % (size.states / 2));
  } else if (shape == Shape::regions) {
    const std::size_t regions = 1 + random() % 31;
    std::erase_if(states, [&](std::size_t s) { return (regions >> s % 5 & 1U) == 0; });
  } else {
    std::ranges::shuffle(states, random);
    states.resize((size.states + 1) / 2);
  }
  return states;
}

model::Problem make(Shape shape, const Size& size) {
  std::mt19937 random(20'24);
  model::Problem problem;
  for (std::size_t s = 0; s < size.states; ++s) problem.states.push_back(fmt::format("S{:03}", s));
  for (std::size_t q = 0; q < size.questions; ++q) {
    problem.questions.push_back({fmt::format("q{}", q), {"0", "1", "2"}});
    for (std::size_t s = 0; s < size.states; ++s) problem.answers.push_back({s, q, random() % 3});
  }
  const model::Cells cells(problem);
  for (std::size_t release = 0; release < size.releases; ++release) {
    const auto states = counted(shape, size, release, random);
    for (std::size_t q = 0; q < size.questions; ++q) {
      const std::set<std::size_t> values =
          random() % 2 == 0 ? std::set<std::size_t>{2} : std::set<std::size_t>{1, 2};
      const auto count = std::ranges::count_if(
          states, [&](std::size_t s) { return values.contains(*cells.answer[s][q]); });
      problem.statements.push_back(
          {fmt::format("r{}q{}", release, q), states, {{q, values}}, {static_cast<int>(count)}});
    }
  }
  problem.parameters.insiders = size.insiders;
  return problem;
}

void measure(Shape shape, const Size& size) {
  const model::Problem problem = make(shape, size);
  const auto start = std::chrono::steady_clock::now();
  const std::clock_t processor = std::clock();
  const disclose::Audit audit = disclose::audit(problem, limits);
  const double work = static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC;
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto undecided = std::ranges::count(audit.cells, false, &disclose::CellView::decided);
  fmt::print("| {} | {} | {} | {} | {} | {} | {} | {} | {:.2f} | {:.2f} | {} |\n", name(shape),
             size.states, size.questions, size.releases, size.insiders, audit.violations.size(),
             audit.approximations.size(), undecided, seconds.count(), work, usage.ru_maxrss / 1024);
  std::fflush(stdout);
}

void curve(Shape shape) {
  for (const std::size_t states : {8, 15, 60, 120}) measure(shape, {states, 40, 12, 1});
  for (const std::size_t questions : {10, 160}) measure(shape, {30, questions, 12, 1});
  measure(shape, {30, 40, 12, 2});
}

}  // namespace

int main(int argc, char** argv) {
  const bool quick = argc > 1 && std::string_view(argv[1]) == "--quick";
  if (argc > 2) limits.solver.steps *= static_cast<std::size_t>(std::atoi(argv[2]));
  fmt::print(
      "| states counted | states | questions | releases | insiders | violations | not counted | "
      "not "
      "decided | seconds | processor seconds | peak MB |\n"
      "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
  for (const Shape shape : {Shape::everyone, Shape::regions, Shape::random}) {
    measure(shape, {30, 40, 12, 1});
    if (!quick && shape != Shape::random) curve(shape);
  }
  if (quick) return 0;
  for (const std::size_t releases : {2, 4, 6, 8}) measure(Shape::random, {30, 40, releases, 1});
  for (const std::size_t questions : {1, 10}) measure(Shape::random, {30, questions, 12, 1});
}
