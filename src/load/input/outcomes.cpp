// SPDX-License-Identifier: EUPL-1.2
#include "load/input/outcomes.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <boost/algorithm/string/classification.hpp>
#include <boost/algorithm/string/predicate.hpp>
#include <boost/algorithm/string/split.hpp>
#include <map>
#include <set>
#include <tuple>

#include "load/format/csv.hpp"
#include "load/input/outcome_cells.hpp"
#include "load/input/outcomes_source.hpp"
#include "model/country.hpp"
#include "model/error.hpp"

namespace peil::load {
namespace {

using Cells = std::vector<std::string>;

/// Columns or dimensions by name, in any case.
class Names {
 public:
  Names(const Cells& names, Place place) : names_(names), place_(place) {}

  /// The first column that has one of the names.
  [[nodiscard]] std::optional<std::size_t> find(
      std::initializer_list<std::string_view> names) const {
    const auto same = [](std::string_view a, std::string_view b) { return boost::iequals(a, b); };
    const auto found = std::ranges::find_first_of(names_, names, same);
    if (found == names_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - names_.begin());
  }
  [[nodiscard]] std::size_t at(std::initializer_list<std::string_view> names) const {
    if (const auto found = find(names)) return *found;
    place_.fail(fmt::format("the column '{}' is missing", *names.begin()));
  }

 private:
  Cells names_;
  Place place_;
};

/// Eurostat's `PK` or, with labels, `PK:Pakistan`.
std::string code_of(std::string_view cell) { return std::string(cell.substr(0, cell.find(':'))); }

bool fictional(std::string_view code) {
  return code.size() == 3 && code.starts_with("XX") && !model::is_country(code);
}

/// ISO 3166-1 alpha-3 code of a state given as a code; nothing for totals over states.
std::optional<std::string> state_of(std::string_view code, const model::CountryNames& countries) {
  if (fictional(code)) return std::string(code);
  if (code == "EL") return "GRC";  // Eurostat follows the Union's usage for these two
  if (code == "UK") return "GBR";
  const auto found = countries.find(code);
  if (code.size() != 2 && code.size() != 3) return found;  // a label: "Netherlands"
  // A country's name may be as short as a code.
  if (!found || (code.size() == 3 && *found != code)) return std::nullopt;
  return found;
}

/// Gathers counts by state, year and unit, and adds up those of several stages; the sum is known
/// when all of them are.
class Collector {
 public:
  explicit Collector(const model::CountryNames& countries) : countries_(countries) {}

  enum class Sign { positive, negative };

  struct Key {
    std::string code;  ///< of the state, as written
    int year = 0;
    std::string unit;
    std::string stage;    ///< of the procedure
    std::string quarter;  ///< empty: the whole year
  };

  void add(const Key& key, Sign sign, Count value, Place place) {
    const auto state = state_of(key.code, countries_);
    if (!state) {
      unknown_.insert(key.code);
      return;
    }
    if (!key.quarter.empty()) quarters_[{*state, key.year, sign}].insert(key.quarter);
    if (!seen_.emplace(*state, key.year, key.unit, key.stage + key.quarter, sign).second) {
      place.fail(fmt::format("{} in {} occurs a second time", key.code, key.year));
    }
    const bool first = counted_.emplace(*state, key.year, key.unit, sign).second;
    model::Outcome& row = rows_[{*state, key.year, key.unit}];
    row.state = *state;
    row.year = key.year;
    row.unit = key.unit;
    Count& sum = sign == Sign::positive ? row.positive : row.negative;
    if (first) {
      sum = value;
    } else {
      sum = sum && value ? Count(*sum + *value) : std::nullopt;
    }
  }

  [[nodiscard]] model::Outcomes outcomes(std::vector<std::string>* notes) {
    model::Outcomes result;
    leave_out_parts_of_years(notes);
    for (const auto& [key, row] : rows_) {
      if (row.positive || row.negative) result.rows.push_back(row);
    }
    result.unknown.assign(unknown_.begin(), unknown_.end());
    return result;
  }

 private:
  /// Three quarters are not a year.
  void leave_out_parts_of_years(std::vector<std::string>* notes) {
    std::set<std::string> years;
    for (const auto& [key, quarters] : quarters_) {
      const auto& [state, year, sign] = key;
      if (quarters.size() == 4) continue;
      years.insert(fmt::format("{} {}", state, year));
      model::Outcome& row = rows_[{state, year, "persons"}];
      (sign == Sign::positive ? row.positive : row.negative).reset();
    }
    if (notes == nullptr || years.empty()) return;
    notes->push_back(
        fmt::format("left out, without figures of all four quarters: {}", fmt::join(years, ", ")));
  }

