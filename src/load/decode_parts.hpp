// SPDX-License-Identifier: EUPL-1.2
#ifndef PEIL_LOAD_DECODE_PARTS_HPP
#define PEIL_LOAD_DECODE_PARTS_HPP

/// \file
/// Parts that several kinds of file share.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "load/format/json.hpp"
#include "load/format/report.hpp"
#include "model/date.hpp"
#include "model/document.hpp"
#include "model/text.hpp"

namespace peil::load {

[[nodiscard]] model::Text decode_text(const Node& node);
[[nodiscard]] std::vector<std::string> decode_strings(const Node& list);
/// Ids of the kind that is asked for.
template <typename Id>
[[nodiscard]] std::vector<Id> decode_ids(const Node& list) {
  const std::vector<std::string> texts = decode_strings(list);
  return std::vector<Id>(texts.begin(), texts.end());
}
/// Absent when the node is absent or not a text.
template <typename Id>
[[nodiscard]] std::optional<Id> decode_optional_id(const Node& node) {
  const std::optional<std::string> text = node.optional_text();
  return text ? std::optional(Id(*text)) : std::nullopt;
}
[[nodiscard]] std::map<std::string, std::vector<std::string>, std::less<>> decode_lists(
    const Node& by_language);

/// A day; empty when absent, or with a finding when there is no such day.
[[nodiscard]] std::optional<model::Date> decode_day(const Node& node, Report& report);

/// `from` and `until` of an object; a finding when no day lies between them.
[[nodiscard]] model::Period decode_period(const Node& owner, Report& report);

[[nodiscard]] std::vector<model::Document> decode_documents(const Node& list);
[[nodiscard]] model::Citation decode_citation(const Node& node);

/// `document` and `locator` of an object, then what it has in `also`.
[[nodiscard]] std::vector<model::Citation> decode_citations(const Node& owner);

}  // namespace peil::load

#endif  // PEIL_LOAD_DECODE_PARTS_HPP
