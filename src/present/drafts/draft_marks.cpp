// SPDX-License-Identifier: EUPL-1.2
#include "present/drafts/draft_marks.hpp"

#include <algorithm>
#include <iterator>

namespace peil::present {
namespace {

/// Stretches that overlap become one, as sure as the surest.
std::vector<Mark> merged(std::vector<Mark> marks) {
  std::ranges::stable_sort(marks, {}, &Mark::begin);
  std::vector<Mark> result;
  for (Mark& mark : marks) {
    if (result.empty() || mark.begin >= result.back().end) {
      result.push_back(std::move(mark));
      continue;
    }
    Mark& last = result.back();
    last.end = std::max(last.end, mark.end);
    last.kind = std::min(last.kind, mark.kind);
    std::ranges::move(mark.proposals, std::back_inserter(last.proposals));
    std::ranges::move(mark.notes, std::back_inserter(last.notes));
  }
  return result;
}

class Finder {
 public:
  explicit Finder(const model::PolicyText& text) : text_(text), marks_(text.passages.size()) {}

  /// Marks the sentence where the locator says it is, else where it first stands.
  void mark(const std::string& sentence, const std::string& locator, Mark mark) {
    if (sentence.empty()) return;
    const auto& all = text_.passages;
    std::size_t place = all.size();
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].text.find(sentence) == std::string::npos) continue;
      if (place == all.size() || all[i].locator == locator) place = i;
      if (all[i].locator == locator) break;
    }
    if (place == all.size()) return;
    mark.begin = all[place].text.find(sentence);
    mark.end = mark.begin + sentence.size();
    marks_[place].push_back(std::move(mark));
  }

  std::vector<std::vector<Mark>> take() {
    for (auto& marks : marks_) marks = merged(std::move(marks));
    return std::move(marks_);
  }

 private:
  const model::PolicyText& text_;
  std::vector<std::vector<Mark>> marks_;
};

}  // namespace

std::vector<std::vector<Mark>> marks_of(const read::Draft& draft, const model::PolicyText& text) {
  Finder finder(text);
  for (std::size_t i = 0; i < draft.proposals.size(); ++i) {
    const read::Proposal& one = draft.proposals[i];
    const MarkKind kind = one.tier == read::Tier::certain ? MarkKind::certain : MarkKind::check;
    finder.mark(one.passage, one.locator, {0, 0, kind, {i}, {}});
    finder.mark(one.named_in, {}, {0, 0, MarkKind::named, {}, {}});
  }
  for (std::size_t i = 0; i < draft.unproposed.size(); ++i) {
    const read::Unproposed& left = draft.unproposed[i];
    finder.mark(left.passage, left.locator, {0, 0, MarkKind::note, {}, {i}});
  }
  return finder.take();
}

}  // namespace peil::present