  std::map<std::tuple<std::string, int, Sign>, std::set<std::string>> quarters_;
  const model::CountryNames& countries_;
  std::map<std::tuple<std::string, int, std::string>, model::Outcome> rows_;
  std::set<std::tuple<std::string, int, std::string, std::string, Sign>> seen_;
  std::set<std::tuple<std::string, int, std::string, Sign>> counted_;
  std::set<std::string> unknown_;
};

using Sign = Collector::Sign;

/// The dimensions of migr_asydcfsta that must be there.
class EurostatKey {
 public:
  EurostatKey(const Cells& dimensions, Place place, const model::CountryNames& countries)
      : countries_(countries),
        names_(dimensions, place),
        unit_(names_.at({"unit"})),
        citizen_(names_.at({"citizen"})),
        sex_(names_.at({"sex"})),
        age_(names_.at({"age"})),
        decision_(names_.at({"decision"})),
        geo_(names_.at({"geo"})) {}

  [[nodiscard]] bool of(const Cells& key, const model::OriginId& origin) const {
    return is(key[unit_], "PER", "Person") &&
           state_of(code_of(key[citizen_]), countries_) == origin && is(key[sex_], "T", "Total") &&
           is(key[age_], "TOTAL", "Total");
  }
  [[nodiscard]] std::optional<Sign> sign(const Cells& key) const {
    const std::string decision = code_of(key[decision_]);
    if (is(decision, "TOTAL_POS", "Total positive decisions")) return Sign::positive;
    if (is(decision, "REJECTED", "Rejected")) return Sign::negative;
    return std::nullopt;
  }
  [[nodiscard]] std::string geo(const Cells& key) const { return code_of(key[geo_]); }

 private:
  /// A code or, where only labels were written, the label.
  static bool is(const std::string& cell, std::string_view code, std::string_view label) {
    return code_of(cell) == code || cell == label;
  }

  const model::CountryNames& countries_;
  Names names_;
  std::size_t unit_, citizen_, sex_, age_, decision_, geo_;
};

model::Outcomes read_eurostat_tsv(const std::vector<CsvRow>& rows, const std::string& file,
                                  const model::OriginId& origin,
                                  const model::CountryNames& countries,
                                  std::vector<std::string>* notes) {
  const CsvRow& head = rows.front();
  const Place corner{file, head.line, 0};
  Cells dimensions;
  const std::string codes = head.cells.front().substr(0, head.cells.front().find('\\'));
  boost::split(dimensions, codes, boost::is_any_of(","));
  const EurostatKey reading(dimensions, corner, countries);
  std::vector<Period> years(1);
  for (std::size_t c = 1; c < head.cells.size(); ++c) {
    years.push_back(period_of(head.cells[c], {file, head.line, c}));
  }
  Collector found(countries);
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
      found.add({reading.geo(key), years[c].year, "persons", "", years[c].quarter}, *sign,
                count_of(rows[r].cells[c], place), place);
    }
  }
  return found.outcomes(notes);
}

model::Outcomes read_eurostat_csv(const std::vector<CsvRow>& rows, const std::string& file,
                                  const model::OriginId& origin,
                                  const model::CountryNames& countries,
                                  std::vector<std::string>* notes) {
  const Place start{file, rows.front().line, 0};
  Cells head;
  for (const std::string& cell : rows.front().cells) head.push_back(code_of(cell));
  const Names columns(head, start);
  const EurostatKey reading(head, start, countries);
  const auto flow = columns.find({"DATAFLOW", "STRUCTURE_ID"});
  const std::size_t year = columns.at({"TIME_PERIOD", "time"});
  const std::size_t value = columns.at({"OBS_VALUE", "values"});
  Collector found(countries);
  for (std::size_t r = 1; r < rows.size(); ++r) {
    const Cells& cells = rows[r].cells;
    if (flow && !boost::icontains(cells[*flow], "migr_asydcf")) {
      Place{file, rows[r].line, *flow}.fail(
          fmt::format("'{}' is no data set of decisions, as migr_asydcfsta is", cells[*flow]));
    }
    if (flow && cells[*flow] != rows[1].cells[*flow]) {
      Place{file, rows[r].line, *flow}.fail(fmt::format("'{}' is another data set than '{}' above",
                                                        cells[*flow], rows[1].cells[*flow]));
    }
    const auto sign = reading.sign(cells);
    if (!sign || !reading.of(cells, origin)) continue;
    const Place place{file, rows[r].line, value};
    const Period when = period_of(cells[year], {file, rows[r].line, year});
    found.add({reading.geo(cells), when.year, "persons", "", when.quarter}, *sign,
              count_of(cells[value], place), place);
  }
  return found.outcomes(notes);
}

