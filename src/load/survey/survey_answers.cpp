// SPDX-License-Identifier: EUPL-1.2
#include "load/survey/survey_answers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/algorithm/string/trim.hpp>
#include <charconv>
#include <set>

#include "model/error.hpp"
#include "model/unicode.hpp"

namespace peil::load {
namespace {

using model::AnswerStatus;
using model::Dissemination;
using Kind = model::ImportRemark::Kind;

std::string folded(std::string_view text) {
  std::string result = model::fold(text);
  boost::trim_if(result, boost::is_any_of(" \t\r\n."));
  return result;
}

constexpr std::array<std::string_view, 10> kNotApplicable{"n/a",
                                                          "na",
                                                          "n.a",
                                                          "not applicable",
                                                          "nvt",
                                                          "n.v.t",
                                                          "niet van toepassing",
                                                          "sans objet",
                                                          "entfallt",
                                                          "non applicable"};
constexpr std::array<std::string_view, 9> kNoAnswer{"",
                                                    "-",
                                                    "–",
                                                    "no response",
                                                    "no answer",
                                                    "no information",
                                                    "geen antwoord",
                                                    "geen informatie",
                                                    "keine angabe"};
constexpr std::array<std::string_view, 5> kWithheld{
    "may not be disseminated", "not for wider dissemination", "not for further dissemination",
    "requested that it is not disseminated", "niet verder worden verspreid"};

const std::string& field(const Return& given, const std::string& name) {
  static const std::string none;
  const auto found = given.fields.find(name);
  return found == given.fields.end() ? none : found->second;
}

/// The level that a choice names: its leading number, or its label in any language.
std::optional<model::Interval> level_of(std::string_view text, const model::Dimension& dimension) {
  int level = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), level);
  const bool number = error == std::errc{} && (end == text.data() + text.size() || *end == ' ');
  if (number && level >= 0 && level <= dimension.top()) return model::Interval{level, level};
  for (int i = 0; i <= dimension.top(); ++i) {
    for (const auto& [language, label] : dimension.levels[static_cast<std::size_t>(i)].label) {
      if (folded(label) == folded(text)) return model::Interval{i, i};
    }
  }
  return std::nullopt;
}

std::map<std::string, std::string, std::less<>> filled_in(const Return& given,
                                                          const std::string& question) {
  std::map<std::string, std::string, std::less<>> result;
  for (const char* name : {"group", "level", "native", "valid_from", "source"}) {
    if (const std::string& text = field(given, fmt::format("{}_{}", question, name)); !text.empty())
      result[name] = text;
  }
  return result;
}

/// What the state filled in beside its answer as a coding; empty when that makes none.
std::optional<model::Coding> own_coding(const Return& given, const model::SurveyQuestion& question,
                                        const model::Codebook& codebook,
                                        std::vector<model::ImportRemark>& remarks) {
  const std::string& id = question.about.id;
  const model::Dimension& dimension = *codebook.dimension(question.about.dimension);
  const std::string& level = field(given, id + "_level");
  const std::string& day = field(given, id + "_valid_from");
  model::Coding coding;
  coding.question = id;
  coding.group = field(given, id + "_group");
  coding.concept_id = question.about.concept_id;
  coding.term = field(given, id + "_native");
  coding.cites = field(given, id + "_source");
  if (!level.empty() && !dimension.nominal()) coding.levels = level_of(level, dimension);
  if (!day.empty()) coding.from = day_of(day);
  if (!level.empty() && !coding.levels) {
    remarks.push_back({.kind = Kind::level, .spot = given.spot, .about = id});
  }
  if (!day.empty() && !coding.from) {
    remarks.push_back({.kind = Kind::day, .spot = given.spot, .about = id});
  }
  if (coding.term.empty() && !coding.levels) return std::nullopt;
  coding.score = 1;
  coding.reason = "stated";
  return coding;
}

/// An answer that may not be passed on is not public, whatever was ticked.
Dissemination least_closed(AnswerStatus status) {
  return status == AnswerStatus::withheld ? Dissemination::government : Dissemination::open;
}

class AnswerReader {
 public:
  AnswerReader(const model::Survey& survey, const model::Codebook& codebook,
               std::vector<model::ImportRemark>& remarks)
      : survey_(survey), codebook_(codebook), remarks_(remarks) {}

  [[nodiscard]] AnswerFile read(const Return& given, const std::string& state) {
    AnswerFile file{survey_.id, {}, {}};
    file.answer.state = state;
    const std::string& to_all = field(given, "dissemination");
    for (const model::SurveyQuestion& question : survey_.questions) {
      const std::string& id = question.about.id;
      const std::string& to_one = field(given, id + "_dissemination");
      model::Answer answer{id,
                           AnswerStatus::no_answer,
                           dissemination_of(to_one.empty() ? to_all : to_one),
                           field(given, id + "_answer"),
                           field(given, "language"),
                           filled_in(given, id)};
      answer.status = status_of(answer.text);
      answer.dissemination = std::max(answer.dissemination, least_closed(answer.status));
      if (const auto coding = own_coding(given, question, codebook_, remarks_)) {
        file.proposals.push_back(*coding);
        if (answer.text.empty()) answer.status = AnswerStatus::answered;
      }
      file.answer.answers.push_back(std::move(answer));
    }
    take_unsplit(given, file.answer);
    if (to_all.empty()) close_passed_over(file.answer.answers, given);
    return file;
  }

