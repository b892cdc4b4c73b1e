// SPDX-License-Identifier: EUPL-1.2
#include "present/tables/outcomes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "model/country.hpp"
#include "present/medium/csv.hpp"
#include "present/medium/decimal.hpp"
#include "present/medium/text_table.hpp"

namespace peil::present {
namespace {

std::string written(const std::optional<std::int64_t>& count) {
  return count ? fmt::to_string(*count) : "";
}

/// The code itself for a fictional state, which has no name.
std::string state_name(const model::Outcome& row, const Texts& texts) {
  const std::string name = model::country_name(row.state, texts.language());
  return name.empty() ? row.state : name;
}

/// True when no later row, up to `last_year`, is on the same state.
bool is_latest(const model::Outcomes& outcomes, const model::Outcome& row, int last_year) {
  for (const model::Outcome& other : outcomes.rows) {
    if (other.state == row.state && other.year > row.year && other.year <= last_year) return false;
  }
  return row.year <= last_year;
}

}  // namespace

std::vector<std::string> outcome_heads(const Texts& texts) {
  std::vector<std::string> heads;
  for (const char* key : {"state", "year", "counted", "positive", "negative", "rate"}) {
    heads.push_back(texts.capitalised(texts(std::string("column.") + key)));
  }
  return heads;
}

std::vector<std::string> outcome_cells(const model::Outcome& row, const Texts& texts) {
  const auto or_unknown = [](const std::string& text) { return text.empty() ? "?" : text; };
  const auto rate = model::recognition_rate(row);
  return {state_name(row, texts),
          fmt::to_string(row.year),
          row.unit.empty() ? "?" : texts("outcomes." + row.unit),
          or_unknown(written(row.positive)),
          or_unknown(written(row.negative)),
          rate ? decimal(100 * *rate, 0, texts.language()) + " %" : "?"};
}

std::vector<model::Outcome> latest_outcomes(const model::Outcomes& outcomes, int last_year) {
  std::vector<model::Outcome> latest;
  std::ranges::copy_if(outcomes.rows, std::back_inserter(latest), [&](const model::Outcome& row) {
    return is_latest(outcomes, row, last_year);
  });
  return latest;
}

std::string outcomes_text(const model::Outcomes& outcomes, int last_year, const Texts& texts) {
  TextTable table(outcome_heads(texts));
  for (const model::Outcome& row : latest_outcomes(outcomes, last_year)) {
    table.add(outcome_cells(row, texts));
  }
  const auto say = [&](const std::string& text) { return paragraph(texts, text); };
  std::string text = say(texts(outcomes.first_instance ? "outcomes.title" : "outcomes.title_any",
                               {{"origin", model::country_name(outcomes.origin, texts.language())},
                                {"source", outcomes.source}})) +
                     "\n" + table.str(texts.line_width()) + "\n" + say(texts("outcomes.note")) +
                     say(texts("outcomes.latest", {{"year", fmt::to_string(last_year)}}) + " " +
                         texts("outcomes.all_years"));
  if (!outcomes.unknown.empty()) {
    text += say(texts("outcomes.unknown", {{"codes", outcomes.unknown}}));
  }
  return text;
}

std::string outcomes_csv(const model::Outcomes& outcomes) {
  std::string text =
      csv_line({"origin", "state", "year", "counted", "positive", "negative", "rate", "source"});
  for (const model::Outcome& row : outcomes.rows) {
    const auto rate = model::recognition_rate(row);
    text += csv_line({outcomes.origin, row.state, fmt::to_string(row.year), row.unit,
                      written(row.positive), written(row.negative),
                      rate ? fmt::format("{:.4f}", *rate) : "", outcomes.source});
  }
  return text;
}

}  // namespace peil::present
