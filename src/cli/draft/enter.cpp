// SPDX-License-Identifier: EUPL-1.2
#include "cli/draft/enter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/algorithm/string/trim.hpp>
#include <charconv>
#include <istream>
#include <optional>
#include <ostream>

#include "model/unicode.hpp"
#include "present/drafts/draft_words.hpp"
#include "present/medium/decimal.hpp"
#include "present/medium/text_table.hpp"

namespace peil::cli {
namespace {

constexpr std::string_view kNone = "-";  ///< no group, no region

/// The choice that a number stands for, from 1; null when it stands for none.
template <typename T>
const T* numbered(const std::string& text, const std::vector<T>& choices) {
  std::size_t number = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  const bool known = read.ec == std::errc{} && read.ptr == end && number - 1 < choices.size();
  return known ? &choices[number - 1] : nullptr;
}

template <typename T>
std::string label(const T& one, const present::Texts& texts) {
  return std::string(model::in_language(one.label, texts.language()));
}

}  // namespace

void Entry::choices(const std::vector<std::string>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    streams_.err << present::paragraph(session_.texts, lines[i], fmt::format("  {:>3}  ", i + 1));
  }
}

void Entry::enter(const char* field, const char* expected,
                  const std::function<bool(const std::string&)>& accepts) {
  std::string line;
  while (true) {
    streams_.err << "  " << session_.texts(field) << ": " << std::flush;
    if (!std::getline(streams_.in, line)) return;
    boost::trim(line);
    if (line.empty() || accepts(line)) return;
    streams_.err << "  " << session_.texts(expected) << '\n';
  }
}

void Entry::term(read::Proposal& proposal) {
  const model::Codebook& codebook = session_.reading.codebook;
  std::vector<const model::Term*> terms;
  for (const model::Term& one : session_.reading.vocabulary.terms) {
    const bool asked = proposal.dimension.empty() || one.dimension == proposal.dimension;
    if (asked && one.validity.contains(session_.reading.day)) terms.push_back(&one);
  }
  std::vector<std::string> lines;
  for (const model::Term* one : terms) {
    const std::string on = present::draft_dimension(one->dimension, codebook, session_.texts);
    lines.push_back(proposal.dimension.empty() ? fmt::format("{}: {}", on, one->term) : one->term);
  }
  choices(lines);
  enter("draft.enter.term", "draft.expect.term", [&](const std::string& text) {
    const model::Term* chosen = nullptr;
    if (const auto* one = numbered(text, terms)) chosen = *one;
    for (const model::Term* one : terms) {
      if (chosen == nullptr && model::fold(one->term) == model::fold(text)) chosen = one;
    }
    if (chosen == nullptr) return false;
    proposal.term = chosen->term;
    proposal.dimension = chosen->dimension;
    return true;
  });
}

void Entry::group(read::Proposal& proposal) {
  enter("draft.enter.group", "", [&](const std::string& text) {
    choose_group(proposal, text);
    return true;
  });
  if (!proposal.group.empty()) concept_of(proposal);
}

/// Another group has another concept; which, is asked.
void Entry::choose_group(read::Proposal& proposal, const std::string& name) {
  proposal.group = name == kNone ? std::string() : name;
  proposal.concept_id.reset();
  proposal.relation = model::Relation::exact;
}

void Entry::concept_of(read::Proposal& proposal) {
  const model::Codebook& codebook = session_.reading.codebook;
  const auto near = session_.reading.matcher.suggest(
      proposal.group, session_.reading.vocabulary.language, session_.reading.favoured);
  std::vector<std::string> lines;
  for (const match::Suggestion& one : near) {
    lines.push_back(fmt::format(
        "{} ({}, {}, {})", label(*codebook.concept_named(one.concept_id), session_.texts),
        one.concept_id, model::name(one.relation), present::two_decimals(one.score)));
  }
  choices(lines);
  enter("draft.enter.concept", "draft.expect.concept", [&](const std::string& text) {
    if (const auto* one = numbered(text, near)) {
      proposal.concept_id = one->concept_id;
      proposal.relation = one->relation;
      return true;
    }
    const model::ConceptId id(text);
    if (codebook.concept_named(id) == nullptr) return false;
    proposal.concept_id = id;
    proposal.relation = model::Relation::exact;
    return true;
  });
}

void Entry::region(read::Proposal& proposal) {
  std::vector<const model::Region*> regions;
  std::vector<std::string> lines;
  for (const model::Region& one : session_.reading.codebook.regions) {
    if (one.origin != session_.reading.origin) continue;
    regions.push_back(&one);
    lines.push_back(fmt::format("{} ({})", label(one, session_.texts), one.id));
  }
  choices(lines);
  enter("draft.enter.region", "draft.expect.region", [&](const std::string& text) {
    if (text == kNone) {
      proposal.region.reset();
      return true;
    }
    const model::Region* chosen = nullptr;
    if (const auto* one = numbered(text, regions)) chosen = *one;
    for (const model::Region* one : regions) {
      const bool named =
          one->id.text() == text || model::fold(label(*one, session_.texts)) == model::fold(text);
      if (chosen == nullptr && named) chosen = one;
    }
    if (chosen != nullptr) proposal.region = chosen->id;
    return chosen != nullptr;
  });
}

void Entry::from(read::Proposal& proposal) {
  enter("draft.enter.from", "draft.expect.from", [&](const std::string& text) {
    const auto day = model::parse_date(text);
    if (day) proposal.from = day;
    return day.has_value();
  });
}

}  // namespace peil::cli
