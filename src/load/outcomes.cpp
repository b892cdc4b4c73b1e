// SPDX-License-Identifier: EUPL-1.2
#include "load/outcomes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/algorithm/string/classification.hpp>
#include <boost/algorithm/string/predicate.hpp>
#include <boost/algorithm/string/split.hpp>
#include <charconv>
#include <map>
#include <set>
#include <tuple>

#include "load/csv.hpp"
#include "model/country.hpp"
#include "model/error.hpp"

namespace peil::load {
namespace {

using Cells = std::vector<std::string>;
using Count = std::optional<std::int64_t>;

/// Where a cell stands, for messages.
struct Place {
  const std::string& file;
  std::size_t line;
  std::size_t column;  ///< counted from 0

  [[noreturn]] void fail(const std::string& message) const {
    throw model::InputError(file, csv_place(line, column + 1), message);
  }
};

/// Columns or dimensions by name.
class Names {
 public:
  Names(const Cells& names, Place place) : names_(names), place_(place) {}

  [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const {
    const auto found = std::ranges::find(names_, name);
    if (found == names_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - names_.begin());
  }
  [[nodiscard]] std::size_t at(std::string_view name) const {
    if (const auto found = find(name)) return *found;
    place_.fail(fmt::format("the column '{}' is missing", name));
  }

 private:
  Cells names_;
  Place place_;
};

/// A whole number from 0 up; absent where the publisher writes `missing` or nothing. Eurostat puts
/// flags after a space.
Count count(std::string_view cell, std::string_view missing, Place place) {
  const std::string_view text = cell.substr(0, cell.find(' '));
  if (text.empty() || text == missing) return std::nullopt;
  std::int64_t value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) {
    place.fail(fmt::format("'{}' is not a whole number", cell));
  }
  if (value < 0) place.fail(fmt::format("the count {} is negative", value));
  return value;
}

int year_of(const std::string& cell, Place place) {
  int year = 0;
  const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), year);
  if (cell.size() != 4 || read.ptr != cell.data() + cell.size()) {
    place.fail(fmt::format("'{}' is not a year", cell));
  }
  return year;
}

bool fictional(std::string_view code) {
  return code.size() == 3 && code.starts_with("XX") && !model::is_country(code);
}

/// ISO 3166-1 alpha-3 code of a state given as a code; nothing for totals over states.
std::optional<std::string> state_of(std::string_view code) {
  if (fictional(code)) return std::string(code);
  if (code == "EL") return "GRC";  // Eurostat follows the Union's usage for these two
  if (code == "UK") return "GBR";
  if (code.size() != 2 && code.size() != 3) return std::nullopt;
  const auto found = model::find_country(code);
  // A country's name may be as short as a code.
  if (!found || (code.size() == 3 && *found != code)) return std::nullopt;
  return found;
}

/// Gathers counts by state, year and unit.
class Collector {
 public:
  enum class Sign { positive, negative };

  void add(const std::string& code, int year, const std::string& unit, Sign sign, Count value,
           Place place) {
    const auto state = state_of(code);
    if (!state) {
      unknown_.insert(code);
      return;
    }
    if (!seen_.emplace(*state, year, unit, sign).second) {
      place.fail(fmt::format("{} in {} occurs a second time", code, year));
    }
    model::Outcome& row = rows_[{*state, year, unit}];
    row.state = *state;
    row.year = year;
    row.unit = unit;
    (sign == Sign::positive ? row.positive : row.negative) = value;
  }

  [[nodiscard]] model::Outcomes outcomes() const {
    model::Outcomes result;
    for (const auto& [key, row] : rows_) {
      if (row.positive || row.negative) result.rows.push_back(row);
    }
    result.unknown.assign(unknown_.begin(), unknown_.end());
    return result;
  }

 private:
  using Key = std::tuple<std::string, int, std::string>;
  std::map<Key, model::Outcome> rows_;
  std::set<std::tuple<std::string, int, std::string, Sign>> seen_;
  std::set<std::string> unknown_;
};

using Sign = Collector::Sign;

/// The dimensions of migr_asydcfsta that must be there.
class EurostatKey {
 public:
  EurostatKey(const Cells& dimensions, Place place)
      : names_(dimensions, place),
        citizen_(names_.at("citizen")),
        sex_(names_.at("sex")),
        age_(names_.at("age")),
        decision_(names_.at("decision")),
        geo_(names_.at("geo")) {}

  [[nodiscard]] bool of(const Cells& key, std::string_view origin) const {
    return state_of(key[citizen_]) == origin && key[sex_] == "T" && key[age_] == "TOTAL";
  }
  [[nodiscard]] std::optional<Sign> sign(const Cells& key) const {
    if (key[decision_] == "TOTAL_POS") return Sign::positive;
    if (key[decision_] == "REJECTED") return Sign::negative;
    return std::nullopt;
  }
  [[nodiscard]] const std::string& geo(const Cells& key) const { return key[geo_]; }

 private:
  Names names_;
  std::size_t citizen_, sex_, age_, decision_, geo_;
};

