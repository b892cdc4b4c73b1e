// SPDX-License-Identifier: EUPL-1.2
#include "load/country_names.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "load/format/schema.hpp"
#include "load/format/text_file.hpp"
#include "model/country.hpp"
#include "model/error.hpp"

namespace peil::load {
namespace {

std::vector<std::string> texts(const Node& list) {
  std::vector<std::string> result;
  for (const Node& item : list.items()) result.push_back(item.text());
  return result;
}

}  // namespace

std::vector<model::CountryAliases> decode_countries(const Node& root, Report& report) {
  std::vector<model::CountryAliases> countries;
  for (const Node& item : root["countries"].items()) {
    countries.push_back({item["id"].text(), texts(item["names"]), texts(item["codes"])});
    if (!model::is_country(countries.back().id)) {
      report.add(item.pointer() + "/id",
                 fmt::format("{} is no country; expected an ISO 3166-1 alpha-3 code",
                             report.quote(countries.back().id)));
    }
  }
  const model::CountryNames names(countries);
  if (!names.ambiguous().empty()) {
    report.add("/countries", fmt::format("two countries have the name or code {}; expected it once",
                                         fmt::join(names.ambiguous(), ", ")));
  }
  return countries;
}

model::CountryNames load_country_names(const std::filesystem::path& data) {
  const std::filesystem::path path = data / "codebook" / "countries.json";
  if (data.empty() || !std::filesystem::exists(path)) return {};
  Report report("codebook/countries.json");
  std::vector<model::CountryAliases> countries;
  if (const auto text = read_text(path, report)) {
    if (const auto file = parse_json(*text, report)) {
      Schemas(data / "codebook" / "schema").check("countries", *file, report);
      if (report.clean()) countries = decode_countries(file->root(), report);
    }
  }
  if (!report.clean()) throw model::InputError(report.findings());
  return model::CountryNames(countries);
}

std::optional<std::string> find_country(const std::filesystem::path& data, std::string_view text) {
  if (auto known = model::find_country(text)) return known;
  return load_country_names(data).find(text);
}

}  // namespace peil::load
