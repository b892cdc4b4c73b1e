// SPDX-License-Identifier: EUPL-1.2
#include "load/input/outcomes_source.hpp"

#include <algorithm>
#include <boost/algorithm/string/case_conv.hpp>
#include <boost/algorithm/string/predicate.hpp>

namespace peil::load {
namespace {

constexpr const char* kEurostat =
    "First instance decisions on applications by type of decision, citizenship, age and sex - "
    "annual aggregated data";

constexpr const char* kEurostatQuarters =
    "First instance decisions on applications by type of decision, citizenship, age and sex - "
    "quarterly data";

}  // namespace

std::string data_set(const std::vector<CsvRow>& rows, const std::filesystem::path& path) {
  const std::vector<std::string>& head = rows.front().cells;
  const auto flow = std::ranges::find_if(head, [](const std::string& cell) {
    const std::string name = cell.substr(0, cell.find(':'));
    return boost::iequals(name, "DATAFLOW") || boost::iequals(name, "STRUCTURE_ID");
  });
  const std::string told = flow != head.end() && rows.size() > 1
                               ? rows[1].cells[static_cast<std::size_t>(flow - head.begin())]
                               : path.stem().string();
  const std::string lower = boost::to_lower_copy(told);
  const std::size_t start = lower.find("migr_");
  if (start == lower.npos) return "";
  const std::size_t end =
      lower.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789", start + 5);
  return lower.substr(start, end == lower.npos ? end : end - start);
}

void name_eurostat(model::Outcomes& outcomes, const std::string& set) {
  const bool quarters = set == "migr_asydcfstq";
  outcomes.first_instance = set == "migr_asydcfsta" || quarters;
  outcomes.source = set.empty() ? "Eurostat, data set not stated" : "Eurostat " + set;
  const std::string page = "https://ec.europa.eu/eurostat/databrowser/view/";
  outcomes.document = {
      set.empty() ? "eurostat" : set,
      quarters                  ? kEurostatQuarters
      : outcomes.first_instance ? kEurostat
      : set.empty()             ? "Decisions on applications, data set not stated"
                                : "Decisions on applications, data set " + set,
      "Eurostat",
      "",
      set,
      set.empty() ? "https://ec.europa.eu/eurostat/" : page + set + "/default/table",
      "en"};
  outcomes.locator = "PER, T, TOTAL: TOTAL_POS, REJECTED";
}

void name_unhcr(model::Outcomes& outcomes) {
  outcomes.source = "UNHCR asylum decisions";
  outcomes.document = {"asylum-decisions",
                       "Refugee Data Finder",
                       "UNHCR",
                       "",
                       "asylum decisions",
                       "https://www.unhcr.org/refugee-statistics/",
                       "en"};
  outcomes.locator = "Recognized, Complementary protection, Rejected";
}

}  // namespace peil::load