model::Outcomes read_eurostat_tsv(const std::vector<CsvRow>& rows, const std::string& file,
                                  std::string_view origin) {
  const CsvRow& head = rows.front();
  const Place corner{file, head.line, 0};
  Cells dimensions;
  const std::string codes = head.cells.front().substr(0, head.cells.front().find('\\'));
  boost::split(dimensions, codes, boost::is_any_of(","));
  const EurostatKey reading(dimensions, corner);
  std::vector<int> years{0};
  for (std::size_t c = 1; c < head.cells.size(); ++c) {
    years.push_back(year_of(head.cells[c], {file, head.line, c}));
  }
  Collector found;
  for (std::size_t r = 1; r < rows.size(); ++r) {
    Cells key;
    boost::split(key, rows[r].cells.front(), boost::is_any_of(","));
    if (key.size() != dimensions.size()) {
      Place{file, rows[r].line, 0}.fail(fmt::format(
          "has {} codes, expected {} as in the first line", key.size(), dimensions.size()));
    }
    const auto sign = reading.sign(key);
    if (!sign || !reading.of(key, origin)) continue;
    for (std::size_t c = 1; c < years.size(); ++c) {
      const Place place{file, rows[r].line, c};
      found.add(reading.geo(key), years[c], "persons", *sign, count(rows[r].cells[c], ":", place),
                place);
    }
  }
  return found.outcomes();
}

model::Outcomes read_eurostat_csv(const std::vector<CsvRow>& rows, const std::string& file,
                                  std::string_view origin) {
  const Place start{file, rows.front().line, 0};
  const Names columns(rows.front().cells, start);
  const EurostatKey reading(rows.front().cells, start);
  const std::size_t flow = columns.at("DATAFLOW");
  const std::size_t year = columns.at("TIME_PERIOD");
  const std::size_t value = columns.at("OBS_VALUE");
  Collector found;
  for (std::size_t r = 1; r < rows.size(); ++r) {
    const Cells& cells = rows[r].cells;
    if (!boost::icontains(cells[flow], "migr_asydcfsta")) {
      Place{file, rows[r].line, flow}.fail(
          fmt::format("'{}' is not the data set migr_asydcfsta", cells[flow]));
    }
    const auto sign = reading.sign(cells);
    if (!sign || !reading.of(cells, origin)) continue;
    const Place place{file, rows[r].line, value};
    found.add(reading.geo(cells), year_of(cells[year], {file, rows[r].line, year}), "persons",
              *sign, count(cells[value], ":", place), place);
  }
  return found.outcomes();
}

/// `persons`, `cases`, or empty for what UNHCR leaves open.
std::string unhcr_unit(const Cells& cells, std::optional<std::size_t> column) {
  if (!column) return "";
  return cells[*column] == "P" ? "persons" : (cells[*column] == "C" ? "cases" : "");
}

model::Outcomes read_unhcr(const std::vector<CsvRow>& rows, const std::string& file,
                           std::string_view origin) {
  const Names columns(rows.front().cells, {file, rows.front().line, 0});
  const std::size_t year = columns.at("Year");
  const std::size_t asylum = columns.at("Country of asylum (ISO)");
  const std::size_t of = columns.at("Country of origin (ISO)");
  const std::size_t recognised = columns.at("Recognized decisions");
  const std::size_t complementary = columns.at("Complementary protection");
  const std::size_t rejected = columns.at("Rejected decisions");
  const auto authority = columns.find("Authority");
  const auto stage = columns.find("Stage of procedure");
  const auto unit = columns.find("Cases / Persons");
  Collector found;
  for (std::size_t r = 1; r < rows.size(); ++r) {
    const Cells& cells = rows[r].cells;
    if (cells[of] != origin || (authority && cells[*authority] != "G") ||
        (stage && cells[*stage] != "FI")) {
      continue;
    }
    const auto number = [&](std::size_t c) {
      return count(cells[c], "*", {file, rows[r].line, c});
    };
    const Count refugee = number(recognised);
    const Count other = number(complementary);
    const int when = year_of(cells[year], {file, rows[r].line, year});
    const std::string counted = unhcr_unit(cells, unit);
    found.add(cells[asylum], when, counted, Sign::positive,
              refugee && other ? Count(*refugee + *other) : std::nullopt,
              {file, rows[r].line, asylum});
    found.add(cells[asylum], when, counted, Sign::negative, number(rejected),
              {file, rows[r].line, asylum});
  }
  model::Outcomes result = found.outcomes();
  result.first_instance = stage.has_value();
  return result;
}

}  // namespace

model::Outcomes read_outcomes(const std::filesystem::path& path, std::string_view origin) {
  const std::string file = path.string();
  const std::vector<CsvRow> rows = read_csv(path);
  if (rows.empty()) throw model::InputError(file, "", "is empty; expected a header line");
  require_rectangular(rows, file);
  const Cells& head = rows.front().cells;
  const bool tsv = head.front().find('\\') != std::string::npos;
  model::Outcomes result;
  if (tsv || std::ranges::count(head, "DATAFLOW") > 0) {
    result = tsv ? read_eurostat_tsv(rows, file, origin) : read_eurostat_csv(rows, file, origin);
    result.source = "Eurostat migr_asydcfsta";
    result.first_instance = true;
  } else if (std::ranges::count(head, "Country of asylum (ISO)") > 0 ||
             std::ranges::count(head, "Recognized decisions") > 0) {
    result = read_unhcr(rows, file, origin);
    result.source = "UNHCR asylum decisions";
  } else {
    throw model::InputError(file, csv_place(rows.front().line, 1),
                            "is neither Eurostat's migr_asydcfsta (TSV or SDMX-CSV) nor UNHCR's "
                            "asylum decisions (CSV)");
  }
  if (result.rows.empty()) {
    throw model::InputError(file, "", fmt::format("has no decisions on {}", origin));
  }
  result.origin = origin;
  return result;
}

}  // namespace peil::load
