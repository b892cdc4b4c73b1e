// SPDX-License-Identifier: EUPL-1.2
#include "load/format/json.hpp"

#include <nlohmann/json.hpp>
#include <string>

namespace peil::load {
namespace {

using Json = nlohmann::json;

const Json* as_json(const void* value) { return static_cast<const Json*>(value); }

/// Every member read gets a place: not by way of a format.
std::string place_of(const std::string& pointer, std::string_view step) {
  std::string place;
  place.reserve(pointer.size() + 1 + step.size());
  place.append(pointer).append(1, '/');
  return place.append(step.find_first_of("~/") == step.npos ? step : pointer_token(step));
}

const void* unless_null(const Json& value) { return value.is_null() ? nullptr : &value; }

}  // namespace

Node::operator bool() const { return value_ != nullptr; }

Node Node::operator[](std::string_view key) const {
  std::string place = place_of(pointer_, key);
  const Json* json = as_json(value_);
  if (json == nullptr || !json->is_object()) return {nullptr, std::move(place)};
  const auto found = json->find(key);
  return {found == json->end() ? nullptr : unless_null(*found), std::move(place)};
}

std::vector<Node> Node::items() const {
  std::vector<Node> result;
  if (!is_list()) return result;
  for (const Json& item : *as_json(value_)) {
    result.push_back(Node(unless_null(item), place_of(pointer_, std::to_string(result.size()))));
  }
  return result;
}

std::vector<std::pair<std::string, Node>> Node::members() const {
  std::vector<std::pair<std::string, Node>> result;
  const Json* json = as_json(value_);
  if (json == nullptr || !json->is_object()) return result;
  for (const auto& [name, value] : json->items()) {
    result.emplace_back(name, Node(unless_null(value), place_of(pointer_, name)));
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
