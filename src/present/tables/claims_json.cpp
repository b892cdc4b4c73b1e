// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>

#include "compare/least_change.hpp"
#include "present/medium/or_null.hpp"
#include "present/words/claims.hpp"

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;
using compare::Strength;

Json row_json(const ClaimContext& context, std::size_t row) {
  const align::RowKey& key = context.comparison.table.rows[row].key;
  return {{"concept", or_null<Json>(key.concept_id)},
          {"region", or_null<Json>(key.region)},
          {"dimension", key.dimension}};
}

Json rows_json(const ClaimContext& context, const std::vector<std::size_t>& rows) {
  Json json = Json::array();
  for (const std::size_t row : rows) json.push_back(row_json(context, row));
  return json;
}

Json balance_json(const std::vector<compare::DimensionBalance>& balance) {
  Json json = Json::array();
  for (const compare::DimensionBalance& each : balance) {
    json.push_back({{"dimension", each.dimension},
                    {"points", each.points},
                    {"difference", each.difference},
                    {"weight", each.weight},
                    {"at_or_above_level", {{"more_lenient", each.upper}, {"other", each.lower}}}});
  }
  return json;
}

/// What makes the claim true.
Json proof_json(const compare::Claim& claim, const ClaimContext& context) {
  if (claim.strength == Strength::none) return nullptr;
  Json json{{"more_lenient", rows_json(context, compare::rows_of(claim, claim.more_lenient))},
            {"equal", rows_json(context, compare::rows_of(claim, claim.equal))},
            {"stricter", rows_json(context, compare::rows_of(claim, claim.stricter))}};
  if (claim.strength != Strength::dominance) json["dimensions"] = balance_json(claim.balance);
  if (claim.least) json["least_difference"] = *claim.least;
  return json;
}

/// What keeps anything stronger from being true.
Json counterexample_json(const compare::Claim& claim, const ClaimContext& context) {
  if (claim.strength == Strength::dominance || claim.points == 0) return nullptr;
  Json json = Json::object();
  if (claim.strength == Strength::any_scoring || claim.strength == Strength::none) {
    json["more_lenient"] = row_json(context, claim.more_lenient.front());
    json["stricter"] = row_json(context, claim.stricter.front());
    return json;
  }
  json["crossing"] = Json::array();
  for (const compare::DimensionBalance& each : claim.balance) {
    if (each.crosses()) json["crossing"].push_back(each.dimension);
  }
  if (claim.reversing) {
    json["weights"] = claim.reversing->weights;
    json["moved"] = claim.reversing->moved;
  }
  return json;
}

Json least_change_json(const compare::Claim& claim, std::size_t k, const ClaimContext& context) {
  const auto change = compare::least_change(
      compare::claim_points(context.comparison, context.codebook, k), context.weights);
  Json json{{"text", claim_least_change(claim, k, context)},
            {"to_equal", rows_json(context, compare::rows_of(claim, change.to_equal))},
            {"to_reverse", claim.direction == compare::Direction::more_lenient ||
                                   claim.direction == compare::Direction::stricter
                               ? rows_json(context, compare::rows_of(claim, change.to_reverse))
                               : Json(nullptr)},
            {"share", Json::array()},
            {"share_by_group", Json::array()}};
  for (std::size_t i = 0; i < change.rows.size(); ++i) {
    if (change.share[i] <= 0) continue;
    Json row = row_json(context, change.rows[i]);
    row["share"] = change.share[i];
    json["share"].push_back(std::move(row));
  }
  for (const compare::GroupShare& group : compare::group_shares(change, context.comparison.table)) {
    json["share_by_group"].push_back({{"concept", or_null<Json>(group.concept_id)},
                                      {"region", or_null<Json>(group.region)},
                                      {"rows", group.rows.size()},
                                      {"share", group.share}});
  }
  return json;
}

}  // namespace

std::string claims_json(const std::vector<compare::Claim>& claims, const ClaimContext& context) {
  Json json = Json::array();
  for (std::size_t k = 0; k < claims.size(); ++k) {
    const compare::Claim& claim = claims[k];
    json.push_back({{"against", context.comparison.table.columns[claim.against].id},
                    {"strength", name(claim.strength)},
                    {"direction", name(claim.direction)},
                    {"points", claim.points},
                    {"rows", compare::row_count(claim)},
                    {"no_basis", claim.no_basis},
                    {"indeterminate", claim.indeterminate},
                    {"overturned_by_unknown", claim.overturned_by_unknown},
                    {"text", claim_sentence(claim, context)},
                    {"footnote", claim_proof(claim, context)},
                    {"proof", proof_json(claim, context)},
                    {"counterexample", counterexample_json(claim, context)},
                    {"least_change", least_change_json(claim, k, context)}});
  }
  return json.dump();
}

}  // namespace peil::present
