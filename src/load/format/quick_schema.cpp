// SPDX-License-Identifier: EUPL-1.2
#include "load/format/quick_schema.hpp"

#include <algorithm>
#include <boost/regex.hpp>
#include <cctype>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <vector>

namespace peil::load {
namespace {

using Json = nlohmann::json;

/// Keys that say nothing on whether a value is right.
const std::set<std::string, std::less<>> kRemarks{
    "$schema", "$id", "title", "description", "$comment", "definitions", "default", "examples"};

/// What one schema asks, ready to be looked at. Absent limits are the widest.
struct Rule {
  bool unknown = false;             ///< asks something that is not known here
  bool never = false;               ///< nothing is right
  const Rule* reference = nullptr;  ///< to whom everything is left
  std::vector<const Rule*> all;     ///< each of which it must follow
  std::vector<const Rule*> any;     ///< one of which it must follow; empty: none need be
  std::vector<std::string> types;   ///< one of; empty: any
  std::map<std::string, const Rule*, std::less<>> properties;
  bool others = true;           ///< properties beside those
  const Rule* other = nullptr;  ///< what the others must be
  const Rule* names = nullptr;  ///< what names of properties must be
  const Rule* items = nullptr;
  std::vector<std::string> required;
  std::vector<Json> choices;
  const boost::regex* pattern = nullptr;
  bool distinct = false;
  double least = -std::numeric_limits<double>::infinity();
  double most = std::numeric_limits<double>::infinity();
  double above = -std::numeric_limits<double>::infinity();
  std::size_t shortest = 0;
  std::size_t longest = std::numeric_limits<std::size_t>::max();
  std::size_t fewest = 0;  ///< items
  std::size_t many = std::numeric_limits<std::size_t>::max();
  std::size_t few_properties = 0;
};

bool is_of(std::string_view type, const Json& value) {
  switch (value.type()) {
    case Json::value_t::null:
      return type == "null";
    case Json::value_t::object:
      return type == "object";
    case Json::value_t::array:
      return type == "array";
    case Json::value_t::string:
      return type == "string";
    case Json::value_t::boolean:
      return type == "boolean";
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
      return type == "integer" || type == "number";
    case Json::value_t::number_float:
      return type == "number";
    default:
      return false;
  }
}

/// Whether an expression means the same to Boost, which is many times as fast, as to ECMAScript.
bool is_plain(std::string_view expression) {
  if (expression.find("(?") != expression.npos) return false;
  for (std::size_t i = 0; i + 1 < expression.size(); ++i) {
    if (expression[i] != '\\') continue;
    const char next = expression[++i];
    const bool letter = std::isalnum(static_cast<unsigned char>(next)) != 0;
    if (letter && std::string_view("dDsSwW").find(next) == std::string_view::npos) return false;
  }
  return true;
}

bool accepts(const Rule& rule, const Json& value);

bool accepts_text(const Rule& rule, const std::string& text) {
  if (rule.shortest > 0 || rule.longest < std::numeric_limits<std::size_t>::max()) {
    if (text.find('\0') != std::string::npos) return false;  // ends a text for the validator
    const auto length = static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
    if (length < rule.shortest || length > rule.longest) return false;
  }
  return rule.pattern == nullptr ||
         boost::regex_search(text, *rule.pattern, boost::match_single_line);
}

bool accepts_list(const Rule& rule, const Json& list) {
  if (list.size() < rule.fewest || list.size() > rule.many) return false;
  if (rule.distinct && std::set<Json>(list.begin(), list.end()).size() != list.size()) return false;
  return rule.items == nullptr ||
         std::ranges::all_of(list, [&](const Json& item) { return accepts(*rule.items, item); });
}

bool accepts_object(const Rule& rule, const Json& object) {
  if (object.size() < rule.few_properties) return false;
  for (const std::string& name : rule.required) {
    if (!object.contains(name)) return false;
  }
  for (const auto& [name, member] : object.get_ref<const Json::object_t&>()) {
    if (rule.names != nullptr && !accepts(*rule.names, Json(name))) return false;
    const auto known = rule.properties.find(name);
    if (known != rule.properties.end()) {
      if (!accepts(*known->second, member)) return false;
    } else if (!rule.others || (rule.other != nullptr && !accepts(*rule.other, member))) {
      return false;
    }
  }
  return true;
}

bool accepts_number(const Rule& rule, const Json& value) {
  const double number = value.get<double>();
  return number >= rule.least && number <= rule.most && number > rule.above;
}

bool accepts(const Rule& rule, const Json& value) {
  if (rule.unknown || rule.never) return false;
  if (rule.reference != nullptr) return accepts(*rule.reference, value);
  const auto of_type = [&](const std::string& type) { return is_of(type, value); };
  if (!rule.types.empty() && std::ranges::none_of(rule.types, of_type)) return false;
  if (!rule.choices.empty() && std::ranges::find(rule.choices, value) == rule.choices.end()) {
    return false;
  }
  const auto follows = [&](const Rule* part) { return accepts(*part, value); };
  if (!std::ranges::all_of(rule.all, follows)) return false;
  if (!rule.any.empty() && std::ranges::none_of(rule.any, follows)) return false;
  if (value.is_object()) return accepts_object(rule, value);
  if (value.is_array()) return accepts_list(rule, value);
  if (value.is_string()) return accepts_text(rule, value.get_ref<const std::string&>());
  return !value.is_number() || accepts_number(rule, value);
}

}  // namespace

struct QuickSchemas::Rules {
  std::map<std::string, const void*> documents;
  std::map<const Json*, Rule> rules;  ///< of a schema or a part of one
  std::map<std::string, boost::regex, std::less<>> patterns;
  std::set<const void*> beyond;  ///< documents with a part that asks something not known here

