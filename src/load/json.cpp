// SPDX-License-Identifier: EUPL-1.2
#include "load/json.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fstream>
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

std::optional<std::string> read_text(const std::filesystem::path& file, Report& report) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) {
    report.add("", error || !std::filesystem::exists(file, error) ? "does not exist"
                                                                  : "is not a regular file");
    return std::nullopt;
  }
  const auto size = std::filesystem::file_size(file, error);
  if (!error && size > kLargest) {
    report.add("", fmt::format("is {} MB large; expected at most {} MB", size / 1'000'000,
                               kLargest / 1'000'000));
    return std::nullopt;
  }
  std::ifstream stream(file, std::ios::binary);
  std::string text(error ? 0 : size, '\0');
  if (!stream || !stream.read(text.data(), static_cast<std::streamsize>(text.size()))) {
    report.add("", fmt::format("cannot be read: {}", std::strerror(errno)));
    return std::nullopt;
  }
  return text;
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
