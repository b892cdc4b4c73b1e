// SPDX-License-Identifier: EUPL-1.2
#include "present/export/citation.hpp"

#include <fmt/format.h>

#include <charconv>
#include <nlohmann/json.hpp>
#include <utility>

namespace peil::present {
namespace {

using Json = nlohmann::ordered_json;

std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '\\':
        result += "\\textbackslash{}";
        break;
      case '~':
        result += "\\textasciitilde{}";
        break;
      case '^':
        result += "\\textasciicircum{}";
        break;
      case '&':
      case '%':
      case '$':
      case '#':
      case '_':
      case '{':
      case '}':
        result += '\\';
        [[fallthrough]];
      default:
        result += c;
    }
  }
  return result;
}

/// Year, month and day, as far as known.
Json date_parts(const std::string& date) {
  Json parts = Json::array();
  for (const auto& [from, length] : {std::pair{0U, 4U}, std::pair{5U, 2U}, std::pair{8U, 2U}}) {
    if (date.size() < from + length) break;
    int number = 0;
    const char* begin = date.data() + from;
    if (std::from_chars(begin, begin + length, number).ec != std::errc{}) break;
    parts.push_back(number);
  }
  return parts;
}

std::string sentences(const Citable& cited) {
  std::string text = cited.author;
  if (!cited.date.empty()) text += fmt::format(" ({})", cited.date);
  text += text.empty() ? cited.title : ". " + cited.title;
  for (const std::string* part : {&cited.number, &cited.place, &cited.version, &cited.note}) {
    if (!part->empty()) text += ". " + *part;
  }
  text += '.';
  return cited.url.empty() ? text : text + " " + cited.url;
}

}  // namespace

std::string citation_text(const std::vector<Citable>& cited) {
  std::string text;
  for (const Citable& one : cited) text += sentences(one) + "\n";
  return text;
}

std::string bibtex(const std::vector<Citable>& cited) {
  std::string text;
  for (const Citable& one : cited) {
    text += fmt::format("@{}{{{},\n", one.data ? "misc" : "techreport", one.key);
    const auto field = [&](const char* name, const std::string& value) {
      if (!value.empty()) text += fmt::format("  {} = {{{}}},\n", name, value);
    };
    field("title", "{" + escaped(one.title) + "}");
    // A body and no person: in braces, or it would be taken apart into names.
    field(one.data ? "author" : "institution", "{" + escaped(one.author) + "}");
    if (!one.data) field("author", "{" + escaped(one.author) + "}");
    field("year", one.date.substr(0, 4));
    field("date", one.date);
    field("version", escaped(one.version));
    field("number", escaped(one.number));
    field("pages", escaped(one.place));
    field("howpublished", one.data ? "Data set" : "");
    field("note", escaped(one.note));
    field("langid", one.language);
    field("url", one.url);
    text += "}\n";
  }
  return text;
}

std::string csl_json(const std::vector<Citable>& cited) {
  Json list = Json::array();
  for (const Citable& one : cited) {
    Json item{{"id", one.key}, {"type", one.data ? "dataset" : "report"}, {"title", one.title}};
    const auto put = [&](const char* key, const std::string& value) {
      if (!value.empty()) item[key] = value;
    };
    if (!one.author.empty()) item["author"] = {{{"literal", one.author}}};
    put("publisher", one.author);
    if (const Json parts = date_parts(one.date); !parts.empty()) {
      item["issued"] = {{"date-parts", Json::array({parts})}};
    }
    put("version", one.version);
    put("number", one.number);
    put("locator", one.place);
    put("note", one.note);
    put("language", one.language);
    put("URL", one.url);
    list.push_back(std::move(item));
  }
  return list.dump(2) + "\n";
}

}  // namespace peil::present