  const Rule* rule(const Json& part, const Json& document) {
    const auto [at, fresh] = rules.try_emplace(&part);
    try {
      if (fresh) read(at->second, part, document);  // elements of a map stay where they are
    } catch (const Json::exception&) {
      at->second.unknown = true;  // says something else than a schema can
    }
    if (at->second.unknown) beyond.insert(&document);
    return &at->second;
  }

  void read(Rule& rule, const Json& part, const Json& document) {
    if (!part.is_object()) {
      rule.unknown = true;
      return;
    }
    for (const auto& [key, value] : part.items()) {
      if (kRemarks.contains(key)) continue;
      if (!read_shape(rule, key, value, document) && !read_limit(rule, key, value)) {
        rule.unknown = true;
      }
    }
    // Beside a reference nothing counts in draft 7, which is easily meant otherwise.
    if (rule.reference != nullptr && std::ranges::count_if(part.items(), [](const auto& item) {
                                       return !kRemarks.contains(item.key());
                                     }) > 1) {
      rule.unknown = true;
    }
  }

  bool read_shape(Rule& rule, const std::string& key, const Json& value, const Json& document) {
    if (key == "$ref") {
      rule.reference = referred(value, document);
      return rule.reference != nullptr;
    }
    if (key == "properties") {
      for (const auto& [name, part] : value.items()) {
        rule.properties[name] = this->rule(part, document);
      }
    } else if (key == "additionalProperties") {
      if (value.is_boolean()) {
        rule.others = value.get<bool>();
      } else {
        rule.other = this->rule(value, document);
      }
    } else if (key == "propertyNames") {
      rule.names = this->rule(value, document);
    } else if (key == "items" && value.is_object()) {
      rule.items = this->rule(value, document);
    } else {
      return read_choice(rule, key, value, document);
    }
    return true;
  }

  bool read_choice(Rule& rule, const std::string& key, const Json& value, const Json& document) {
    if (key == "not" && value == Json::object()) {
      rule.never = true;
      return true;
    }
    if ((key != "allOf" && key != "anyOf") || !value.is_array() || value.empty()) return false;
    for (const Json& part : value) {
      (key == "allOf" ? rule.all : rule.any).push_back(this->rule(part, document));
    }
    return true;
  }

  bool read_limit(Rule& rule, const std::string& key, const Json& value) {
    if (key == "type") {
      rule.types = value.is_array() ? value.get<std::vector<std::string>>()
                                    : std::vector{value.get<std::string>()};
    } else if (key == "required") {
      rule.required = value.get<std::vector<std::string>>();
    } else if (key == "enum") {
      rule.choices.assign(value.begin(), value.end());
    } else if (key == "pattern") {
      const std::string text = value;
      if (!is_plain(text)) return false;
      rule.pattern = &patterns.try_emplace(text, text).first->second;
    } else if (key == "uniqueItems") {
      rule.distinct = value.get<bool>();
    } else {
      return read_bound(rule, key, value);
    }
    return true;
  }

  static bool read_bound(Rule& rule, const std::string& key, const Json& value) {
    const std::map<std::string_view, double Rule::*> numbers{
        {"minimum", &Rule::least}, {"maximum", &Rule::most}, {"exclusiveMinimum", &Rule::above}};
    const std::map<std::string_view, std::size_t Rule::*> sizes{
        {"minLength", &Rule::shortest},
        {"maxLength", &Rule::longest},
        {"minItems", &Rule::fewest},
        {"maxItems", &Rule::many},
        {"minProperties", &Rule::few_properties}};
    if (const auto number = numbers.find(key); number != numbers.end() && value.is_number()) {
      rule.*number->second = value.get<double>();
      return true;
    }
    if (const auto size = sizes.find(key); size != sizes.end() && value.is_number_unsigned()) {
      rule.*size->second = value.get<std::size_t>();
      return true;
    }
    return false;
  }

  /// The part that a `$ref` names; null when there is none.
  const Rule* referred(const std::string& reference, const Json& document) {
    const std::size_t hash = reference.find('#');
    if (hash == std::string::npos) return nullptr;
    const Json* file = &document;
    if (hash > 0) {
      const auto found = documents.find(reference.substr(0, hash));
      if (found == documents.end()) return nullptr;
      file = static_cast<const Json*>(found->second);
    }
    const Json::json_pointer place(reference.substr(hash + 1));
    return file->contains(place) ? rule(file->at(place), *file) : nullptr;
  }
};

QuickSchemas::QuickSchemas(const std::map<std::string, const void*>& documents) {
  auto rules = std::make_unique<Rules>();
  rules->documents = documents;
  for (const auto& [name, pointer] : documents) {
    const Json& document = *static_cast<const Json*>(pointer);
    (void)rules->rule(document, document);
  }
  rules_ = std::move(rules);
}

QuickSchemas::~QuickSchemas() = default;

bool QuickSchemas::knows(std::string_view file) const {
  const auto document = rules_->documents.find(std::string(file));
  return document != rules_->documents.end() && !rules_->beyond.contains(document->second);
}

bool QuickSchemas::accepts(std::string_view file, const void* value) const {
  const auto document = rules_->documents.find(std::string(file));
  if (document == rules_->documents.end()) return false;
  const auto rule = rules_->rules.find(static_cast<const Json*>(document->second));
  return load::accepts(rule->second, *static_cast<const Json*>(value));
}

}  // namespace peil::load
