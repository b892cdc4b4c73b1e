// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_FORMAT_JSON_HPP
#define PEIL_LOAD_FORMAT_JSON_HPP

/// \file
/// Strict reading of JSON. What is refused, always with a finding and in bounded memory and time:
/// text that is not JSON or not UTF-8 (line and column), duplicate keys (JSON pointer), nesting
/// deeper than `kDeepest`.
///
/// The JSON library stays inside json*.cpp and schema.cpp; everything else walks a file by `Node`.

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "load/format/report.hpp"

namespace peil::load {

inline constexpr std::size_t kDeepest = 64;  ///< levels of nesting

/// A place in a JSON file, or the absence of one. Reading never fails: files are checked against
/// their schema first, so that what is there has the right type. A view: the file must outlive it.
class Node {
 public:
  /// False when the key was absent or its value `null`.
  explicit operator bool() const;
  /// The member with this name; an absent node when there is none.
  [[nodiscard]] Node operator[](std::string_view key) const;
  /// Elements of a list; none when absent.
  [[nodiscard]] std::vector<Node> items() const;
  /// Members of an object, sorted by name; none when absent.
  [[nodiscard]] std::vector<std::pair<std::string, Node>> members() const;

  [[nodiscard]] std::string text() const;  ///< empty when absent or not a text
  [[nodiscard]] std::optional<std::string> optional_text() const;
  [[nodiscard]] std::optional<double> number() const;
  [[nodiscard]] int integer() const;  ///< 0 when absent
  [[nodiscard]] bool flag() const;    ///< false when absent
  [[nodiscard]] bool is_list() const;

  /// RFC 6901. Looked for in the whole file, so meant for findings: what is right needs no place.
  [[nodiscard]] std::string pointer() const;

 private:
  friend class JsonFile;
  Node(const void* root, const void* value) : root_(root), value_(value), at_(value) {}
  /// What has this name, or number, in the value that this node is: `value` or, null, nothing.
  [[nodiscard]] Node inside(const void* value, std::string_view name) const;

  // The library's values, known to json.cpp only.
  const void* root_;
  const void* value_;   ///< null when absent
  const void* at_;      ///< the innermost value around it that is there, itself if it is
  std::string beyond_;  ///< from there to what is absent, as a pointer
};

/// A parsed file, or text from memory. Copies share the content.
class JsonFile {
 public:
  explicit JsonFile(std::shared_ptr<const void> value) : value_(std::move(value)) {}

  [[nodiscard]] Node root() const { return {value_.get(), value_.get()}; }
  /// The library's value, for schema.cpp.
  [[nodiscard]] const void* value() const { return value_.get(); }

 private:
  std::shared_ptr<const void> value_;
};

/// Reads a text. Empty, with findings, when it is not acceptable JSON.
[[nodiscard]] std::optional<JsonFile> parse_json(std::string_view text, Report& report);

/// RFC 6901: `~` and `/` in a name are written `~0` and `~1`.
[[nodiscard]] std::string pointer_token(std::string_view name);

}  // namespace peil::load

#endif  // PEIL_LOAD_FORMAT_JSON_HPP
