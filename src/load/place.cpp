// SPDX-License-Identifier: EUPL-1.2
#include "load/place.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/country.hpp"
#include "model/unicode.hpp"

namespace peil::load {
namespace {

/// True when a folder or file of this name holds data on `code`.
bool names(std::string name, std::string_view code) {
  if (name == file_name(code)) return true;
  std::ranges::replace(name, '-', ' ');
  return model::find_country(name) == code;
}

void check_name(const std::string& name, std::string_view code, std::string_view what,
                const std::string& key, Report& report) {
  if (names(name, code)) return;
  report.add(key, fmt::format("{} is not what the {} '{}' holds; expected that to be called '{}'",
                              code, what, name, file_name(code)));
}

}  // namespace

std::string file_name(std::string_view code) {
  const std::string name = model::country_name(code, "en");
  std::string result;
  for (const char c : model::fold(name.empty() ? code : name)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      result += c;
    } else if (!result.empty() && result.back() != '-') {
      result += '-';
    }
  }
  return result;
}

void check_place(const DataFile& file, const model::SourceId& source, const model::OriginId& origin,
                 Report& report) {
  if (!model::is_country(origin)) return;  // reported already
  const std::string folder = file.path.parent_path().filename();
  const std::string stem = file.path.stem();
  if (file.name.starts_with("memberstates/")) {
    check_name(folder, source, "folder", "/source", report);
    check_name(stem, origin, "file", "/origin", report);
    return;
  }
  check_name(folder, origin, "folder", "/origin", report);
  if (!source.empty()) check_name(stem, source, "file", "/source", report);
}

}  // namespace peil::load
