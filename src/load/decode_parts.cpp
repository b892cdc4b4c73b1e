// SPDX-License-Identifier: EUPL-1.2
#include "load/decode_parts.hpp"

#include <fmt/format.h>

namespace peil::load {

model::Text decode_text(const Node& node) {
  model::Text text;
  for (const auto& [language, words] : node.members()) text.emplace(language, words.text());
  return text;
}

std::vector<std::string> decode_strings(const Node& list) {
  std::vector<std::string> strings;
  for (const Node& item : list.items()) strings.push_back(item.text());
  return strings;
}

std::map<std::string, std::vector<std::string>, std::less<>> decode_lists(const Node& by_language) {
  std::map<std::string, std::vector<std::string>, std::less<>> lists;
  for (const auto& [language, list] : by_language.members()) {
    lists.emplace(language, decode_strings(list));
  }
  return lists;
}

std::optional<model::Date> decode_day(const Node& node, Report& report) {
  if (!node) return std::nullopt;
  const auto day = model::parse_date(node.text());
  if (!day) {
    report.add(node.pointer(),
               fmt::format("there is no day {}; expected one that exists, written YYYY-MM-DD",
                           report.quote(node.text())));
  }
  return day;
}

model::Period decode_period(const Node& owner, Report& report) {
  const model::Period period{decode_day(owner["from"], report), decode_day(owner["until"], report)};
  if (period.empty()) {
    report.add(
        owner.pointer(),
        fmt::format("no day lies between 'from' {} and 'until' {}; expected 'until' after 'from'",
                    report.quote(model::to_string(*period.from)),
                    report.quote(model::to_string(*period.until))));
  }
  return period;
}

std::vector<model::Document> decode_documents(const Node& list) {
  std::vector<model::Document> documents;
  for (const Node& item : list.items()) {
    documents.push_back({item["id"].text(), item["title"].text(), item["publisher"].text(),
                         item["date"].text(), item["reference"].text(), item["url"].text(),
                         item["language"].text(),
                         model::from_name<model::EvidenceKind>(item["evidence"].text())
                             .value_or(model::EvidenceKind::official)});
  }
  return documents;
}

model::Citation decode_citation(const Node& node) {
  return {node["document"].text(), node["locator"].text()};
}

std::vector<model::Citation> decode_citations(const Node& owner) {
  std::vector<model::Citation> citations{decode_citation(owner)};
  for (const Node& item : owner["also"].items()) citations.push_back(decode_citation(item));
  return citations;
}

}  // namespace peil::load
