// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_cite.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "cli/load_data.hpp"
#include "cli/open_data.hpp"
#include "cli/user_file.hpp"
#include "model/country.hpp"
#include "model/position_ids.hpp"
#include "present/export/citation.hpp"

namespace peil::cli {
namespace {

using present::Citable;

/// Letters, digits and `-` only, as programs for references want keys.
std::string key_of(std::string text) {
  for (char& c : text) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '-';
  }
  return text;
}

/// The data, or what Peil shows of them on one origin.
Citable data_set(const Invocation& invocation, const model::Publication& publication,
                 const present::Texts& texts, const model::OriginId& origin) {
  Citable cited;
  const std::string day = model::to_string(invocation.as_of);
  cited.key =
      key_of(fmt::format("{}{}{}-{}", publication.name, origin.empty() ? "" : "-", origin, day));
  cited.title = std::string(model::in_language(publication.title, texts.language()));
  if (cited.title.empty()) cited.title = publication.name;
  if (!origin.empty()) {
    cited.title += ": " + model::country_name(origin, texts.language());
  }
  cited.author = publication.publisher.name;
  cited.date = publication.modified;
  if (!publication.version.empty()) {
    cited.version = texts("cite.version", {{"version", publication.version}});
  }
  cited.url = publication.landing_page;
  cited.note = texts(publication.licence.id.empty() ? "cite.made" : "cite.made_licensed",
                     {{"date", invocation.as_of},
                      {"program", program_name()},
                      {"licence", publication.licence.id}});
  return cited;
}

/// The documents of a position, the principal one first.
std::vector<Citable> documents(const model::Profile& profile, const model::Position& position,
                               const std::string& id, const present::Texts& texts) {
  std::vector<Citable> cited;
  for (const model::Citation& citation : position.citations) {
    const model::Document* document = profile.document(citation.document);
    if (document == nullptr) continue;
    Citable one;
    one.key = key_of(id);
    if (!cited.empty()) one.key += fmt::format("-{}", cited.size() + 1);
    one.data = false;
    one.title = document->title;
    one.author = document->publisher;
    one.date = document->date;
    one.url = document->url;
    one.number = document->reference;
    one.place = citation.locator;
    one.note = texts("cite.position", {{"id", id}, {"term", position.term}});
    one.language = document->language;
    cited.push_back(std::move(one));
  }
  return cited;
}

/// What a position is cited by; empty when no position that everyone may see has that id.
std::vector<Citable> position(const model::Repository& repository, const std::string& id,
                              const present::Texts& texts) {
  for (const model::Profile& profile : repository.profiles) {
    if (!id.starts_with(profile.source + "/" + profile.origin + "/")) continue;
    const model::PositionIds ids(profile);
    const auto found = std::ranges::find(ids.ids(), id);
    if (found == ids.ids().end()) continue;
    const auto& stated = ids.stated()[static_cast<std::size_t>(found - ids.ids().begin())];
    if (stated.position->dissemination != model::Dissemination::open) continue;
    return documents(profile, *stated.position, id, texts);
  }
  return {};
}

std::vector<Citable> cited(const Invocation& invocation, Streams& streams) {
  const model::Repository repository = load_data(invocation);
  const present::Texts texts = texts_of(invocation);
  const model::Publication publication = publication_of(invocation, repository, streams);
  if (invocation.arguments.empty()) return {data_set(invocation, publication, texts, {})};
  std::vector<Citable> all;
  for (const std::string& given : invocation.arguments) {
    if (given.find('/') == std::string::npos) {
      all.push_back(data_set(invocation, publication, texts, origin_code(repository, given)));
      continue;
    }
    const std::vector<Citable> found = position(repository, given, texts);
    if (found.empty()) {
      throw model::UsageError(
          fmt::format("there is no public position '{}'; ids are in the first column of "
                      "'peil export', such as NLD/PAK/ahmadis/persecution_risk/2024-07-01",
                      given));
    }
    all.insert(all.end(), found.begin(), found.end());
  }
  return all;
}

Exit run_cite(const Invocation& invocation, Streams& streams) {
  require_format(invocation, {"text", "bibtex", "csl-json", "json"});
  const std::vector<Citable> all = cited(invocation, streams);
  const bool csl = invocation.format == "csl-json" || invocation.format == "json";
  write_output(invocation, streams,
               csl                             ? present::csl_json(all)
               : invocation.format == "bibtex" ? present::bibtex(all)
                                               : present::citation_text(all));
  return Exit::done;
}

}  // namespace

Command cite_command() {
  return {"cite", "[POSITION|ORIGIN...]",
          "how to cite the data, a table or figure on an origin, or a position (--format text, "
          "bibtex or csl-json)",
          nullptr, run_cite};
}

}  // namespace peil::cli
