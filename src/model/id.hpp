// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_MODEL_ID_HPP
#define PEIL_MODEL_ID_HPP

/// \file
/// Ids of different kinds are different types, so that a source never stands where a dimension is
/// meant. An id is read as text wherever text is wanted; text becomes an id only where that is
/// said: `SourceId("NLD")`.

#include <fmt/core.h>

#include <compare>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace peil::model {

/// The id of one kind of thing, which `Tag` names. Empty text is the id of nothing.
template <typename Tag>
class Id {
 public:
  Id() = default;
  explicit Id(std::string text) : text_(std::move(text)) {}
  explicit Id(std::string_view text) : text_(text) {}
  explicit Id(const char* text) : text_(text) {}
  /// An id of another kind is none of this, not even when asked for: go through text().
  template <typename Other>
  Id(const Id<Other>&) = delete;

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }

  operator const std::string&() const { return text_; }  // NOLINT(google-explicit-constructor)
  operator std::string_view() const { return text_; }    // NOLINT(google-explicit-constructor)

  friend bool operator==(const Id&, const Id&) = default;
  friend auto operator<=>(const Id&, const Id&) = default;
  friend bool operator==(const Id& id, std::string_view text) { return id.text_ == text; }
  friend std::strong_ordering operator<=>(const Id& id, std::string_view text) {
    return std::string_view(id.text_) <=> text;
  }
  friend std::string operator+(std::string text, const Id& id) { return text += id.text_; }
  friend std::string operator+(const Id& id, std::string_view text) {
    return std::string(id.text_).append(text);
  }

 private:
  std::string text_;
};

/// Comparing ids of two kinds is a slip, though both can be read as text.
template <typename One, typename Other>
  requires(!std::is_same_v<One, Other>)
bool operator==(const Id<One>&, const Id<Other>&) = delete;
template <typename One, typename Other>
  requires(!std::is_same_v<One, Other>)
std::strong_ordering operator<=>(const Id<One>&, const Id<Other>&) = delete;

using SourceId = Id<struct SourceTag>;        ///< `NLD`, `EUAA`
using OriginId = Id<struct OriginTag>;        ///< ISO 3166-1 alpha-3, `PAK`
using DimensionId = Id<struct DimensionTag>;  ///< `persecution_risk`
using ConceptId = Id<struct ConceptTag>;      ///< `lgbtiq_persons`
using RegionId = Id<struct RegionTag>;        ///< ISO 3166-2, `PK-KP`

}  // namespace peil::model

template <typename Tag>
struct std::hash<peil::model::Id<Tag>> {
  std::size_t operator()(const peil::model::Id<Tag>& id) const {
    return std::hash<std::string>{}(id.text());
  }
};

template <typename Tag>
struct fmt::formatter<peil::model::Id<Tag>> : fmt::formatter<fmt::string_view> {
  template <typename Context>
  auto format(const peil::model::Id<Tag>& id, Context& context) const {
    return fmt::formatter<fmt::string_view>::format(id.text(), context);
  }
};

#endif  // PEIL_MODEL_ID_HPP
