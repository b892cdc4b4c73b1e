// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>
#include <set>

#include "compare/review/parts.hpp"

namespace peil::compare {
namespace {

/// `https://site.example/` and what is shorter: no path, no question.
bool is_home_page(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme == std::string_view::npos) return false;
  const auto path = url.find_first_of("/?#", scheme + 3);
  return path == std::string_view::npos || path + 1 == url.size();
}

bool is_secondary(model::EvidenceKind kind) {
  return kind == model::EvidenceKind::parliamentary || kind == model::EvidenceKind::civil_society ||
         kind == model::EvidenceKind::press;
}

/// Findings by source and document: one document serves many origins and is one question.
class ByDocument {
 public:
  explicit ByDocument(ReviewKind kind) : kind_(kind) {}

  ReviewFinding& at(const ReviewedProfile& of, const model::Document& document) {
    auto [found, fresh] = findings_.try_emplace({of.profile.source, document.id});
    ReviewFinding& finding = found->second;
    if (fresh) {
      finding = review_finding(kind_, of);
      finding.document = document.id;
      finding.url = document.url;
      finding.dated = document.date;
    } else if (finding.origin != of.profile.origin) {
      finding.origin = {};
    }
    return finding;
  }

  void move_to(std::vector<ReviewFinding>& findings) {
    for (auto& [key, finding] : findings_) findings.push_back(std::move(finding));
  }

 private:
  ReviewKind kind_;
  std::map<std::pair<model::SourceId, std::string>, ReviewFinding> findings_;
};

void add_cited(const ReviewedProfile& of, const std::string& document, ReviewFinding& finding) {
  for (const Reviewed& reviewed : of.positions) {
    const auto& citations = reviewed.position().citations;
    if (std::ranges::find(citations, document, &model::Citation::document) != citations.end()) {
      finding.positions.push_back(reviewed.id);
    }
  }
}

void home_pages(const std::vector<ReviewedProfile>& profiles,
                std::vector<ReviewFinding>& findings) {
  ByDocument found(ReviewKind::home_page);
  for (const ReviewedProfile& of : profiles) {
    for (const model::Document& document : of.profile.documents) {
      if (!is_home_page(document.url) || !model::is_public(of.profile, document)) continue;
      add_cited(of, document.id, found.at(of, document));
    }
  }
  found.move_to(findings);
}

void secondary_alone(const std::vector<ReviewedProfile>& profiles,
                     std::vector<ReviewFinding>& findings) {
  ByDocument found(ReviewKind::secondary_alone);
  for (const ReviewedProfile& of : profiles) {
    for (const Reviewed& reviewed : of.positions) {
      if (!is_secondary(model::evidence_of(of.profile, reviewed.position()))) continue;
      const auto* document = of.profile.document(reviewed.position().citations.front().document);
      if (document != nullptr) found.at(of, *document).positions.push_back(reviewed.id);
    }
  }
  found.move_to(findings);
}

}  // namespace

void review_documents(const std::vector<ReviewedProfile>& profiles,
                      std::vector<ReviewFinding>& findings) {
  home_pages(profiles, findings);
  secondary_alone(profiles, findings);
}

}  // namespace peil::compare
