// SPDX-License-Identifier: EUPL-1.2
#include "present/tables/review.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "present/medium/csv.hpp"
#include "present/medium/or_null.hpp"
#include "present/medium/text_table.hpp"

namespace peil::present {
namespace {

using compare::ReviewFinding;
using Json = nlohmann::ordered_json;

/// So many ids make a sentence; json and csv have all.
constexpr std::size_t kNamed = 4;

std::string nth(const std::vector<std::string>& list, std::size_t n) {
  return n < list.size() ? list[n] : std::string();
}

std::string some_of(const std::vector<std::string>& ids, const Texts& texts) {
  if (ids.size() <= kNamed) return fmt::format("{}", fmt::join(ids, ", "));
  const std::vector<std::string> first(ids.begin(), ids.begin() + kNamed);
  return texts("review.and_more",
               {{"ids", fmt::format("{}", fmt::join(first, ", "))}, {"more", ids.size() - kNamed}});
}

std::string sentence(const ReviewFinding& finding, const Texts& texts) {
  return texts(fmt::format("review.says.{}", name(finding.kind)),
               {{"source", finding.source},
                {"origin", finding.origin},
                {"dimension", finding.dimension},
                {"document", finding.document},
                {"url", finding.url},
                {"term", nth(finding.terms, 0)},
                {"other_term", nth(finding.terms, 1)},
                {"position", nth(finding.positions, 0)},
                {"other_position", nth(finding.positions, 1)},
                {"positions", some_of(finding.positions, texts)},
                {"n", finding.positions.size()},
                {"day", finding.day ? model::to_string(*finding.day) : std::string()},
                {"other", finding.other},
                {"dated", finding.dated},
                {"newer", finding.newer}});
}

std::string reason(const ReviewFinding& finding, const Texts& texts) {
  return finding.why ? std::string(model::in_language(*finding.why, texts.language()))
                     : std::string();
}

std::string day_or_nothing(const ReviewFinding& finding) {
  return finding.day ? model::to_string(*finding.day) : std::string();
}

/// The findings of one kind under a heading; empty when none is to be shown.
std::string section(const std::vector<ReviewFinding>& findings, compare::ReviewKind kind,
                    const Texts& texts, bool explained) {
  std::string lines;
  for (const ReviewFinding& finding : findings) {
    if (finding.kind != kind || (finding.why && !explained)) continue;
    lines += paragraph(texts, fmt::format("{}: {}", finding.file, sentence(finding, texts)), "- ");
    if (finding.why) lines += paragraph(texts, reason(finding, texts), "  → ");
  }
  if (lines.empty()) return "";
  return "\n" + texts.capitalised(texts(fmt::format("review.kind.{}", name(kind)))) + "\n" + lines;
}

}  // namespace

std::string review_text(const std::vector<ReviewFinding>& findings, const Texts& texts,
                        bool explained) {
  const std::size_t open = compare::unexplained(findings);
  std::string text = paragraph(
      texts, texts("review.title", {{"open", open}, {"explained", findings.size() - open}}));
  for (int kind = 0; kind <= static_cast<int>(compare::ReviewKind::explains_nothing); ++kind) {
    text += section(findings, static_cast<compare::ReviewKind>(kind), texts, explained);
  }
  return text;
}

std::string review_json(const std::vector<ReviewFinding>& findings, const Texts& texts) {
  Json list = Json::array();
  for (const ReviewFinding& finding : findings) {
    list.push_back({{"kind", name(finding.kind)},
                    {"file", finding.file},
                    {"source", or_null<Json>(finding.source)},
                    {"origin", or_null<Json>(finding.origin)},
                    {"dimension", or_null<Json>(finding.dimension)},
                    {"document", or_null<Json>(finding.document)},
                    {"terms", finding.terms},
                    {"positions", finding.positions},
                    {"day", or_null<Json>(day_or_nothing(finding))},
                    {"other", or_null<Json>(finding.other)},
                    {"text", sentence(finding, texts)},
                    {"explanation", or_null<Json>(reason(finding, texts))}});
  }
  const Json json{{"unexplained", compare::unexplained(findings)}, {"findings", std::move(list)}};
  return json.dump(2) + "\n";
}

std::string review_csv(const std::vector<ReviewFinding>& findings, const Texts& texts) {
  std::string text = csv_line({"kind", "file", "source", "origin", "dimension", "document", "terms",
                               "positions", "day", "other", "text", "explanation"});
  for (const ReviewFinding& finding : findings) {
    text += csv_line(
        {std::string(name(finding.kind)), finding.file, finding.source, finding.origin,
         finding.dimension, finding.document, fmt::format("{}", fmt::join(finding.terms, "; ")),
         fmt::format("{}", fmt::join(finding.positions, "; ")), day_or_nothing(finding),
         finding.other, sentence(finding, texts), reason(finding, texts)});
  }
  return text;
}

}  // namespace peil::present
