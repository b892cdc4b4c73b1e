// SPDX-License-Identifier: EUPL-1.2
#include "load/decode_review.hpp"

#include "load/decode_parts.hpp"

namespace peil::load {
namespace {

model::ReviewNote::Values values(const Node& list) {
  const std::vector<std::string> all = decode_strings(list);
  return {all.begin(), all.end()};
}

}  // namespace

model::ReviewNotes decode_review(const Node& root) {
  model::ReviewNotes notes;
  for (const Node& item : root["explanations"].items()) {
    model::ReviewNote note;
    note.kind = item["kind"].text();
    note.sources = values(item["sources"]);
    note.origins = values(item["origins"]);
    note.dimensions = values(item["dimensions"]);
    note.documents = values(item["documents"]);
    note.terms = values(item["terms"]);
    note.positions = values(item["positions"]);
    note.days = values(item["days"]);
    note.why = decode_text(item["why"]);
    notes.push_back(std::move(note));
  }
  return notes;
}

}  // namespace peil::load
