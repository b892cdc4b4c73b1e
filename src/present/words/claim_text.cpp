// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "compare/least_change.hpp"
#include "present/medium/text_table.hpp"
#include "present/words/claims.hpp"
#include "present/words/table_words.hpp"

namespace peil::present {
namespace {

using compare::Direction;
using compare::Strength;

std::string column_name(const ClaimContext& context, std::size_t column) {
  return TableWords(context.codebook, context.texts)
      .source(context.comparison.table.columns[column]);
}

std::string other_name(const ClaimContext& context, std::size_t column) {
  return context.other.empty() ? column_name(context, column) : context.other;
}

std::string dimension_label(const ClaimContext& context, const model::DimensionId& id) {
  const model::Dimension* dimension = context.codebook.dimension(id);
  if (dimension == nullptr) return id;
  return std::string(model::in_language(dimension->label, context.texts.language()));
}

std::string percent(double share) { return fmt::to_string(std::lround(100 * share)); }

/// Each dimension with the average difference, in percent of the length of its scale.
std::vector<std::string> differences(const compare::Claim& claim, const ClaimContext& context) {
  std::vector<std::string> list;
  for (const compare::DimensionBalance& each : claim.balance) {
    const long difference = std::lround(100 * each.difference);
    const char* sign = difference < 0 ? "−" : difference > 0 ? "+" : "";
    list.push_back(fmt::format("{} {}{}\u00a0%", dimension_label(context, each.dimension), sign,
                               std::abs(difference)));
  }
  return list;
}

/// Which weights a claim rests on and how far they were varied.
std::string weights_of(const compare::Claim& claim, const ClaimContext& context) {
  const Argument limit("limit", percent(context.weights.limit));
  const auto differs = [&](const auto& each) {
    return each.weight != claim.balance.front().weight;
  };
  if (std::ranges::none_of(claim.balance, differs)) {
    return context.texts("claim.proof.weights_alike", {limit});
  }
  std::vector<std::string> list;
  for (const compare::DimensionBalance& each : claim.balance) {
    list.push_back(fmt::format("{} {}\u00a0%", dimension_label(context, each.dimension),
                               percent(each.weight)));
  }
  return context.texts("claim.proof.weights", {{"list", list}, limit});
}

std::string reversing(const compare::ReversingWeights& found, const ClaimContext& context) {
  std::vector<std::string> weights;
  for (const auto& [dimension, weight] : found.weights) {
    weights.push_back(
        fmt::format("{} {}\u00a0%", dimension_label(context, dimension), percent(weight)));
  }
  return context.texts("claim.proof.reversing",
                       {{"moved", percent(found.moved)}, {"weights", weights}});
}

compare::LeastChange least_change(std::size_t k, const ClaimContext& context) {
  return compare::least_change(compare::claim_points(context.comparison, context.codebook, k),
                               context.weights);
}

/// The groups that make up the distance, the largest first; empty when nothing differs.
std::string distance_by_group(std::size_t k, const ClaimContext& context) {
  constexpr std::size_t kMost = 5;
  const auto groups = compare::group_shares(least_change(k, context), context.comparison.table);
  const TableWords words(context.codebook, context.texts);
  std::vector<std::string> list;
  for (const compare::GroupShare& group : groups) {
    if (list.size() == kMost) break;
    list.push_back(fmt::format("{} {}\u00a0%", words.row({group.concept_id, group.region, {}}),
                               percent(group.share)));
  }
  if (list.empty()) return "";
  return context.texts("claim.share", {{"list", list}, {"more", groups.size() - list.size()}});
}

/// The claims without a point to rest on, in one sentence.
std::string claims_without_points(const std::vector<compare::Claim>& claims,
                                  const ClaimContext& context) {
  std::vector<std::string> others;
  for (const compare::Claim& claim : claims) {
    if (claim.points == 0) others.push_back(column_name(context, claim.against));
  }
  if (others.empty()) return "";
  const std::string baseline = column_name(context, context.comparison.baseline);
  return others.size() == 1
             ? context.texts("claim.no_points",
                             {{"baseline", baseline}, {"against", others.front()}})
             : context.texts(
                   "claim.no_points.several",
                   {{"baseline", baseline}, {"others", context.texts.list(others, Joined::by_or)}});
}

}  // namespace

bool averages(const compare::Claim& claim) {
  return claim.strength == Strength::weights || claim.strength == Strength::declared_weights;
}

std::string_view name(Strength strength) {
  switch (strength) {
    case Strength::dominance:
      return "dominance";
    case Strength::any_scoring:
      return "any_scoring";
    case Strength::weights:
      return "weights";
    case Strength::declared_weights:
      return "declared_weights";
    case Strength::none:
      return "none";
  }
  return "";
}

std::string rows_text(const std::vector<std::size_t>& rows, const ClaimContext& context) {
  const TableWords words(context.codebook, context.texts);
  std::vector<model::DimensionId> dimensions;
  std::map<model::DimensionId, std::vector<std::string>> places;
  for (const std::size_t row : rows) {
    const align::RowKey& key = context.comparison.table.rows[row].key;
    if (!places.contains(key.dimension)) dimensions.push_back(key.dimension);
    places[key.dimension].push_back(words.row(key));
  }
  std::vector<std::string> parts;
  for (const model::DimensionId& dimension : dimensions) {
    parts.push_back(fmt::format("{} ({})", context.texts.list(places[dimension]),
                                dimension_label(context, dimension)));
  }
  return fmt::format("{}", fmt::join(parts, "; "));
}

std::string claim_statement(const compare::Claim& claim, const ClaimContext& context) {
  const std::string baseline = column_name(context, context.comparison.baseline);
  const std::string against = other_name(context, claim.against);
  if (claim.points == 0) {
    return context.texts("claim.no_points", {{"baseline", baseline}, {"against", against}});
  }
  const bool stricter = claim.direction == Direction::stricter;
  const std::size_t with = (stricter ? claim.stricter : claim.more_lenient).size();
  const std::size_t contrary = (stricter ? claim.more_lenient : claim.stricter).size();
  const std::string key =
      claim.strength == Strength::none
          ? "claim.none"
          : fmt::format("claim.{}.{}", name(claim.strength), name(claim.direction));
  return context.texts(key, {{"baseline", baseline},
                             {"against", against},
                             {"points", claim.points},
                             {"with", with},
                             {"rest", claim.points - with},
                             {"contrary", contrary},
                             {"subjects", claim.balance.size()}});
}

std::string claim_sentence(const compare::Claim& claim, const ClaimContext& context) {
  std::string text = claim_statement(claim, context);
  const std::size_t unknown = claim.no_basis + claim.indeterminate;
  if (unknown == 0) return text;
  const char* key = claim.strength == Strength::none ? "claim.unknown.none"
                    : claim.overturned_by_unknown    ? "claim.unknown.overturns"
                                                     : "claim.unknown.holds";
  return text + ' ' + context.texts(key, {{"n", unknown}});
}

std::string claim_proof(const compare::Claim& claim, const ClaimContext& context) {
  std::vector<std::string> parts;
  const auto say = [&](std::string_view key, const std::vector<std::size_t>& rows) {
    if (rows.empty()) return;
    parts.push_back(
        context.texts(key, {{"list", rows_text(compare::rows_of(claim, rows), context)}}));
  };
  say("claim.proof.more_lenient", claim.more_lenient);
  say("claim.proof.stricter", claim.stricter);
  say("claim.proof.equal", claim.equal);
  if (averages(claim)) {
    parts.push_back(
        context.texts("claim.proof.differences", {{"list", differences(claim, context)}}));
  }
  const bool weighed = claim.balance.size() > 1;
  if (claim.least && weighed) {
    parts.push_back(context.texts("claim.proof.least", {{"least", percent(*claim.least)}}));
  }
  if (claim.reversing) parts.push_back(reversing(*claim.reversing, context));
  if (weighed && averages(claim)) parts.push_back(weights_of(claim, context));
  return fmt::format("{}", fmt::join(parts, " "));
}

std::string claim_least_change(const compare::Claim& claim, std::size_t k,
                               const ClaimContext& context) {
  const compare::LeastChange change = least_change(k, context);
  if (change.to_equal.empty() || claim.points == 1) return "";  // of one point it would say nothing
  const std::string baseline = column_name(context, context.comparison.baseline);
  const std::string against = other_name(context, claim.against);
  std::string text = context.texts(
      "claim.least_change.equal",
      {{"baseline", baseline}, {"against", against}, {"points", change.to_equal.size()}});
  if (change.to_reverse.empty() || change.to_equal.size() == 1) return text;
  return text + ' ' +
         context.texts(fmt::format("claim.least_change.{}", name(claim.direction)),
                       {{"baseline", baseline},
                        {"against", against},
                        {"points", change.to_reverse.size()},
                        {"all", change.to_reverse.size() == change.to_equal.size() ? 1 : 0},
                        {"list", rows_text(compare::rows_of(claim, change.to_reverse), context)}});
}

std::string claims_text(const std::vector<compare::Claim>& claims, const ClaimContext& context) {
  std::string text;
  for (std::size_t k = 0; k < claims.size(); ++k) {
    if (claims[k].points == 0) continue;
    text += '\n' + paragraph(context.texts, claim_sentence(claims[k], context), "- ");
    for (const std::string& part :
         {claim_proof(claims[k], context), claim_least_change(claims[k], k, context),
          distance_by_group(k, context)}) {
      if (!part.empty()) text += paragraph(context.texts, part, "  ");
    }
  }
  if (const std::string none = claims_without_points(claims, context); !none.empty()) {
    text += '\n' + paragraph(context.texts, none, "- ");
  }
  return text;
}

}  // namespace peil::present