/// `persons`, `cases`, or empty for what UNHCR leaves open.
std::string unhcr_unit(const Cells& cells, std::optional<std::size_t> column) {
  if (!column) return "";
  if (cells[*column].starts_with('P')) return "persons";
  return cells[*column].starts_with('C') ? "cases" : "";
}

/// Where UNHCR tells, governments' (`G`) first-instance decisions (`FI`) and decisions on new
/// applications (`NA`), with or without a label; not reviews, repeat applications, or first
/// instance and appeal together (`FA`).
bool unhcr_counts(const Cells& cells, std::optional<std::size_t> authority,
                  std::optional<std::size_t> stage) {
  if (authority && !cells[*authority].starts_with('G')) return false;
  if (!stage) return true;
  const std::string code = cells[*stage].substr(0, cells[*stage].find_first_of(" -:"));
  return code == "FI" || code == "NA";
}

model::Outcomes read_unhcr(const std::vector<CsvRow>& rows, const std::string& file,
                           const model::OriginId& origin, const model::CountryNames& countries,
                           std::vector<std::string>* notes) {
  const Names columns(rows.front().cells, {file, rows.front().line, 0});
  const std::size_t year = columns.at({"Year"});
  const std::size_t asylum = columns.at({"Country of asylum (ISO)", "coa_iso"});
  const std::size_t of = columns.at({"Country of origin (ISO)", "coo_iso"});
  const std::size_t recognised =
      columns.at({"Recognized decisions", "Recognised decisions", "dec_recognized"});
  const std::size_t complementary = columns.at({"Complementary protection", "dec_other"});
  const std::size_t rejected = columns.at({"Rejected decisions", "dec_rejected"});
  const auto authority = columns.find({"Authority", "procedure_type"});
  const auto stage = columns.find({"Stage of procedure", "dec_level"});
  const auto unit = columns.find({"Cases / Persons", "dec_pc"});
  Collector found(countries);
  for (std::size_t r = 1; r < rows.size(); ++r) {
    const Cells& cells = rows[r].cells;
    if (cells[of] != origin || !unhcr_counts(cells, authority, stage)) continue;
    const auto number = [&](std::size_t c) { return count_of(cells[c], {file, rows[r].line, c}); };
    const Count refugee = number(recognised);
    const Count other = number(complementary);
    const int when = period_of(cells[year], {file, rows[r].line, year}).year;
    const Place place{file, rows[r].line, asylum};
    const Collector::Key key{cells[asylum], when, unhcr_unit(cells, unit),
                             stage ? cells[*stage] : "", ""};
    found.add(key, Sign::positive, refugee && other ? Count(*refugee + *other) : std::nullopt,
              place);
    found.add(key, Sign::negative, number(rejected), place);
  }
  model::Outcomes result = found.outcomes(notes);
  result.first_instance = stage.has_value();
  return result;
}

/// The table that some programs write, a column for each dimension and then one for each year, as
/// the one that Eurostat writes: dimensions in the first cell.
std::vector<CsvRow> joined_dimensions(std::vector<CsvRow> rows) {
  const Cells& head = rows.front().cells;
  const auto last = std::ranges::find_if(
      head, [](const std::string& cell) { return cell.find('\\') != cell.npos; });
  const auto dimensions = last - head.begin() + 1;
  for (CsvRow& row : rows) {
    const auto end = row.cells.begin() + dimensions;
    std::string key = fmt::to_string(fmt::join(row.cells.begin(), end, ","));
    row.cells.erase(row.cells.begin(), end);
    row.cells.insert(row.cells.begin(), std::move(key));
  }
  return rows;
}

}  // namespace

model::Outcomes read_outcomes(const std::filesystem::path& path, const model::OriginId& origin,
                              const model::CountryNames& countries,
                              std::vector<std::string>* notes) {
  const std::string file = path.string();
  std::vector<CsvRow> rows = read_csv(path, nullptr, notes);
  if (rows.empty()) throw model::InputError(file, "", "is empty; expected a header line");
  require_rectangular(rows, file);
  const bool wide = std::ranges::any_of(
      rows.front().cells, [](const std::string& cell) { return cell.find('\\') != cell.npos; });
  if (wide) rows = joined_dimensions(std::move(rows));
  const Names names(rows.front().cells, {file, rows.front().line, 0});
  const bool csv = names.find({"DATAFLOW", "STRUCTURE_ID"}) ||
                   (names.find({"citizen"}) && names.find({"decision"}));
  model::Outcomes result;
  if (wide || csv) {
    result = wide ? read_eurostat_tsv(rows, file, origin, countries, notes)
                  : read_eurostat_csv(rows, file, origin, countries, notes);
    name_eurostat(result, data_set(rows, path));
  } else if (names.find({"Country of asylum (ISO)", "Recognized decisions", "coa_iso"})) {
    result = read_unhcr(rows, file, origin, countries, notes);
    name_unhcr(result);
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
