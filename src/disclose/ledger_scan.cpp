// SPDX-License-Identifier: EUPL-1.2
#include "disclose/ledger_scan.hpp"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace peil::disclose {
namespace {

using Value = rapidjson::Value;

std::string text_of(const Value& object, const char* field) {
  const auto found = object.FindMember(field);
  if (found == object.MemberEnd() || !found->value.IsString()) return {};
  return {found->value.GetString(), found->value.GetStringLength()};
}

/// The list in a field; null when there is none.
const Value* list_in(const Value& object, const char* field) {
  if (!object.IsObject()) return nullptr;
  const auto found = object.FindMember(field);
  return found == object.MemberEnd() || !found->value.IsArray() ? nullptr : &found->value;
}

/// Some answer that was counted stands on a wanted row.
bool counts_on(const Value& statement, const Wanted& wanted) {
  const Value* variables = list_in(statement, "variables");
  if (variables == nullptr) return false;
  for (const Value& rows : variables->GetArray()) {
    if (!rows.IsArray()) return true;
    for (const Value& row : rows.GetArray()) {
      if (!row.IsString()) return true;
      if (wanted.rows.contains(std::string(row.GetString(), row.GetStringLength()))) return true;
    }
  }
  return false;
}

bool is_wanted(const Value& statement, bool own, const Wanted& wanted) {
  if (!statement.IsObject()) return true;  // read_line() will tell
  if (own && statement.HasMember("pooled")) return true;
  if (own && wanted.questions.contains(text_of(statement, "question"))) return true;
  return counts_on(statement, wanted);
}

/// What tells one statement from another, and whom it was made for.
std::string key_of(const Value& line, const Value& statement) {
  rapidjson::StringBuffer text;
  rapidjson::Writer<rapidjson::StringBuffer> writer(text);
  for (const char* field : {"survey", "audience", "insiders", "officials"}) {
    const auto found = line.FindMember(field);
    if (found != line.MemberEnd()) found->value.Accept(writer);
    writer.Reset(text);
  }
  statement.Accept(writer);
  return {text.GetString(), text.GetSize()};
}

}  // namespace

std::optional<ReadLine> LedgerScan::read(std::string_view text) {
  rapidjson::Document line;
  // Not by recursion: nothing is known yet of who wrote the line.
  line.Parse<rapidjson::kParseIterativeFlag>(text.data(), text.size());
  if (line.HasParseError() || !line.IsObject()) return std::nullopt;
  ReadLine result{{}, text_of(line, "previous"), text_of(line, "hash")};
  if (!has_hash(text, result.hash)) return std::nullopt;
  LedgerRecord& record = result.record;
  record.time = text_of(line, "time");
  record.survey = text_of(line, "survey");
  record.audience = text_of(line, "audience");
  const bool own = record.survey == wanted_.survey;
  if (own) last_[record.audience] = {lines_, std::string(text)};
  ++lines_;
  const Value* statements = list_in(line, "statements");
  // What a closed record counted stands elsewhere: nobody knows yet what it was.
  if (statements == nullptr || line.HasMember("closed") || line.HasMember("begun")) {
    return read_line(text);
  }
  std::vector<std::size_t> fresh;
  for (rapidjson::SizeType s = 0; s < statements->Size(); ++s) {
    const Value& one = (*statements)[s];
    if (is_wanted(one, own, wanted_) && kept_.insert(key_of(line, one)).second) fresh.push_back(s);
  }
  if (fresh.empty()) return result;
  auto whole = read_line(text);
  if (!whole) return std::nullopt;
  std::vector<LedgerStatement> kept;
  for (const std::size_t s : fresh) kept.push_back(std::move(whole->record.statements[s]));
  whole->record.statements = std::move(kept);
  return whole;
}

void LedgerScan::complete(std::vector<LedgerRecord>& records) const {
  for (const auto& [audience, last] : last_) {
    auto whole = read_line(last.text);
    if (!whole) continue;
    whole->record.hash = std::move(whole->hash);
    records[last.place] = std::move(whole->record);
  }
}

}  // namespace peil::disclose
