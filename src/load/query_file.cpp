// SPDX-License-Identifier: EUPL-1.2
#include "load/query_file.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "load/csv.hpp"
#include "load/icu_text.hpp"
#include "load/policy_text.hpp"
#include "model/error.hpp"

namespace peil::load {
namespace {

using Kind = TextBlock::Kind;
using model::Query;

/// Headings after which questions stand, and those at which they end.
bool is_one_of(const std::string& text, std::initializer_list<std::string_view> names) {
  auto folded = unicode(text);
  folded.trim();
  folded.toLower();
  while (folded.endsWith(u":")) folded.truncate(folded.length() - 1);
  return std::ranges::find(names, std::string_view(utf8(folded))) != names.end();
}

bool opens_questions(const std::string& text) {
  return is_one_of(text, {"questions", "question", "vragen", "vraag"});
}

bool ends_questions(const std::string& text) {
  return is_one_of(text, {"summary", "responses", "response", "samenvatting", "antwoorden",
                          "disclaimer"});
}

class Collector {
 public:
  explicit Collector(bool sectioned) : sectioned_(sectioned) {}

  void take(const TextBlock& block) {
    if (opens_questions(block.text)) {
      inside_ = true;
      return;
    }
    if (ends_questions(block.text)) inside_ = false;
    if (sectioned_ && !inside_) return;
    const auto numbered = match(uR"(^(\d{1,3})[.)]\s+(.+)$)", unicode(block.text));
    if (!numbered.empty()) {
      add(std::stoi(utf8(numbered[1])), utf8(numbered[2]));
    } else if (block.kind == Kind::list_item && (sectioned_ || block.text.ends_with('?'))) {
      add(static_cast<int>(questions_.size()) + 1, block.text);
    }
  }
  std::vector<model::QueryQuestion> questions() { return std::move(questions_); }

 private:
  void add(int number, std::string text) { questions_.push_back({number, std::move(text)}); }

  bool sectioned_;  ///< the document says where its questions stand
  bool inside_ = false;
  std::vector<model::QueryQuestion> questions_;
};

Query from_document(const std::filesystem::path& file) {
  const TextDocument document = read_text_document(file);
  Query query{document.title, {}, {}};
  Collector collector(std::ranges::any_of(document.blocks, [](const TextBlock& block) {
    return opens_questions(block.text);
  }));
  for (const TextBlock& block : document.blocks) {
    if (query.title.empty()) query.title = block.text;
    if (block.text.starts_with("Requested by")) query.requested = block.text;
    collector.take(block);
  }
  query.questions = collector.questions();
  return query;
}

Query from_csv(const std::filesystem::path& file) {
  const auto rows = read_csv(file);
  require_rectangular(rows, file.string());
  Query query;
  if (rows.empty()) return query;
  const auto& header = rows.front().cells;
  const auto column = std::ranges::find(header, "question");
  if (column == header.end()) {
    throw model::InputError(file.string(), "line 1", "has no column 'question'");
  }
  for (std::size_t i = 1; i < rows.size(); ++i) {
    query.questions.push_back(
        {static_cast<int>(i), rows[i].cells[static_cast<std::size_t>(column - header.begin())]});
  }
  return query;
}

}  // namespace

model::Query read_query(const std::filesystem::path& file) {
  Query query = file.extension() == ".csv" ? from_csv(file) : from_document(file);
  if (query.questions.empty()) {
    throw model::InputError(file.string(), "",
                            "has no numbered question; expected '1. …' or a column 'question'");
  }
  return query;
}

}  // namespace peil::load
