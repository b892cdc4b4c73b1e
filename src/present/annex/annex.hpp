// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_ANNEX_ANNEX_HPP
#define PEIL_PRESENT_ANNEX_ANNEX_HPP

/// \file
/// The annex to a memo or letter, and the account of it. The annex is what is read, a few pages:
/// the findings, the paragraph on other European countries, one matrix of groups and sources, what
/// a proposal changes. The account holds all that it rests on: the full tables, the grounds of
/// every finding, what cannot be compared and why, how complete the record is, how to read levels.

#include <string>
#include <vector>

#include "compare/gaps.hpp"
#include "compare/history.hpp"
#include "compare/proposal.hpp"
#include "compare/revisions.hpp"
#include "disclose/audience.hpp"
#include "model/claim_weights.hpp"
#include "model/codebook.hpp"
#include "model/figures.hpp"
#include "model/outcomes.hpp"
#include "present/annex/thresholds.hpp"
#include "present/figures/plot.hpp"
#include "present/medium/document.hpp"
#include "present/words/texts.hpp"

namespace peil::present {

/// What an annex needs besides the view. None of it is confidential.
struct AnnexContext {
  const model::Codebook& codebook;
  const Texts& texts;
  Thresholds thresholds;
  model::ClaimWeights weights;                ///< of the claims
  const model::Figures* figures = nullptr;    ///< null: none known on this origin
  const model::Outcomes* outcomes = nullptr;  ///< null: not asked for
  /// What changed in the baseline's policy since an earlier day; null: not asked for. Only of
  /// public positions.
  const compare::History* history = nullptr;
  std::string picture_stem;                   ///< first part of the pictures' file names
  const compare::Outlook* outlook = nullptr;  ///< of the comparison's proposal; null: none
  /// Name of the file with the account, without extension: the annex refers to it.
  std::string account_name = {};
  /// What could be read to compare more, the most telling first; only what is public.
  std::vector<compare::Gap> gaps = {};
  /// Later revisions of the sources' policies that older positions are not confirmed since.
  std::vector<compare::Revision> revisions = {};
  bool pictures = true;  ///< false: they cannot be drawn here, and the annex says so
};

/// A document and the pictures it refers to.
struct Annex {
  Document document;
  std::vector<Plot> plots;
};

/// Comparisons cleared for one audience.
template <disclose::Audience audience>
struct AnnexViews {
  disclose::View<audience> comparison;
  /// Per source with practice or case law on the origin, its policy against these.
  std::vector<disclose::View<audience>> practice = {};
};

/// The annex that is read. For inside government every page is marked as not public.
template <disclose::Audience audience>
[[nodiscard]] Annex annex(const AnnexViews<audience>& views, const AnnexContext& context);

/// The account of it.
template <disclose::Audience audience>
[[nodiscard]] Annex account(const AnnexViews<audience>& views, const AnnexContext& context);

}  // namespace peil::present

#endif  // PEIL_PRESENT_ANNEX_ANNEX_HPP
