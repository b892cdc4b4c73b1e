// SPDX-License-Identifier: EUPL-1.2
#include "load/format/json.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace peil::load {
namespace {

using Json = nlohmann::json;

const Json* as_json(const void* value) { return static_cast<const Json*>(value); }

const void* unless_null(const Json& value) { return value.is_null() ? nullptr : &value; }

}  // namespace

Node::operator bool() const { return value_ != nullptr; }

Node Node::operator[](std::string_view key) const {
  std::string place = fmt::format("{}/{}", pointer_, pointer_token(key));
  const Json* json = as_json(value_);
  if (json == nullptr || !json->is_object()) return {nullptr, std::move(place)};
  const auto found = json->find(key);
  return {found == json->end() ? nullptr : unless_null(*found), std::move(place)};
}

std::vector<Node> Node::items() const {
  std::vector<Node> result;
  if (!is_list()) return result;
  for (const Json& item : *as_json(value_)) {
    result.push_back(Node(unless_null(item), fmt::format("{}/{}", pointer_, result.size())));
  }
  return result;
}

std::vector<std::pair<std::string, Node>> Node::members() const {
  std::vector<std::pair<std::string, Node>> result;
  const Json* json = as_json(value_);
  if (json == nullptr || !json->is_object()) return result;
  for (const auto& [name, value] : json->items()) {
    result.emplace_back(
        name, Node(unless_null(value), fmt::format("{}/{}", pointer_, pointer_token(name))));
  }
  return result;
}

std::string Node::text() const { return optional_text().value_or(std::string{}); }

std::optional<std::string> Node::optional_text() const {
  const Json* json = as_json(value_);
  if (json == nullptr || !json->is_string()) return std::nullopt;
  return json->get<std::string>();
}

std::optional<double> Node::number() const {
  const Json* json = as_json(value_);
  if (json == nullptr || !json->is_number()) return std::nullopt;
  return json->get<double>();
}

int Node::integer() const {
  const Json* json = as_json(value_);
  return json != nullptr && json->is_number_integer() ? json->get<int>() : 0;
}

bool Node::flag() const {
  const Json* json = as_json(value_);
  return json != nullptr && json->is_boolean() && json->get<bool>();
}

bool Node::is_list() const {
  const Json* json = as_json(value_);
  return json != nullptr && json->is_array();
}

std::string pointer_token(std::string_view name) {
  std::string token;
  for (const char c : name) {
    if (c == '~') {
      token += "~0";
    } else if (c == '/') {
      token += "~1";
    } else {
      token += c;
    }
  }
  return token;
}

}  // namespace peil::load
