// SPDX-License-Identifier: EUPL-1.2
// The figures' specifications beside Vega-Lite's own schema: a property that it does not know is
// passed over without a word when the figure is drawn.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace peil::present {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using Adapter = valijson::adapters::NlohmannJsonAdapter;

const fs::path kPlots = fs::path(PEIL_SOURCE_DIR) / "plots";

Json read(const fs::path& file) { return Json::parse(std::ifstream(file)); }

const valijson::Schema& vega_lite() {
  static const auto schema = [] {
    // Installed with the renderer by tools/setup.
    const Json text = read(kPlots / "node_modules/vega-lite/build/vega-lite-schema.json");
    auto compiled = std::make_unique<valijson::Schema>();
    valijson::SchemaParser(valijson::SchemaParser::kDraft7)
        .populateSchema(Adapter(text), *compiled);
    return compiled;
  }();
  return *schema;
}

/// What stands for a name that the renderer fills in: from the house style, else a value of its
/// kind.
Json stand_in(const std::string& name) {
  static const Json style = read(kPlots / "style.json");
  std::string pointer = "/" + name.substr(1);
  std::ranges::replace(pointer, '.', '/');
  const Json::json_pointer place(pointer);
  if (style.contains(place)) return style[place];
  if (name == "$word.sources") return Json::array({"A"});
  const bool number = !name.starts_with("$word.") || name == "$word.step" ||
                      name == "$word.width" || name == "$word.height" || name == "$word.node";
  return number ? Json(20) : Json("a word");
}

/// The specification as it is when it is drawn.
Json filled(Json value) {
  if (value.is_string() && value.get<std::string>().starts_with("$")) return stand_in(value);
  if (!value.is_structured()) return value;
  for (auto& [key, item] : value.items()) {
    if (key != "$schema") item = filled(item);
  }
  return value;
}

/// "FILE: PLACE: what is wrong" of what lies deepest: around it, every alternative that the schema
/// allows fails, too. Empty when nothing is wrong.
std::string mistake(const std::string& file, const Json& specification) {
  valijson::ValidationResults results;
  valijson::Validator validator;
  if (validator.validate(vega_lite(), Adapter(specification), &results)) return {};
  valijson::ValidationResults::Error deepest;
  for (const auto& error : results) {
    if (error.context.size() > deepest.context.size()) deepest = error;
  }
  std::string place;
  for (const std::string& step : deepest.context) {
    if (step != "<root>") place += "/" + step.substr(1, step.size() - 2);
  }
  return fmt::format("{}: {}: {}", file, place, deepest.description);
}

TEST(Specifications, AreAsVegaLitesSchemaSays) {
  std::size_t number = 0;
  for (const auto& entry : fs::directory_iterator(kPlots)) {
    const std::string name = entry.path().filename();
    if (!name.ends_with(".vl.json")) continue;
    EXPECT_EQ(mistake(name, filled(read(entry.path()))), "");
    ++number;
  }
  EXPECT_GT(number, 0U);
}

TEST(Specifications, NameTheFileAndThePlaceOfAMistake) {
  Json wrong = filled(read(kPlots / "heatmap.vl.json"));
  wrong["spec"]["layer"][3]["encoding"]["color"]["scale"]["domian"] = {0, 1};
  EXPECT_THAT(mistake("heatmap.vl.json", wrong),
              testing::StartsWith("heatmap.vl.json: /spec/layer/3/encoding/color/scale"));
}

}  // namespace
}  // namespace peil::present
