// SPDX-License-Identifier: EUPL-1.2
#include "load/format/json.hpp"

#include <nlohmann/json.hpp>
#include <string>

namespace peil::load {
namespace {

using Json = nlohmann::json;

const Json* as_json(const void* value) { return static_cast<const Json*>(value); }

const void* unless_null(const Json& value) { return value.is_null() ? nullptr : &value; }

std::string step_to(std::string_view name) {
  return "/" + (name.find_first_of("~/") == name.npos ? std::string(name) : pointer_token(name));
}

/// The way from a value to one inside it; empty when it is not there.
std::optional<std::string> way(const Json& from, const Json* to) {
  if (&from == to) return "";
  if (!from.is_structured()) return std::nullopt;
  for (const auto& [name, value] : from.items()) {
    if (const auto rest = way(value, to)) return step_to(name) + *rest;
  }
  return std::nullopt;
}

}  // namespace

Node::operator bool() const { return value_ != nullptr; }

Node Node::inside(const void* value, std::string_view name) const {
  Node result(root_, value);
  if (value != nullptr) return result;
  result.at_ = at_;
  result.beyond_ = beyond_ + step_to(name);
  return result;
}

Node Node::operator[](std::string_view key) const {
  const Json* json = as_json(value_);
  if (json == nullptr || !json->is_object()) return inside(nullptr, key);
  const auto found = json->find(key);
  return inside(found == json->end() ? nullptr : unless_null(*found), key);
}

std::vector<Node> Node::items() const {
  std::vector<Node> result;
  if (!is_list()) return result;
  result.reserve(as_json(value_)->size());
  for (const Json& item : *as_json(value_)) {
    result.push_back(
        inside(unless_null(item), item.is_null() ? std::to_string(result.size()) : ""));
  }
  return result;
}

std::vector<std::pair<std::string, Node>> Node::members() const {
  std::vector<std::pair<std::string, Node>> result;
  const Json* json = as_json(value_);
  if (json == nullptr || !json->is_object()) return result;
  for (const auto& [name, value] : json->items()) {
    result.emplace_back(name, inside(unless_null(value), name));
  }
  return result;
}

std::string Node::pointer() const {
  if (at_ == nullptr) return beyond_;
  return way(*as_json(root_), as_json(at_)).value_or("") + beyond_;
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
