// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>
#ifdef __SSE2__
#define RAPIDJSON_SSE2
#endif
#include <rapidjson/reader.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "load/format/json.hpp"
#include "load/format/utf8.hpp"
#include "model/text/control_signs.hpp"

namespace peil::load {
namespace {

using Json = nlohmann::json;

/// Where a byte is, counted from 1 as editors do; columns count characters.
std::string line_and_column(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, std::min(byte, text.size()));
  const auto line = 1 + std::ranges::count(before, '\n');
  const std::size_t start = before.rfind('\n') + 1;  // npos + 1 is 0
  const auto column = std::ranges::count_if(before.substr(start), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  });
  return fmt::format("line {}, column {}", line, std::max<std::ptrdiff_t>(column, 1));
}

/// Of `\ud83d\ude00` the second half without the first, which the reader lets through: no
/// character, and no UTF-8.
bool has_half_a_pair(std::string_view text) {
  return text.find('\xED') != std::string_view::npos && !is_utf8(text);
}

/// Builds the value from parse events, where a library's own reader would keep the last of two
/// equal keys without a word and nest as deep as memory allows. The events are those of rapidjson,
/// which reads five times as fast as nlohmann's.
class Builder {
 public:
  explicit Builder(Report& report) : report_(report) {}

  [[nodiscard]] Json& result() { return root_; }

  bool Null() { return put(Json(nullptr)); }
  bool Bool(bool value) { return put(Json(value)); }
  /// Asked for as they stand: rapidjson 1.1 makes other numbers of some that are large.
  bool RawNumber(const char* text, rapidjson::SizeType size, bool /*copy*/) {
    std::uint64_t natural = 0;
    const auto [end, error] = std::from_chars(text, text + size, natural);
    if (error == std::errc{} && end == text + size) return put(Json(natural));
    Json number = Json::parse(text, text + size, nullptr, false);
    return !number.is_discarded() && put(std::move(number));
  }
  bool Int(int /*value*/) { return false; }
  bool Uint(unsigned /*value*/) { return false; }
  bool Int64(std::int64_t /*value*/) { return false; }
  bool Uint64(std::uint64_t /*value*/) { return false; }
  bool Double(double /*value*/) { return false; }
  bool String(const char* text, rapidjson::SizeType size, bool /*copy*/) {
    const std::string_view value(text, size);
    if (has_half_a_pair(value)) return false;
    const auto control = model::control_in(value);
    const Json& placed = place(Json(value));
    if (control) refuse(*control, placed);
    return true;
  }

  bool StartObject() { return open(Json::object()); }
  bool Key(const char* text, rapidjson::SizeType size, bool /*copy*/) {
    std::string name(text, size);
    if (has_half_a_pair(name)) return false;
    if (const auto control = model::control_in(name)) {
      keys_.back() = model::with_visible_controls(name);
      report_.add(pointer(),
                  fmt::format("this key holds the character {}; {}", *control, kNoControls));
    }
    if (open_.back()->contains(name)) {
      keys_.back() = name;
      report_.add(pointer(), "this key occurs twice; expected every key once");
    }
    keys_.back() = std::move(name);
    return true;
  }
  bool EndObject(rapidjson::SizeType /*members*/) { return close(); }
  bool StartArray() { return open(Json::array()); }
  bool EndArray(rapidjson::SizeType /*elements*/) { return close(); }

 private:
  static constexpr std::string_view kNoControls =
      "expected text without control characters and without marks that turn its direction";

  /// A text that a terminal obeys, or that reads otherwise than it is written.
  void refuse(const std::string& control, const Json& placed) {
    const Json& parent = open_.empty() ? placed : *open_.back();
    std::string where = pointer();
    if (parent.is_array()) where += fmt::format("/{}", parent.size() - 1);
    report_.add(where, fmt::format("holds the character {}; {}", control, kNoControls));
  }