 private:
  /// One text for all questions is kept whole. It answers none of them for sure, but "not
  /// applicable" and its like hold for each.
  void take_unsplit(const Return& given, model::StateAnswer& answer) {
    if (given.unsplit.empty()) return;
    answer.unsplit = given.unsplit;
    const AnswerStatus status = status_of(given.unsplit);
    if (status != AnswerStatus::answered) {
      for (model::Answer& one : answer.answers) {
        one.status = status;
        one.dissemination = std::max(one.dissemination, least_closed(status));
      }
      return;
    }
    remarks_.push_back({.kind = Kind::unsplit, .spot = given.spot, .about = answer.state});
  }

  /// A question passed over, of which nobody says who may know that, is as closed as the most
  /// closed answer.
  static void close_passed_over(std::vector<model::Answer>& answers, const Return& given) {
    std::optional<Dissemination> most;
    for (const model::Answer& answer : answers) {
      if (answer.status == AnswerStatus::no_answer) continue;
      most = most ? std::max(*most, answer.dissemination) : answer.dissemination;
    }
    for (model::Answer& answer : answers) {
      const bool unsaid = field(given, answer.question + "_dissemination").empty();
      if (most && unsaid && answer.status == AnswerStatus::no_answer) answer.dissemination = *most;
    }
  }

  const model::Survey& survey_;
  const model::Codebook& codebook_;
  std::vector<model::ImportRemark>& remarks_;
};

}  // namespace

AnswerStatus status_of(std::string_view text) {
  const std::string words = folded(text.substr(0, 400));
  if (std::ranges::find(kNoAnswer, words) != kNoAnswer.end()) return AnswerStatus::no_answer;
  if (std::ranges::find(kNotApplicable, words) != kNotApplicable.end()) {
    return AnswerStatus::not_applicable;
  }
  const bool withheld = std::ranges::any_of(
      kWithheld, [&](std::string_view phrase) { return words.find(phrase) != std::string::npos; });
  return withheld ? AnswerStatus::withheld : AnswerStatus::answered;
}

Dissemination dissemination_of(std::string_view text) {
  const std::string words = folded(text);
  const auto begins = [&](std::initializer_list<std::string_view> starts) {
    return std::ranges::any_of(starts,
                               [&](std::string_view start) { return words.starts_with(start); });
  };
  if (words == "yes" || words == "ja" || begins({"public", "openbaar"})) return Dissemination::open;
  if (words == "no" || words == "nee" ||
      begins({"government", "inside government", "alleen binnen de overheid"})) {
    return Dissemination::government;
  }
  return Dissemination::aggregate;
}

std::optional<model::Date> day_of(std::string_view text) {
  const std::string day = boost::trim_copy(std::string(text));
  if (const auto date = model::parse_date(day)) return date;
  if (day.size() == 10 && day[2] == day[5] && (day[2] == '/' || day[2] == '-' || day[2] == '.')) {
    return model::parse_date(
        fmt::format("{}-{}-{}", day.substr(6), day.substr(3, 2), day.substr(0, 2)));
  }
  int serial = 0;
  const auto [end, error] = std::from_chars(day.data(), day.data() + day.size(), serial);
  const bool whole = error == std::errc{} && end == day.data() + day.size();
  if (!whole || serial < 10'000 || serial > 80'000) return std::nullopt;  // 1927 to 2119
  return *model::parse_date("1899-12-30") + std::chrono::days{serial};
}

std::vector<AnswerFile> read_answers(const Returns& returns, const model::Survey& survey,
                                     const model::Codebook& codebook, const StateLookup& states,
                                     const std::string& name,
                                     std::vector<model::ImportRemark>& remarks) {
  std::vector<AnswerFile> files;
  std::vector<model::Finding> findings;
  std::set<std::string> seen;
  std::vector<model::ImportRemark> found;
  AnswerReader reader(survey, codebook, found);
  for (const Return& given : returns.states) {
    const std::string& named = field(given, "state");
    const std::string place = to_string(given.spot);
    const auto state = states(named);
    if (const std::string& form = field(given, "survey"); !form.empty() && form != survey.id) {
      findings.push_back({name, place, "is a form of another survey than " + survey.id});
    } else if (!state) {
      findings.push_back({name, place,
                          named.empty()
                              ? "does not say which state answers"
                              : "names a state that is not known; expected its name or code"});
    } else if (std::ranges::find(survey.asked, *state) == survey.asked.end()) {
      findings.push_back(
          {name, place, fmt::format("{} was not asked; see 'asked' in survey.json", *state)});
    } else if (!seen.insert(*state).second) {
      findings.push_back({name, place, fmt::format("{} answers twice; leave one out", *state)});
    } else {
      files.push_back(reader.read(given, *state));
    }
  }
  if (!findings.empty()) throw model::InputError(std::move(findings));
  found.insert(found.end(), returns.remarks.begin(), returns.remarks.end());
  for (model::ImportRemark& remark : found) {
    remark.file = name;
    remarks.push_back(std::move(remark));
  }
  return files;
}

}  // namespace peil::load
