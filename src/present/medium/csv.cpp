// SPDX-License-Identifier: EUPL-1.2
#include "present/medium/csv.hpp"

#include <charconv>
#include <string_view>

namespace peil::present {
namespace {

bool is_number(std::string_view field) {
  double value = 0;
  if (field.starts_with('+')) field.remove_prefix(1);
  const auto read = std::from_chars(field.data(), field.data() + field.size(), value);
  return read.ec == std::errc() && read.ptr == field.data() + field.size();
}

/// A field as a spreadsheet shows it and does not compute it.
std::string guarded(const std::string& field) {
  constexpr std::string_view kComputed = "=+-@\t\r";
  if (field.size() < 2 || kComputed.find(field.front()) == kComputed.npos || is_number(field)) {
    return field;
  }
  return "'" + field;
}

std::string quoted(const std::string& field) {
  if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
  std::string result = "\"";
  for (const char c : field) {
    if (c == '"') result += '"';
    result += c;
  }
  return result + '"';
}

}  // namespace

std::string csv_line(const std::vector<std::string>& fields, CsvFor reader) {
  std::string line;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) line += ',';
    line += quoted(reader == CsvFor::spreadsheets ? guarded(fields[i]) : fields[i]);
  }
  return line + "\r\n";
}

}  // namespace peil::present
