// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "compare/least_change.hpp"
#include "present/claims.hpp"
#include "present/table_words.hpp"
#include "present/text_table.hpp"

namespace peil::present {
namespace {

using compare::Direction;
using compare::Strength;

std::string column_name(const ClaimContext& context, std::size_t column) {
  return TableWords(context.codebook, context.texts)
      .source(context.comparison.table.columns[column]);
}

std::string dimension_label(const ClaimContext& context, const std::string& id) {
  const model::Dimension* dimension = context.codebook.dimension(id);
  if (dimension == nullptr) return id;
  return std::string(model::in_language(dimension->label, context.texts.language()));
}

std::string group_label(const ClaimContext& context, const std::optional<std::string>& id) {
  if (!id) return context.texts("show.whole_country");
  const model::Concept* found = context.codebook.concept_named(*id);
  if (found == nullptr) return *id;
  return std::string(model::in_language(found->label, context.texts.language()));
}

std::vector<std::string> row_labels(const ClaimContext& context,
                                    const std::vector<std::size_t>& rows) {
  std::vector<std::string> labels;
  const TableWords words(context.codebook, context.texts);
  for (const std::size_t row : rows) {
    labels.push_back(words.question(context.comparison.table.rows[row].key));
  }
  return labels;
}

std::string percent(double share) { return fmt::to_string(std::lround(100 * share)); }

/// Each dimension with the average difference, in percent of the length of its scale.
std::vector<std::string> differences(const compare::Claim& claim, const ClaimContext& context) {
  std::vector<std::string> list;
  for (const compare::DimensionBalance& each : claim.balance) {
    list.push_back(fmt::format("{} {:+} %", dimension_label(context, each.dimension),
                               std::lround(100 * each.difference)));
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
    list.push_back(
        fmt::format("{} {} %", dimension_label(context, each.dimension), percent(each.weight)));
  }
  return context.texts("claim.proof.weights", {{"list", list}, limit});
}

std::string reversing(const compare::ReversingWeights& found, const ClaimContext& context) {
  std::vector<std::string> weights;
  for (const auto& [dimension, weight] : found.weights) {
    weights.push_back(fmt::format("{} {} %", dimension_label(context, dimension), percent(weight)));
  }
  return context.texts("claim.proof.reversing",
                       {{"moved", percent(found.moved)}, {"weights", weights}});
}

/// The groups that make up the distance, the largest first; empty when nothing differs.
std::string distance_by_group(std::size_t k, const ClaimContext& context) {
  constexpr std::size_t kMost = 5;
  const auto change = compare::least_change(
      compare::claim_rows(context.comparison, context.codebook, k), context.weights);
  const auto groups = compare::group_shares(change, context.comparison.table);
  std::vector<std::string> list;
  for (const compare::GroupShare& group : groups) {
    if (list.size() == kMost) break;
    list.push_back(
        fmt::format("{} {} %", group_label(context, group.concept_id), percent(group.share)));
  }
  if (list.empty()) return "";
  return context.texts("claim.share", {{"list", list}, {"more", groups.size() - list.size()}});
}

}  // namespace

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

std::string claim_statement(const compare::Claim& claim, const ClaimContext& context) {
  const std::string baseline = column_name(context, context.comparison.baseline);
  const std::string against = column_name(context, claim.against);
  if (claim.rows == 0) {
    return context.texts("claim.no_rows", {{"baseline", baseline}, {"against", against}});
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
                             {"rows", claim.rows},
                             {"with", with},
                             {"rest", claim.rows - with},
                             {"contrary", contrary}});
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
  const auto say = [&](std::string_view key, std::vector<std::string> list) {
    if (!list.empty()) parts.push_back(context.texts(key, {{"list", std::move(list)}}));
  };
  say("claim.proof.more_lenient", row_labels(context, claim.more_lenient));
  say("claim.proof.stricter", row_labels(context, claim.stricter));
  say("claim.proof.equal", row_labels(context, claim.equal));
  if (claim.strength == Strength::weights || claim.strength == Strength::declared_weights) {
    say("claim.proof.differences", differences(claim, context));
  }
  if (claim.least) {
    parts.push_back(context.texts("claim.proof.least", {{"least", percent(*claim.least)}}));
  }
  if (claim.reversing) parts.push_back(reversing(*claim.reversing, context));
  if (claim.strength == Strength::weights || claim.strength == Strength::declared_weights) {
    parts.push_back(weights_of(claim, context));
  }
  return fmt::format("{}", fmt::join(parts, " "));
}

std::string claims_text(const std::vector<compare::Claim>& claims, const ClaimContext& context) {
  std::string text;
  for (std::size_t k = 0; k < claims.size(); ++k) {
    text += '\n' + paragraph(claim_sentence(claims[k], context), TextTable::kWidth, "- ");
    for (const std::string& part :
         {claim_proof(claims[k], context), distance_by_group(k, context)}) {
      if (!part.empty()) text += paragraph(part, TextTable::kWidth, "  ");
    }
  }
  return text;
}

}  // namespace peil::present
