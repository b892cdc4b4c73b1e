// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_WORDS_CLAIMS_HPP
#define PEIL_PRESENT_WORDS_CLAIMS_HPP

/// \file
/// Claims in words and for machines. What a claim rests on is in compare/claims.hpp.

#include <string>
#include <string_view>
#include <vector>

#include "compare/claims.hpp"
#include "model/codebook.hpp"
#include "present/words/texts.hpp"

namespace peil::present {

/// What a claim's words are taken from.
struct ClaimContext {
  const compare::Comparison& comparison;
  const model::Codebook& codebook;
  const Texts& texts;
  const model::ClaimWeights& weights;  ///< those that the claims were made with
  std::string other = {};              ///< what the other source is called; empty: its name
};

/// The claim is one on averages over rows.
[[nodiscard]] bool averages(const compare::Claim& claim);

/// The subjects of rows, those on one dimension together: "Christians and Hazaras (risk of
/// persecution); the whole country (return)".
[[nodiscard]] std::string rows_text(const std::vector<std::size_t>& rows,
                                    const ClaimContext& context);

/// What is claimed and on how many rows it rests.
[[nodiscard]] std::string claim_statement(const compare::Claim& claim, const ClaimContext& context);

/// What is claimed, on how many rows it rests, and whether the others could overturn it.
[[nodiscard]] std::string claim_sentence(const compare::Claim& claim, const ClaimContext& context);

/// Why it holds and why nothing stronger does, for a footnote.
[[nodiscard]] std::string claim_proof(const compare::Claim& claim, const ClaimContext& context);

/// On how few rows the levels would have to be the other's for the two to be equal, and for the
/// claim to fall; empty when nothing differs. `k` is the claim's place.
[[nodiscard]] std::string claim_least_change(const compare::Claim& claim, std::size_t k,
                                             const ClaimContext& context);

/// Each claim as a paragraph, its proof and the least change below it; empty without
/// claims.
[[nodiscard]] std::string claims_text(const std::vector<compare::Claim>& claims,
                                      const ClaimContext& context);

/// The JSON array of all claims, with proofs, counterexamples and the least change as values.
[[nodiscard]] std::string claims_json(const std::vector<compare::Claim>& claims,
                                      const ClaimContext& context);

[[nodiscard]] std::string_view name(compare::Strength strength);

}  // namespace peil::present

#endif  // PEIL_PRESENT_WORDS_CLAIMS_HPP
