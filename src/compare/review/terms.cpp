// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "compare/review/parts.hpp"
#include "model/unicode.hpp"

namespace peil::compare {
namespace {

/// Source, dimension and term.
using TermKey = std::tuple<model::SourceId, model::DimensionId, std::string>;

std::string vocabulary_file(const model::SourceId& source) {
  return fmt::format("codebook/vocabularies/{}.json", source);
}

ReviewFinding on_term(ReviewKind kind, const TermKey& key) {
  ReviewFinding finding;
  finding.kind = kind;
  finding.source = std::get<0>(key);
  finding.file = vocabulary_file(finding.source);
  finding.dimension = std::get<1>(key);
  finding.terms = {std::get<2>(key)};
  return finding;
}

bool is_fictional(const model::Codebook& codebook, const model::SourceId& source) {
  const model::Source* known = codebook.source(source);
  return known != nullptr && known->fictional;
}

/// A slip of the pen or a word coined for the occasion shows as a term that is used once.
void single_use(const std::vector<ReviewedProfile>& profiles,
                std::vector<ReviewFinding>& findings) {
  std::map<TermKey, std::vector<std::pair<const ReviewedProfile*, std::string>>> used;
  for (const ReviewedProfile& of : profiles) {
    if (is_fictional(of.repository.codebook, of.profile.source)) continue;
    for (const Reviewed& reviewed : of.positions) {
      const model::Position& position = reviewed.position();
      used[{of.profile.source, position.dimension, position.term}].emplace_back(&of, reviewed.id);
    }
  }
  for (const auto& [key, by] : used) {
    if (by.size() != 1) continue;
    ReviewFinding finding = on_term(ReviewKind::single_use, key);
    finding.origin = by.front().first->profile.origin;
    finding.positions = {by.front().second};
    findings.push_back(std::move(finding));
  }
}

struct Word {
  model::SourceId source;
  const model::Term* term = nullptr;
};

/// Real sources' terms by dimension and word: the term itself and what it is called in Dutch and
/// English.
std::map<std::pair<model::DimensionId, std::string>, std::vector<Word>> words(
    const model::Codebook& codebook) {
  std::map<std::pair<model::DimensionId, std::string>, std::vector<Word>> result;
  for (const model::Vocabulary& vocabulary : codebook.vocabularies) {
    if (is_fictional(codebook, vocabulary.source)) continue;
    for (const model::Term& term : vocabulary.terms) {
      std::set<std::string> spelt{model::fold(term.term)};
      for (const char* language : {"nl", "en"}) {
        const auto label = term.label.find(language);
        if (label != term.label.end()) spelt.insert(model::fold(label->second));
      }
      for (const std::string& word : spelt) {
        result[{term.dimension, word}].push_back({vocabulary.source, &term});
      }
    }
  }
  return result;
}

void unlike_neighbours(const model::Codebook& codebook, std::vector<ReviewFinding>& findings) {
  std::set<std::tuple<TermKey, TermKey>> seen;
  for (const auto& [key, same] : words(codebook)) {
    for (const Word& a : same) {
      for (const Word& b : same) {
        const TermKey one{a.source, key.first, a.term->term};
        const TermKey other{b.source, key.first, b.term->term};
        const bool differ = a.source < b.source && a.term->levels && b.term->levels &&
                            *a.term->levels != *b.term->levels &&
                            a.term->validity.overlaps(b.term->validity);
        if (!differ || !seen.emplace(one, other).second) continue;
        ReviewFinding finding = on_term(ReviewKind::unlike_neighbours, one);
        finding.other = b.source;
        finding.terms.push_back(b.term->term);
        findings.push_back(std::move(finding));
      }
    }
  }
}

}  // namespace

void review_terms(const std::vector<ReviewedProfile>& profiles,
                  std::vector<ReviewFinding>& findings) {
  single_use(profiles, findings);
  if (!profiles.empty()) unlike_neighbours(profiles.front().repository.codebook, findings);
}

}  // namespace peil::compare
