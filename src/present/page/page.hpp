// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_PRESENT_PAGE_PAGE_HPP
#define PEIL_PRESENT_PAGE_PAGE_HPP

/// \file
/// One page to explore comparisons with, whole in one file. The program says everything as data;
/// the page (sources in web/) chooses, searches and draws, and computes nothing but a weighted
/// mean.

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "compare/gaps.hpp"
#include "disclose/audience.hpp"
#include "model/claim_weights.hpp"
#include "model/figures.hpp"
#include "present/words/texts.hpp"

namespace peil::present {

/// What is the same for all origins of a page. None of it is confidential.
struct PageContext {
  const model::Codebook& codebook;
  const Texts& dutch;
  const Texts& english;
  const model::ClaimWeights& weights;
  std::string language;  ///< that the page opens in: `nl` or `en`
  std::string program;   ///< `peil 0.1.0`
  model::Date as_of;
  std::string baseline;           ///< source
  std::size_t fewest_points = 5;  ///< as in FigureContext
};

/// What a page shows of one origin: the comparison on every day on which it may have changed.
template <disclose::Audience audience>
struct PageOrigin {
  std::vector<disclose::View<audience>> days;  ///< in order; the reference date last; never empty
  std::vector<compare::Gap> gaps;              ///< on the reference date, of what is public
  std::optional<model::Date> proposed_from;    ///< first day on which a proposal holds
  /// Per source its policy against its practice, on the reference date.
  std::vector<disclose::View<audience>> instruments = {};
  const model::Figures* published = nullptr;  ///< null: none known
};

/// An origin as the page has it; made from cleared views alone.
struct PagePart {
  model::OriginId origin;  ///< ISO 3166-1 alpha-3
  disclose::Audience audience = disclose::Audience::everyone;
  bool fictional = false;       ///< some source is made up
  std::set<std::string> names;  ///< ids of the concepts and regions in it
  std::set<std::string> terms;  ///< entries of vocabularies: source and place, `NLD:12`
  std::string json;
};

template <disclose::Audience audience>
[[nodiscard]] PagePart page_part(const PageOrigin<audience>& origin, const PageContext& context);

/// The figures of the reference date that the page draws but does not fill itself, in both
/// languages: a JSON object by name and language. What is missing for `ranks` is for `hasse`, too.
template <disclose::Audience audience>
[[nodiscard]] std::string page_figures(const PageOrigin<audience>& origin,
                                       const PageContext& context);

/// The same of the designations, from the comparison on every origin; never empty.
template <disclose::Audience audience>
[[nodiscard]] std::string page_designations(const std::vector<disclose::View<audience>>& origins,
                                            const PageContext& context);

/// Why no page can be made here, and what to do; absent when it can.
[[nodiscard]] std::optional<std::string> page_problem();

/// The page as a file of HTML. `parts` is never empty and for one audience; `designations` as made
/// by page_designations(). \throws std::runtime_error when the page's scripts are not installed.
[[nodiscard]] std::string page_html(const std::vector<PagePart>& parts, const PageContext& context,
                                    const std::string& designations);

}  // namespace peil::present

#endif  // PEIL_PRESENT_PAGE_PAGE_HPP
