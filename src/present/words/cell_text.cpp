// SPDX-License-Identifier: EUPL-1.2
#include "present/words/cell_text.hpp"

#include <algorithm>

#include "model/unicode.hpp"

namespace peil::present {
namespace {

using model::Basis;

void append(Inlines& out, Inlines more) {
  for (Inline& item : more) out.push_back(std::move(item));
}

/// Names that differ only in case, accents or the form of the apostrophe are the same.
std::string comparable(std::string_view name) {
  std::string folded = model::fold(name);
  for (const std::string_view apostrophe : {"’", "‘", "'", "`"}) {
    for (auto at = folded.find(apostrophe); at != std::string::npos; at = folded.find(apostrophe)) {
      folded.erase(at, apostrophe.size());
    }
  }
  return folded;
}

std::string language_of(const Wording& wording, const align::Column& column) {
  const model::Vocabulary* vocabulary = wording.codebook.vocabulary(column.source);
  return vocabulary == nullptr ? "" : vocabulary->language;
}

/// What the source's vocabulary says that a term means, in the product's language; empty where the
/// term is in that language itself or has no label in it. Of several entries the last one's.
std::string translation(const Wording& wording, const align::Column& column,
                        std::string_view dimension, std::string_view term) {
  const model::Vocabulary* vocabulary = wording.codebook.vocabulary(column.source);
  if (vocabulary == nullptr || vocabulary->language == wording.texts.language()) return {};
  std::string label;
  for (const model::Term& entry : vocabulary->terms) {
    if (entry.dimension != dimension || entry.term != term) continue;
    const auto found = entry.label.find(wording.texts.language());
    if (found != entry.label.end()) label = found->second;
  }
  return label;
}

class CellWriter {
 public:
  CellWriter(const Wording& wording, Apparatus& apparatus, const align::Column& column,
             const align::RowKey& key, const align::Cell& cell, bool with_own_name)
      : wording_(wording),
        apparatus_(apparatus),
        column_(column),
        key_(key),
        cell_(cell),
        with_own_name_(with_own_name) {}

  Inlines write() {
    if (!cell_.levels) return without_level();
    terms();
    out_.emplace_back(Plain{" " + level()});
    references();
    how();
    limits();
    reported();
    return std::move(out_);
  }

 private:
  Inlines without_level() {
    const bool named = !cell_.evidence.empty();
    if (column_.no_policy) {
      out_.emplace_back(Plain{wording_.texts("cell.no_policy")});
    } else if (named) {
      named_only();
      references();
      limits();
    } else {
      out_.emplace_back(Plain{wording_.texts.capitalised(word(wording_.texts, cell_.basis))});
    }
    reported();
    return std::move(out_);
  }

  [[nodiscard]] std::string language() const { return language_of(wording_, column_); }

  /// Whether the source's own words are recorded, which say more than the term for "no conclusion".
  [[nodiscard]] bool quotable() const {
    return std::ranges::all_of(cell_.evidence, [](const align::Evidence& evidence) {
      return evidence.position.note.size() == 1;
    });
  }

  /// What the source says where it does not conclude: its own words, or else the term.
  void own_words() {
    if (!quotable()) return terms();
    std::set<model::Text> seen;
    for (const align::Evidence& evidence : cell_.evidence) {
      const model::Text& note = evidence.position.note;
      if (!seen.insert(note).second) continue;
      if (seen.size() > 1) out_.emplace_back(Plain{"; "});
      out_.push_back(localised(wording_, note));
    }
  }

  void named_only() {
    if (has_scale(wording_, key_.dimension)) {
      out_.emplace_back(Plain{wording_.texts("cell.named_without_level") + " "});
    }
    own_words();
  }

  void terms() { append(out_, term_text(wording_, apparatus_, column_, key_, cell_)); }

  [[nodiscard]] std::string level() const {
    const std::string levels = level_text(*cell_.levels);
    const auto others =
        cell_.range ? levels_beyond(*cell_.levels, *cell_.range) : std::vector<std::string>{};
    if (others.empty()) return "(" + levels + ")";
    return wording_.texts("cell.level_with_range", {{"level", levels}, {"others", others}});
  }

  void references() { append(out_, reference_text(apparatus_, column_, cell_)); }

  /// By which rule the level was reached, when the source does not state it on the row itself.
  void how() {
    const auto via = [&](std::string_view text_key) {
      const std::string where = cell_.path.empty() ? "" : place_name(wording_, cell_.path.back());
      note(wording_.texts(text_key, {{"where", where}}));
    };
    switch (cell_.basis) {
      case Basis::part:
        own_groups("cell.part");
        break;
      case Basis::composed:
        own_groups("cell.composed");
        break;
      case Basis::inherited:
        via("cell.inherited");
        break;
      case Basis::framework:
        note(wording_.texts("cell.framework"));
        break;
      default:
        drawn_as();
        break;
    }
    if (cell_.divided) note(wording_.texts("cell.divided"));
    if (cell_.open) note(wording_.texts("cell.open"));
    if (cell_.confirmed_until) {
      note(wording_.texts("cell.not_confirmed", {{"date", *cell_.confirmed_until}}));
    }
    instruments();
  }

  /// Small print below the term, one sentence after the other.
  void note(std::string text) {
    text = wording_.texts.capitalised(text);
    if (noted_) {
      const auto* before = std::get_if<Small>(&out_.back().value);
      const bool ended = before != nullptr && before->text.ends_with('.');
      out_.emplace_back(Small{(ended ? " " : ". ") + text});
    } else {
      out_.emplace_back(LineBreak{});
      out_.emplace_back(Small{text});
    }
    noted_ = true;
  }

