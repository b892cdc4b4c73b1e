// SPDX-License-Identifier: EUPL-1.2
#include "present/tables/gaps.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <nlohmann/json.hpp>

#include "model/country.hpp"
#include "present/medium/csv.hpp"
#include "present/medium/or_null.hpp"
#include "present/medium/sheet_file.hpp"
#include "present/medium/text_table.hpp"
#include "present/words/citations.hpp"
#include "present/words/names.hpp"

namespace peil::present {
namespace {

using compare::Gap;
using compare::LookIn;
using Json = nlohmann::ordered_json;

std::string reason_words(const Gap& gap, const Texts& texts) {
  return texts(fmt::format("gaps.why.{}", compare::name(gap.why)));
}

std::string known_words(const Gap& gap, const TableWords& words) {
  return fmt::format("{} {}", words.source(gap.other), level_text(gap.level));
}

std::string country_of(const Gap& gap, const Texts& texts) {
  return model::country_name(gap.origin, texts.language());
}

LookIn first_place(const Gap& gap) { return gap.look_in.empty() ? LookIn{} : gap.look_in.front(); }

/// What a worklist says of a gap, in words.
std::vector<std::string> in_words(const Gap& gap, const TableWords& words) {
  return {std::to_string(gap.closes),
          country_of(gap, words.texts()),
          words.question(gap.key),
          words.source(gap.source),
          reason_words(gap, words.texts()),
          known_words(gap, words),
          place_words(first_place(gap), words.texts())};
}

std::vector<std::string> heads(const Texts& texts) {
  return texts.heads({"gaps.head.closes", "safe_countries.head.origin", "head.group",
                      "gaps.head.source", "head.reason", "gaps.head.other", "gaps.head.look_in"});
}

}  // namespace

std::string place_words(const LookIn& place, const Texts& texts) {
  if (place.place.empty()) return place.title;
  return fmt::format("{}, {}", place.title, own_place(texts, place.place).value_or(place.place));
}

std::string gaps_text(const std::vector<Gap>& gaps, const TableWords& words) {
  const Texts& texts = words.texts();
  if (gaps.empty()) return texts("gaps.none") + "\n";
  TextTable table(heads(texts));
  for (const Gap& gap : gaps) table.add(in_words(gap, words));
  return paragraph(texts, texts("gaps.title", {{"gaps", gaps.size()}})) + "\n" +
         table.str(texts.line_width()) + "\n" + texts("table.legend.title") + "\n" +
         paragraph(texts, texts("gaps.legend"), "- ");
}

std::string gaps_json(const std::vector<Gap>& gaps) {
  Json list = Json::array();
  for (const Gap& gap : gaps) {
    Json places = Json::array();
    for (const LookIn& place : gap.look_in) {
      places.push_back({{"title", place.title},
                        {"url", or_null<Json>(place.url)},
                        {"place", or_null<Json>(place.place)}});
    }
    list.push_back({{"origin", gap.origin},
                    {"concept", or_null<Json>(gap.key.concept_id)},
                    {"region", or_null<Json>(gap.key.region)},
                    {"dimension", gap.key.dimension},
                    {"source", gap.source},
                    {"why", compare::name(gap.why)},
                    {"other", {{"source", gap.other}, {"level", {gap.level.low, gap.level.high}}}},
                    {"look_in", places},
                    {"closes", gap.closes},
                    {"dated", or_null<Json>(gap.dated)}});
  }
  return list.dump(2) + "\n";
}

std::string gaps_csv(const std::vector<Gap>& gaps, const TableWords& words) {
  std::string text =
      csv_line({"closes", "origin", "concept", "region", "dimension", "row", "source", "why",
                "other_source", "other_level_low", "other_level_high", "dated", "look_in_title",
                "look_in_place", "look_in_url"});
  for (const Gap& gap : gaps) {
    const LookIn place = first_place(gap);
    text += csv_line(
        {std::to_string(gap.closes), gap.origin, gap.key.concept_id.value_or(model::ConceptId()),
         gap.key.region.value_or(model::RegionId()), gap.key.dimension, words.question(gap.key),
         gap.source, std::string(compare::name(gap.why)), gap.other, std::to_string(gap.level.low),
         std::to_string(gap.level.high), gap.dated, place.title, place.place, place.url});
  }
  return text;
}

std::string gaps_xlsx(const std::vector<Gap>& gaps, const TableWords& words) {
  const Texts& texts = words.texts();
  const std::vector<std::string> labels = heads(texts);
  const std::vector<std::string> names{"closes", "origin", "row",    "source",
                                       "why",    "other",  "look_in"};
  const std::vector<double> widths{8, 16, 40, 18, 28, 22, 50};
  std::vector<SheetColumn> columns;
  for (std::size_t c = 0; c < labels.size(); ++c) {
    columns.push_back({names[c], labels[c], widths[c], {}});
  }
  columns.push_back({"url", texts.capitalised(texts("gaps.head.url")), 40, {}});
  columns.push_back({"found", texts.capitalised(texts("gaps.head.found")), 40, {}});
  std::vector<std::vector<std::string>> rows;
  for (const Gap& gap : gaps) {
    rows.push_back(in_words(gap, words));
    rows.back().push_back(first_place(gap).url);
    rows.back().emplace_back();
  }
  return sheet_file(texts("gaps.sheet"), columns, rows);
}

}  // namespace peil::present
