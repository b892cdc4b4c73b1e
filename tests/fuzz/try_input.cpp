// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "load/load.hpp"
#include "model/error.hpp"
#include "ways.hpp"

namespace peil::fuzz {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void broken(const Way& way, std::string_view what) {
  fmt::print(stderr, "{}: {}\n", way.name, what);
  std::abort();
}

void check(const Way& way, const model::InputError& refusal) {
  if (refusal.findings().empty()) broken(way, "refused without a finding");
  for (const model::Finding& finding : refusal.findings()) {
    if (finding.message.empty()) broken(way, "a finding without a message");
    // Names that the ways give are short words with an extension, whatever the folder.
    const std::string name = fs::path(finding.file).filename().string();
    const auto stem = std::string_view(name).substr(0, name.find('.'));
    constexpr std::array given{"",        "data",  "table",  "return",
                               "problem", "query", "policy", "ledger"};
    if (std::ranges::find(given, stem) == given.end()) {
      broken(way, "a finding on a file that nobody gave: " + finding.file);
    }
  }
}

}  // namespace

Stage::Stage() {
  std::string form = "/dev/shm/peil-try.XXXXXX";
  if (::mkdtemp(form.data()) == nullptr) std::abort();
  folder_ = form;
}

Stage::~Stage() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

fs::path Stage::put(std::string_view name, std::string_view content) const {
  const fs::path path = folder_ / name;
  std::ofstream(path, std::ios::binary) << content;
  return path;
}

const model::Repository& small_data() {
  static const model::Repository data = load::load(PEIL_SOURCE_DIR "/tests/data/small");
  return data;
}

bool try_input(const Way& way, std::string_view bytes) {
  static const Stage stage;
  if (bytes.empty()) return false;
  const unsigned kind = static_cast<unsigned char>(bytes.front()) % way.kinds;
  try {
    way.read(kind, bytes.substr(1), stage);
    return true;
  } catch (const model::InputError& refusal) {
    check(way, refusal);
  } catch (const std::exception& other) {
    broken(way, fmt::format("refused by another exception: {}", other.what()));
  }
  return false;
}

}  // namespace peil::fuzz
