// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "model/country.hpp"
#include "platform/files.hpp"
#include "present/figures/draw.hpp"
#include "present/medium/or_null.hpp"
#include "present/page/page.hpp"
#include "present/words/table_words.hpp"

namespace peil::present {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

/// Where the data come in the bundle.
constexpr std::string_view kPlace = "<!--data-->";
/// Texts that the page shows, besides those under `explore.`: whole families of words.
constexpr std::string_view kFamilies[] = {
    "explore.",  "verdict.",           "basis.stated", "instrument.", "evidence.",
    "gaps.why.", "changes.direction.", "head.",        "kind.",       "history.kind."};

fs::path bundle() { return plots_folder() / "explore.html"; }

/// The text with the name of each argument in braces in its place: the page fills them in.
std::string with_places(const Texts& texts, const std::string& key) {
  const std::vector<std::string> names = texts.arguments_of(key);
  const auto place = [&](std::size_t i) {
    return i < names.size() ? Argument(names[i], fmt::format("{{{}}}", names[i]))
                            : Argument("", "");
  };
  return texts(key, {place(0), place(1), place(2), place(3)});
}

Json text_json(const Texts& texts) {
  Json json = Json::object();
  for (const std::string& key : texts.keys()) {
    const bool shown = std::ranges::any_of(
        kFamilies, [&](std::string_view family) { return key.starts_with(family); });
    if (!shown) continue;
    json[key] = with_places(texts, key);
  }
  return json;
}

Json dimension_json(const model::Dimension& dimension) {
  Json levels = Json::array();
  for (const model::Level& level : dimension.levels) {
    levels.push_back({{"label", level.label}, {"definition", level.definition}});
  }
  return {{"id", dimension.id}, {"label", dimension.label}, {"levels", std::move(levels)}};
}

Json origin_names(const std::vector<PagePart>& parts) {
  Json json = Json::array();
  for (const PagePart& part : parts) {
    json.push_back({{"id", part.origin},
                    {"name",
                     {{"nl", model::country_name(part.origin, "nl")},
                      {"en", model::country_name(part.origin, "en")}}}});
  }
  return json;
}

/// A concept or a region in both languages, and the other spellings by which it is found.
Json name_json(const std::string& id, const PageContext& context) {
  Json json{{"nl", TableWords(context.codebook, context.dutch).place(id)},
            {"en", TableWords(context.codebook, context.english).place(id)}};
  std::vector<std::string> also;
  if (const model::Concept* found = context.codebook.concept_named(model::ConceptId(id))) {
    for (const char* language : {"nl", "en"}) {
      const auto list = found->alternatives.find(language);
      if (list == found->alternatives.end()) continue;
      std::ranges::copy(list->second, std::back_inserter(also));
    }
  } else if (const model::Region* region = context.codebook.region(model::RegionId(id))) {
    also = region->alternatives;
  }
  json["also"] = std::move(also);
  return json;
}

/// What a vocabulary says of an entry (`NLD:12`): other words for it, and why it is worth its
/// level.
Json entry_json(const std::string& entry, const model::Codebook& codebook) {
  const auto colon = entry.find(':');
  const model::Vocabulary* vocabulary =
      codebook.vocabulary(model::SourceId(entry.substr(0, colon)));
  const model::Term& term = vocabulary->terms.at(std::stoul(entry.substr(colon + 1)));
  return {{"meaning", term.label}, {"why", term.why}};
}

/// Adds what parts refer to by id, each once.
void add_shared(Json& json, const std::vector<PagePart>& parts, const PageContext& context) {
  json["names"] = Json::object();
  json["entries"] = Json::object();
  for (const PagePart& part : parts) {
    for (const std::string& id : part.names) {
      if (!json["names"].contains(id)) json["names"][id] = name_json(id, context);
    }
    for (const std::string& entry : part.terms) {
      if (json["entries"].contains(entry)) continue;
      json["entries"][entry] = entry_json(entry, context.codebook);
    }
  }
}

/// What is the same for all origins.
Json page_json(const std::vector<PagePart>& parts, const PageContext& context) {
  Json json{{"program", context.program},
            {"language", context.language},
            {"as_of", model::to_string(context.as_of)},
            {"baseline", context.baseline},
            {"minister", parts.front().audience == disclose::Audience::minister},
            {"fictional", std::ranges::any_of(parts, &PagePart::fictional)},
            {"origins", origin_names(parts)},
            {"texts", {{"nl", text_json(context.dutch)}, {"en", text_json(context.english)}}},
            {"dimensions", Json::array()}};
  for (const model::Dimension& dimension : context.codebook.dimensions) {
    json["dimensions"].push_back(dimension_json(dimension));
  }
  add_shared(json, parts, context);
  return json;
}

/// Data as an element that nothing runs and nothing in it can end.
std::string data_element(std::string_view id, const std::string& json) {
  std::string text;
  for (const char c : json) {
    if (c == '<') {
      text += "\\u003c";
    } else {
      text += c;
    }
  }
  return fmt::format("<script type=\"application/json\" id=\"{}\">{}</script>\n", id, text);
}

}  // namespace

std::optional<std::string> page_problem() {
  std::error_code error;
  const fs::path folder = plots_folder();
  if (!folder.empty() && fs::is_regular_file(bundle(), error)) return std::nullopt;
  return fmt::format("the page's scripts (explore.html) are not installed{}: run tools/setup",
                     folder.empty() ? std::string(" with the program") : " in " + folder.string());
}

std::string page_html(const std::vector<PagePart>& parts, const PageContext& context,
                      const std::string& designations) {
  if (const auto problem = page_problem()) throw std::runtime_error(*problem);
  std::string html = platform::read_file(bundle());
  const auto place = html.find(kPlace);
  if (place == std::string::npos) {
    throw std::runtime_error(
        fmt::format("{} has no place for data: run tools/setup", bundle().string()));
  }
  Json shared = page_json(parts, context);
  shared["designations"] = Json::parse(designations);
  std::string data = data_element("page-data", shared.dump());
  for (const PagePart& part : parts) data += data_element("origin-" + part.origin, part.json);
  return html.replace(place, kPlace.size(), data);
}

}  // namespace peil::present