  void own_groups(std::string_view text_key) {
    std::vector<std::string> groups;
    for (const align::Evidence& evidence : cell_.evidence) {
      const std::string name(model::in_language(evidence.group_label, wording_.texts.language()));
      if (!name.empty() && std::ranges::find(groups, name) == groups.end()) groups.push_back(name);
    }
    // A name that the row itself has would say nothing of which part it is.
    const bool unnamed =
        cell_.basis == Basis::part && groups.size() == 1 && key_.concept_id &&
        comparable(groups.front()) == comparable(place_name(wording_, *key_.concept_id));
    if (unnamed) {
      note(wording_.texts("cell.part.unnamed"));
    } else if (!groups.empty()) {
      note(wording_.texts(text_key, {{"groups", groups}}));
    }
  }

  void drawn_as() {
    const std::string name = own_name(wording_, key_, cell_);
    if (with_own_name_ && !name.empty()) {
      note(wording_.texts("cell.own_name", {{"group", name}}));
    }
  }

  void instruments() {
    for (const align::Evidence& evidence : cell_.evidence) {
      const auto instrument = evidence.position.instrument;
      if (instrument == model::Instrument::policy || instrument == model::Instrument::guidance ||
          instrument == model::Instrument::statute) {
        continue;
      }
      note(wording_.texts("cell.instrument", {{"instrument", word(wording_.texts, instrument)}}));
      return;
    }
  }

  /// What weaker evidence tells of the row, by what kind it is.
  void reported() {
    for (const align::Evidence& evidence : cell_.reported) {
      note(wording_.texts("cell.reported", {{"kind", word(wording_.texts, evidence.kind)}}) + " ");
      out_.push_back(in_own_language(wording_, evidence.position.term, language()));
      append(out_, apparatus_.citations.cite(column_.documents, evidence.position.citations));
      noted_ = false;
    }
  }

  void limit(std::string_view text_key, const model::Text& text) {
    if (text.empty() || !limits_.insert(text).second) return;
    const Inline words = localised(wording_, text);
    const auto* plain = std::get_if<Plain>(&words.value);
    if (plain != nullptr) {
      note(wording_.texts(text_key) + " " + plain->text);
    } else {
      note(wording_.texts(text_key) + " ");
      out_.push_back(words);
    }
  }

  void limits() {
    for (const align::Evidence& evidence : cell_.evidence) {
      limit("cell.qualifier", evidence.group_qualifier);
      limit("cell.qualifier", evidence.position.qualifier);
      limit("cell.exceptions", evidence.position.exceptions);
    }
    for (const align::Evidence& evidence : cell_.evidence) {
      const std::string words = remark(wording_.texts, evidence.position);
      if (!words.empty() && remarks_.insert(words).second) note(words);
    }
  }

  const Wording& wording_;
  Apparatus& apparatus_;
  const align::Column& column_;
  const align::RowKey& key_;
  const align::Cell& cell_;
  bool with_own_name_;
  std::set<model::Text> limits_;
  std::set<std::string> remarks_;
  bool noted_ = false;
  Inlines out_;
};

}  // namespace

std::string own_name(const Wording& wording, const align::RowKey& key, const align::Cell& cell) {
  if (cell.evidence.empty() || !key.concept_id || cell.basis != Basis::stated) return {};
  const std::string name(
      model::in_language(cell.evidence.front().group_label, wording.texts.language()));
  return comparable(name) == comparable(place_name(wording, *key.concept_id)) ? std::string{}
                                                                              : name;
}

Inlines term_text(const Wording& wording, Apparatus& apparatus, const align::Column& column,
                  const align::RowKey& key, const align::Cell& cell, Translated* translated) {
  Inlines out;
  std::set<std::string> seen;
  for (const align::Evidence& evidence : cell.evidence) {
    const std::string& term = evidence.position.term;
    if (!seen.insert(term).second) continue;
    if (seen.size() > 1) out.emplace_back(Plain{"; "});
    out.push_back(in_own_language(wording, term, language_of(wording, column)));
    apparatus.terms.emplace(column.source, key.dimension, term);
    if (translated == nullptr) continue;
    if (!translated->emplace(column.source, key.dimension, term).second) continue;
    if (const std::string meaning = translation(wording, column, key.dimension, term);
        !meaning.empty()) {
      out.emplace_back(Small{" “" + meaning + "”"});
    }
  }
  if (seen.empty()) out.emplace_back(Plain{word(wording.texts, cell.basis)});
  return out;
}

Inlines reference_text(Apparatus& apparatus, const align::Column& column, const align::Cell& cell) {
  Inlines out;
  std::set<model::Citation> seen;
  for (const align::Evidence& evidence : cell.evidence) {
    std::vector<model::Citation> fresh;
    for (const model::Citation& citation : evidence.position.citations) {
      if (seen.insert(citation).second) fresh.push_back(citation);
    }
    append(out, apparatus.citations.cite(column.documents, fresh));
  }
  return out;
}

Inlines cell_text(const Wording& wording, Apparatus& apparatus, const align::Column& column,
                  const align::RowKey& key, const align::Cell& cell, bool with_own_name) {
  return CellWriter(wording, apparatus, column, key, cell, with_own_name).write();
}

Inlines verdict_text(const Wording& wording, const compare::RowVerdict& verdict) {
  Inlines out{Plain{wording.texts.capitalised(word(wording.texts, verdict.verdict))}};
  if (!verdict.robust) {
    out.emplace_back(LineBreak{});
    out.emplace_back(Small{wording.texts("verdict.not_robust")});
  }
  return out;
}

}  // namespace peil::present
