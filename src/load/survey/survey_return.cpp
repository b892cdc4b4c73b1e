// SPDX-License-Identifier: EUPL-1.2
#include "load/survey/survey_return.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/algorithm/string/case_conv.hpp>
#include <boost/algorithm/string/trim.hpp>
#include <filesystem>
#include <memory>
#include <regex>

#include "load/format/document.hpp"
#include "load/format/spreadsheet.hpp"
#include "load/survey/emn.hpp"
#include "load/survey/eusurvey.hpp"
#include "load/survey/survey_table.hpp"
#include "model/error.hpp"
#include "model/unicode.hpp"

namespace peil::load {
namespace {

/// `EMN NCP Austria`, `AT EMN NCP`: the name alone.
std::string without_network(std::string_view text) {
  static const std::regex network(R"(\b(emn|ncp)\b)", std::regex::icase);
  std::string name = std::regex_replace(std::string(text), network, "");
  boost::trim_if(name, boost::is_any_of(" \t\r\n:*()\u00a0"));
  return name;
}

}  // namespace

StateLookup state_lookup(const model::Codebook& codebook, model::CountryNames countries) {
  std::map<std::string, std::string> names;
  for (const model::Source& source : codebook.sources) {
    names.emplace(model::fold(source.id), source.id);
    for (const auto& [language, label] : source.label) names.emplace(model::fold(label), source.id);
  }
  const auto look_up = [names, countries = std::move(countries)](
                           std::string_view text) -> std::optional<std::string> {
    const std::string name = without_network(text);
    if (name.empty()) return std::nullopt;
    if (const auto found = names.find(model::fold(name)); found != names.end())
      return found->second;
    // In small letters two of them are a word: `is`, `no`, `it`.
    const bool small = name.size() == 2 && name[0] >= 'a';
    return small ? std::nullopt : countries.find(name);
  };
  // A file names the same states over and over.
  using Known = std::map<std::string, std::optional<std::string>, std::less<>>;
  return [look_up,
          known = std::make_shared<Known>()](std::string_view text) -> std::optional<std::string> {
    if (text.empty() || text.size() > 80) return std::nullopt;
    if (const auto found = known->find(text); found != known->end()) return found->second;
    return known->emplace(std::string(text), look_up(text)).first->second;
  };
}

std::string short_name(std::string_view text) {
  static const std::regex name(
      R"((?:^|.*\()(state|contact|survey|dissemination|language|q[0-9]{1,3}_[a-z_]{2,20})\)?\s*$)");
  // A head is short; the expression engine recurses with the length of its input.
  if (text.size() > 400) text.remove_prefix(text.size() - 400);
  std::string line(text);
  std::ranges::replace(line, '\n', ' ');
  std::smatch found;
  return std::regex_match(line, found, name) ? found[1].str() : std::string();
}

void put_field(Return& target, const std::string& name, const std::string& text) {
  constexpr std::string_view mark = "dissemination";
  if (!name.ends_with(mark)) {
    target.fields.emplace(name, text);
  } else if (!text.empty()) {
    const std::size_t question = name.size() - mark.size();
    target.marks[name.substr(0, question == 0 ? 0 : question - 1)].push_back(text);
  }
}

Returns read_returns(std::string_view content, const std::string& name, const model::Survey& survey,
                     const StateLookup& states, const model::AnswerWords& words) {
  const std::string extension =
      boost::to_lower_copy(std::filesystem::path(name).extension().string());
  if (const auto format = document_format(name)) {
    return read_emn(read_document(content, *format, Notes::in_place, name), survey, states, words);
  }
  if (extension == ".xlsx" || extension == ".xlsm") {
    return read_survey_table(read_sheets(content, SheetFormat::xlsx, name), survey, states, name);
  }
  if (extension == ".ods") {
    return read_survey_table(read_sheets(content, SheetFormat::ods, name), survey, states, name);
  }
  if (extension == ".csv") {
    return read_survey_table(read_sheets(content, SheetFormat::csv, name), survey, states, name);
  }
  if (extension == ".xml") return read_eusurvey_xml(content, name);
  throw model::InputError(
      name, "",
      "is of no kind that can be read; expected docx, odt, html, xlsx, ods, csv or xml (an "
      "office program can save it as one)");
}

}  // namespace peil::load
