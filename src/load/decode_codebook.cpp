// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>

#include "load/decode.hpp"
#include "load/decode_parts.hpp"
#include "model/unicode.hpp"

namespace peil::load {
namespace {

model::Scope decode_scope(const Node& list) {
  const auto names = decode_strings(list);
  const auto has = [&](const char* name) { return std::ranges::count(names, name) > 0; };
  return {has("group"), has("region"), has("country")};
}

}  // namespace

std::optional<model::Interval> decode_interval(const Node& node) {
  if (!node) return std::nullopt;
  if (!node.is_list()) return model::Interval{node.integer(), node.integer()};
  const auto bounds = node.items();
  return model::Interval{bounds.at(0).integer(), bounds.at(1).integer()};
}

model::Term decode_term(const Node& node, Report& report) {
  model::Term term;
  term.dimension = model::DimensionId(node["on"].text());
  term.term = node["term"].text();
  term.levels = decode_interval(node["level"]);
  term.range = node["range"] ? decode_interval(node["range"]) : term.levels;
  term.validity = decode_period(node, report);
  term.label = decode_text(node["label"]);
  term.why = decode_text(node["why"]);
  for (const Node& item : node["defined_in"].items()) {
    term.defined_in.push_back(decode_citation(item));
  }
  term.phrases = decode_lists(node["phrases"]);
  term.framework_default = node["framework_default"].flag();
  term.inherits = !node["inherits"] || node["inherits"].flag();
  term.values = decode_strings(node["values"]);
  term.definition = decode_text(node["definition"]);
  return term;
}

namespace {

model::Reform decode_reform(const Node& node, Report& report) {
  model::Reform reform;
  reform.id = node["id"].text();
  if (const auto day = decode_day(node["day"], report)) reform.day = *day;
  reform.label = decode_text(node["label"]);
  reform.dimension = model::DimensionId(node["on"].text());
  reform.old_terms = decode_strings(node["old_terms"]);
  reform.new_terms = decode_strings(node["new_terms"]);
  for (const Node& item : node["defined_in"].items()) {
    reform.defined_in.push_back(decode_citation(item));
  }
  return reform;
}

}  // namespace

std::vector<model::Dimension> decode_dimensions(const Node& root) {
  std::vector<model::Dimension> dimensions;
  for (const Node& item : root["dimensions"].items()) {
    model::Dimension dimension{model::DimensionId(item["id"].text()),
                               decode_text(item["label"]),
                               decode_text(item["question"]),
                               decode_scope(item["scope"]),
                               {}};
    for (const Node& level : item["levels"].items()) {
      dimension.levels.push_back({decode_text(level["label"]), decode_text(level["definition"])});
    }
    dimension.from_everybody = item["from_everybody"].flag();
    dimension.measure = item["measure"].flag();
    for (const Node& value : item["values"].items()) {
      dimension.values.push_back(
          {value["id"].text(), decode_text(value["label"]), decode_text(value["said"])});
    }
    dimension.several = item["several"].flag();
    dimensions.push_back(std::move(dimension));
  }
  return dimensions;
}

std::vector<model::Concept> decode_concepts(const Node& root) {
  std::vector<model::Concept> concepts;
  for (const Node& item : root["concepts"].items()) {
    concepts.push_back({model::ConceptId(item["id"].text()), decode_text(item["label"]),
                        decode_ids<model::ConceptId>(item["broader"]),
                        decode_ids<model::ConceptId>(item["related"]),
                        decode_lists(item["alternatives"]), decode_text(item["definition"])});
  }
  return concepts;
}

std::vector<model::Region> decode_regions(const Node& root) {
  std::vector<model::Region> regions;
  for (const Node& item : root["regions"].items()) {
    regions.push_back({model::RegionId(item["id"].text()), model::OriginId(item["origin"].text()),
                       decode_text(item["label"]), decode_ids<model::RegionId>(item["within"]),
                       item["partitioned"].flag(), decode_strings(item["alternatives"])});
  }
  return regions;
}

std::vector<model::Source> decode_sources(const Node& root, Report& report) {
  std::vector<model::Source> sources;
  for (const Node& item : root["sources"].items()) {
    const auto kind = model::from_name<model::SourceKind>(item["kind"].text());
    sources.push_back({model::SourceId(item["id"].text()), kind.value(), decode_text(item["label"]),
                       decode_text(item["adjective"]), item["fictional"].flag(),
                       !item["publishes_policy"] || item["publishes_policy"].flag()});
  }
  if (root["baseline"] &&
      std::ranges::find(sources, root["baseline"].text(), &model::Source::id) == sources.end()) {
    report.add("/baseline", report.quote(root["baseline"].text()) +
                                " is none of the sources; expected the id of one");
  }
  return sources;
}

Lexicon decode_lexicon(const Node& root) {
  Lexicon lexicon;
  for (const auto& [language, words] : root["languages"].members()) {
    model::MatchWords known{decode_strings(words["conjunctions"]),
                            decode_strings(words["clauses"]),
                            decode_strings(words["ignored"]),
                            decode_strings(words["negations"]),
                            decode_strings(words["connecting"]),
                            decode_strings(words["minor"]),
                            {}};
    for (const Node& alike : words["synonyms"].items()) {
      known.synonyms.push_back(decode_strings(alike));
    }
    known.inhabitants = decode_strings(words["inhabitants"]);
    known.kinds = decode_strings(words["kinds"]);
    for (const Node& list : words["exclusive"].items()) {
      known.exclusive.push_back(decode_strings(list));
    }
    known.demonyms = decode_lists(words["demonyms"]);
    known.cues = decode_lists(words["cues"]);
    lexicon.words.emplace(language, std::move(known));
  }
  for (const char* kind : {"dimensions", "groups", "subjects"}) {
    for (const auto& [id, words] : root[kind].members()) {
      lexicon.questions.emplace(id, decode_lists(words));
    }
  }
  return lexicon;
}

std::vector<model::Framework> decode_frameworks(const Node& root) {
  std::vector<model::Framework> frameworks;
  for (const Node& item : root["frameworks"].items()) {
    model::Framework framework{
        model::SourceId(item["source"].text()), {}, decode_documents(item["documents"])};
    for (const Node& attribute : item["attributes"].items()) {
      framework.attributes.push_back({model::DimensionId(attribute["on"].text()),
                                      attribute["term"].text(), decode_text(attribute["label"]),
                                      decode_citation(attribute),
                                      decode_strings(attribute["values"])});
    }
    frameworks.push_back(std::move(framework));
  }
  return frameworks;
}

TextKeys decode_text_keys(const Node& root, Report& report) {
  TextKeys texts;
  for (const auto& [key, text] : root.members()) {
    if (key == "$schema") continue;
    texts.keys.push_back(key);
    if (model::is_message_pattern(text.text())) continue;
    report.add("/" + pointer_token(key),
               fmt::format("found {}; expected an ICU message pattern, such as "
                           "{{n, plural, one{{# row}} other{{# rows}}}}",
                           report.quote(text.text())));
  }
  return texts;
}

model::ClaimWeights decode_weights(const Node& root) {
  model::ClaimWeights weights;
  for (const auto& [dimension, weight] : root["weights"].members()) {
    weights.declared[model::DimensionId(dimension)] = weight.number().value_or(0);
  }
  weights.limit = root["limit_percent"].integer() / 100.0;
  return weights;
}

model::Vocabulary decode_vocabulary(const Node& root, Report& report) {
  model::Vocabulary vocabulary{model::SourceId(root["source"].text()),
                               root["language"].text(),
                               decode_documents(root["documents"]),
                               {},
                               {}};
  for (const Node& item : root["terms"].items()) {
    vocabulary.terms.push_back(decode_term(item, report));
  }
  for (const Node& item : root["reforms"].items()) {
    vocabulary.reforms.push_back(decode_reform(item, report));
  }
  return vocabulary;
}

}  // namespace peil::load
