// SPDX-License-Identifier: EUPL-1.2
#include "load/format/quick_schema.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace peil::load {
namespace {

using Json = nlohmann::json;
using Adapter = valijson::adapters::NlohmannJsonAdapter;

bool accepts(const Json& schema, const Json& value) {
  const QuickSchemas schemas({{"own.schema.json", &schema}});
  return schemas.accepts("own.schema.json", &value);
}

TEST(QuickSchema, KnowsTheKeysThatItKnows) {
  struct Case {
    const char* schema;
    const char* yes;
    const char* no;
  };
  const Case cases[] = {
      {R"({"type": "integer"})", "3", "3.5"},
      {R"({"type": ["string", "null"]})", "null", "true"},
      {R"({"required": ["a"]})", R"({"a": 1})", R"({"b": 1})"},
      {R"({"properties": {"a": {"type": "string"}}, "additionalProperties": false})",
       R"({"a": "x"})", R"({"a": "x", "b": 1})"},
      {R"({"additionalProperties": {"type": "number"}})", R"({"a": 1.5})", R"({"a": "x"})"},
      {R"({"propertyNames": {"pattern": "^[a-z]$"}})", R"({"a": 1})", R"({"A": 1})"},
      {R"({"items": {"enum": ["x", "y"]}})", R"(["x", "y"])", R"(["z"])"},
      {R"({"minItems": 1, "maxItems": 2})", "[1]", "[1, 2, 3]"},
      {R"({"uniqueItems": true})", "[1, 2]", "[1, 1]"},
      {R"({"pattern": "^b+$"})", R"("bb")", R"("abb")"},
      {R"({"minLength": 2, "maxLength": 3})", R"("éé")", R"("é")"},
      {R"({"minimum": 1, "maximum": 2})", "2", "3"},
      {R"({"exclusiveMinimum": 0})", "0.1", "0"},
      {R"({"minProperties": 1})", R"({"a": 1})", "{}"},
      {R"({"$ref": "#/definitions/d", "definitions": {"d": {"type": "string"}}})", R"("x")", "1"},
      {R"({"anyOf": [{"type": "string"}, {"type": "null"}]})", "null", "1"},
      {R"({"allOf": [{"type": "string"}, {"minLength": 2}]})", R"("ab")", R"("a")"},
      {R"({"properties": {"b": {"not": {}}}})", R"({"a": 1})", R"({"b": 1})"},
  };
  for (const Case& each : cases) {
    EXPECT_TRUE(accepts(Json::parse(each.schema), Json::parse(each.yes))) << each.schema;
    EXPECT_FALSE(accepts(Json::parse(each.schema), Json::parse(each.no))) << each.schema;
  }
}

TEST(QuickSchema, LeavesWhatItDoesNotKnowToTheValidator) {
  EXPECT_FALSE(accepts(Json::parse(R"({"oneOf": [{"type": "string"}]})"), "x"));
  EXPECT_FALSE(accepts(Json::parse(R"({"anyOf": []})"), "x"));
  EXPECT_FALSE(accepts(Json::parse(R"({"not": {"type": "string"}})"), 1));
  EXPECT_FALSE(accepts(Json::parse(R"({"$ref": "elsewhere.json#/x"})"), "x"));
  EXPECT_FALSE(accepts(Json::parse(R"({"required": 5})"), Json::object()));
  EXPECT_FALSE(accepts(Json::parse(R"({"minLength": 1})"), std::string("a\0b", 3)));
}

TEST(QuickSchema, TellsWhatItDoesNotKnow) {
  const auto knows = [](const Json& schema) {
    return QuickSchemas({{"own.schema.json", &schema}}).knows("own.schema.json");
  };
  EXPECT_TRUE(knows(Json::parse(R"({"properties": {"a": {"type": "string"}}})")));
  EXPECT_FALSE(knows(Json::parse(R"({"properties": {"a": {"typo": "string"}}})")));
  EXPECT_FALSE(knows(Json::parse(R"({"properties": {"a": {"type": 5}}})")));
  EXPECT_FALSE(QuickSchemas({}).knows("own.schema.json"));
}

/// The value with one thing in it changed at random.
Json changed(Json value, std::mt19937& random) {
  const Json flat = value.flatten();
  auto at = flat.begin();
  std::advance(at, static_cast<std::ptrdiff_t>(random() % flat.size()));
  const Json::json_pointer place(at.key());
  static const Json others[] = {nullptr,      "",  "x",  "2024-01-01",  1,
                                -1,           2.5, true, Json::array(), Json::object(),
                                {{"on", "x"}}};
  switch (random() % 3) {
    case 0:
      value[place] = others[random() % std::size(others)];
      break;
    case 1:
      value[place.parent_pointer()] = others[random() % std::size(others)];
      break;
    default:
      if (value[place.parent_pointer()].is_object()) {
        value[place.parent_pointer()].erase(place.back());
      } else {
        value[place] = "2";
      }
  }
  return value;
}

TEST(QuickSchema, AcceptsNothingThatTheValidatorRejects) {
  const std::filesystem::path folder = PEIL_SOURCE_DIR "/codebook/schema";
  std::map<std::string, Json> documents;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    documents[entry.path().filename()] = Json::parse(std::ifstream(entry.path()));
  }
  std::map<std::string, const void*> pointers;
  for (const auto& [name, document] : documents) pointers[name] = &document;
  const QuickSchemas quick(pointers);
  valijson::Schema schema;
  valijson::SchemaParser().populateSchema(
      Adapter(documents.at("profile.schema.json")), schema,
      [&](const std::string& name) { return &documents.at(name); }, [](const Json*) {});
  const Json profile =
      Json::parse(std::ifstream(PEIL_SOURCE_DIR "/tests/data/small/countries/pakistan/xxa.json"));
  ASSERT_TRUE(quick.accepts("profile.schema.json", &profile));
  std::mt19937 random(5);
  valijson::Validator validator;
  int rejected = 0;
  for (int i = 0; i < 1500; ++i) {
    const Json value = changed(profile, random);
    const bool right = validator.validate(schema, Adapter(value), nullptr);
    rejected += right ? 0 : 1;
    ASSERT_EQ(quick.accepts("profile.schema.json", &value), right) << value.dump();
  }
  EXPECT_GT(rejected, 300);
}

}  // namespace
}  // namespace peil::load
