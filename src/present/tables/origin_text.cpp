// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>

#include "model/country.hpp"
#include "model/stated.hpp"
#include "present/medium/text_table.hpp"
#include "present/tables/outcomes.hpp"
#include "present/words/citations.hpp"
#include "present/words/names.hpp"
#include "present/words/origin_view.hpp"

namespace peil::present {
namespace {

/// What one source says, in words.
class SourceText {
 public:
  SourceText(const OriginView& view, const model::Profile& profile, const Texts& texts)
      : view_(view), profile_(profile), texts_(texts) {}

  std::string str() {
    const model::Source& source = *view_.codebook.source(profile_.source);
    std::string text =
        paragraph(texts_, fmt::format("{} ({})", in(source.label), word(texts_, source.kind)));
    const auto statements = model::stated_on(profile_, view_.as_of);
    if (profile_.no_policy) {
      text += paragraph(texts_, texts_("show.no_policy"), "  ");
    } else if (statements.empty()) {
      text += paragraph(texts_, texts_("show.nothing_in_force"), "  ");
    } else {
      text += "\n" + table(statements) + "\n";
    }
    return text + coverage() + documents() + "\n";
  }

 private:
  [[nodiscard]] std::string in(const model::Text& text) const {
    return std::string(model::in_language(text, texts_.language()));
  }

  std::string table(const std::vector<model::Stated>& statements) {
    std::vector<std::string> heads;
    for (const char* key : {"about", "term", "level", "limits", "source"}) {
      heads.push_back(texts_.capitalised(texts_(std::string("column.") + key)));
    }
    TextTable table(std::move(heads));
    for (const model::Dimension& dimension : view_.codebook.dimensions) {
      bool titled = false;
      for (const model::Stated& stated : statements) {
        if (stated.position->dimension != dimension.id) continue;
        if (!titled) table.section(texts_.capitalised(in(dimension.label)));
        titled = true;
        table.add({about(stated), stated.position->term, level(dimension, *stated.position),
                   limits(stated), citations(*stated.position)});
      }
    }
    return table.str(texts_.line_width());
  }

  [[nodiscard]] std::string about(const model::Stated& stated) const {
    std::string place;
    if (stated.region) {
      const auto* region = view_.codebook.region(*stated.region);
      place = region == nullptr ? *stated.region : in(region->label);
    }
    if (stated.group == nullptr) return place.empty() ? texts_("show.whole_country") : place;
    const std::string group = in(stated.group->label);
    return place.empty() ? group : fmt::format("{} ({})", group, place);
  }

  /// "2 (2–3): named as possibly at risk".
  [[nodiscard]] std::string level(const model::Dimension& dimension,
                                  const model::Position& position) const {
    const auto* term = model::worth(view_.codebook, profile_, position, view_.as_of);
    if (dimension.nominal()) return "";
    if (term == nullptr || !term->levels) return texts_("show.no_level");
    const auto written = [](const model::Interval& levels) {
      return levels.is_point() ? fmt::format("{}", levels.low)
                               : fmt::format("{}–{}", levels.low, levels.high);
    };
    std::string text = written(*term->levels);
    if (term->range && *term->range != *term->levels) {
      text += fmt::format(" ({})", written(*term->range));
    }
    if (!term->levels->is_point()) return text;
    const auto index = static_cast<std::size_t>(term->levels->low);
    return fmt::format("{}: {}", text, in(dimension.levels.at(index).label));
  }

  /// Whether the term says where on its scale, if it has one, the source stands.
  [[nodiscard]] bool concludes(const model::Position& position) const {
    const auto* term = model::worth(view_.codebook, profile_, position, view_.as_of);
    return (term != nullptr && term->levels) ||
           view_.codebook.dimension(position.dimension)->nominal();
  }

  [[nodiscard]] std::string limits(const model::Stated& stated) const {
    const model::Position& position = *stated.position;
    std::vector<std::string> parts;
    if (stated.group != nullptr) parts.push_back(in(stated.group->qualifier));
    parts.push_back(in(position.qualifier));
    if (!position.exceptions.empty()) {
      parts.push_back(texts_("show.except", {{"who", in(position.exceptions)}}));
    }
    if (position.instrument != model::Instrument::policy &&
        position.instrument != model::Instrument::guidance) {
      parts.push_back(word(texts_, position.instrument));
    }
    if (position.unverified) parts.push_back(texts_("show.unverified"));
    if (position.dissemination != model::Dissemination::open) {
      parts.push_back(word(texts_, position.dissemination));
    }
    parts.push_back(remark(texts_, position));
    if (!concludes(position) && position.note.size() == 1) {
      parts.push_back(fmt::format("“{}”", position.note.begin()->second));
    }
    std::erase(parts, "");
    return fmt::format("{}", fmt::join(parts, "; "));
  }

  std::string citations(const model::Position& position) {
    std::vector<std::string> parts;
    for (const model::Citation& citation : position.citations) {
      parts.push_back(fmt::format("[{}] {}", number(citation.document),
                                  own_place(texts_, citation.locator).value_or(citation.locator)));
    }
    return fmt::format("{}", fmt::join(parts, "; "));
  }

  /// Documents are numbered as they are first cited.
  std::size_t number(const std::string& document) {
    const auto found = std::ranges::find(cited_, document);
    if (found == cited_.end()) {
      cited_.push_back(document);
      return cited_.size();
    }
    return static_cast<std::size_t>(found - cited_.begin()) + 1;
  }

  [[nodiscard]] std::string coverage() const {
    std::string text;
    for (const model::Coverage& entry : profile_.coverage) {
      if (!entry.validity.contains(view_.as_of)) continue;
      std::vector<std::string> subjects;
      for (const model::DimensionId& id : entry.dimensions) {
        subjects.push_back(in(view_.codebook.dimension(id)->label));
      }
      const std::string note = in(entry.note);
      text += paragraph(
          texts_,
          texts_(entry.state == model::CoverageState::complete ? "show.complete" : "show.partial",
                 {{"subjects", subjects}}) +
              (note.empty() ? "" : " " + note),
          "  ");
    }
    return text;
  }

  /// Those cited, by number; all of them where a source says nothing, as how we know that.
  [[nodiscard]] std::string documents() {
    if (cited_.empty() && profile_.no_policy) {
      for (const model::Document& document : profile_.documents) number(document.id);
    }
    std::string text;
    for (std::size_t i = 0; i < cited_.size(); ++i) {
      const model::Document& document = *profile_.document(cited_[i]);
      std::vector<std::string> parts{document.title, document.publisher,
                                     texts_.partial_date(document.date), document.reference,
                                     document.url};
      std::erase(parts, "");
      text += paragraph(texts_, fmt::format("{}", fmt::join(parts, ", ")),
                        fmt::format("  [{}] ", i + 1));
    }
    return text;
  }

  const OriginView& view_;
  const model::Profile& profile_;
  const Texts& texts_;
  std::vector<std::string> cited_;
};

}  // namespace

std::string origin_text(const OriginView& view, const Texts& texts) {
  std::string text =
      paragraph(texts,
                texts("show.title", {{"origin", model::country_name(view.origin, texts.language())},
                                     {"day", view.as_of}})) +
      "\n";
  for (const model::Profile* profile : view.profiles) {
    text += SourceText(view, *profile, texts).str();
  }
  if (view.outcomes != nullptr) {
    const std::chrono::year_month_day day{view.as_of};
    text += outcomes_text(*view.outcomes, static_cast<int>(day.year()), texts);
  }
  return text;
}

}  // namespace peil::present