  /// Adds a value where the parser stands; gives the place it got.
  Json& place(Json value) {
    if (open_.empty()) return root_ = std::move(value);
    Json& parent = *open_.back();
    if (parent.is_object()) return parent[keys_.back()] = std::move(value);
    parent.push_back(std::move(value));
    return parent.back();
  }
  bool put(Json value) {
    place(std::move(value));
    return true;
  }
  bool open(Json value) {
    if (open_.size() == kDeepest) {
      report_.add("", fmt::format("is nested deeper than {} levels", kDeepest));
      return false;
    }
    open_.push_back(&place(std::move(value)));
    keys_.emplace_back();
    return true;
  }
  bool close() {
    open_.pop_back();
    keys_.pop_back();
    return true;
  }
  /// Pointer of the member that the parser stands at; in a list, of the list.
  [[nodiscard]] std::string pointer() const {
    std::string result;
    for (std::size_t level = 0; level < open_.size(); ++level) {
      const bool last = level + 1 == open_.size();
      if (!open_[level]->is_array()) {
        result += "/" + pointer_token(keys_[level]);
      } else if (!last) {  // the list's element that is open is its last one
        result += fmt::format("/{}", open_[level]->size() - 1);
      }
    }
    return result;
  }

  Report& report_;
  Json root_;
  std::vector<Json*> open_;        ///< containers around the parser, outermost first
  std::vector<std::string> keys_;  ///< parallel to `open_`: the member being read
};

/// Words for what is wrong with a text that is no JSON, from the library that has the better ones.
class Fault : public nlohmann::json_sax<Json> {
 public:
  Fault(std::string_view text, Report& report) : text_(text), report_(report) {}

  bool null() override { return true; }
  bool boolean(bool /*value*/) override { return true; }
  bool number_integer(std::int64_t /*value*/) override { return true; }
  bool number_unsigned(std::uint64_t /*value*/) override { return true; }
  bool number_float(double /*value*/, const std::string& /*as_written*/) override { return true; }
  bool string(std::string& /*value*/) override { return true; }
  bool binary(Json::binary_t& /*value*/) override { return true; }
  bool start_object(std::size_t /*size*/) override { return true; }
  bool key(std::string& /*name*/) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t /*size*/) override { return true; }
  bool end_array() override { return true; }

  bool parse_error(std::size_t position, const std::string& /*last_token*/,
                   const nlohmann::detail::exception& error) override {
    report_.add(line_and_column(text_, position), "is not JSON" + reason(error.what()));
    return false;
  }

 private:
  /// What the parser says without what it read, which may be confidential or no UTF-8.
  [[nodiscard]] std::string reason(std::string_view what) const {
    const std::size_t start = what.find("syntax error ");
    if (report_.confidential() || start == std::string_view::npos) return "";
    what.remove_prefix(start);
    return fmt::format(": {}", what.substr(0, what.find("; last read")));
  }

  std::string_view text_;
  Report& report_;
};

constexpr unsigned kStrict = rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag |
                             rapidjson::kParseNumbersAsStringsFlag;

/// The reader ends at a zero byte, which is no JSON either, and does not look at the encoding.
bool may_be_json(std::string_view text) {
  return is_utf8(text) && text.find('\0') == std::string_view::npos;
}

}  // namespace

std::optional<JsonFile> parse_json(std::string_view text, Report& report) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  Builder builder(report);
  bool parsed = may_be_json(text);
  if (parsed) {
    // Texts are unescaped in place.
    std::string room(text.starts_with(kByteOrderMark) ? text.substr(kByteOrderMark.size()) : text);
    rapidjson::InsituStringStream stream(room.data());
    parsed = !rapidjson::Reader().Parse<kStrict>(stream, builder).IsError();
  }
  if (!report.clean()) return std::nullopt;
  if (!parsed) {
    Fault fault(text, report);
    (void)Json::sax_parse(text, &fault);
    if (report.clean()) report.add("", "is not JSON");
    return std::nullopt;
  }
  return JsonFile(std::make_shared<const Json>(std::move(builder.result())));
}

}  // namespace peil::load
