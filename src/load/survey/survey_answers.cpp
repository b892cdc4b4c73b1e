// SPDX-License-Identifier: EUPL-1.2
#include "load/survey/survey_answers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/algorithm/string/trim.hpp>
#include <charconv>
#include <set>

#include "load/survey/closing.hpp"
#include "load/survey/consent.hpp"
#include "model/attribute_choice.hpp"
#include "model/error.hpp"
#include "model/unicode.hpp"

namespace peil::load {
namespace {

constexpr std::size_t kLongestAnswer = 500'000;  ///< bytes; a hundred pages or more

using model::Advice;
using model::AnswerStatus;
using model::Dissemination;
using Kind = model::ImportRemark::Kind;

bool is_one_of(const std::vector<std::string>& list, const std::string& word) {
  return std::ranges::find(list, word) != list.end();
}

const std::string& field(const Return& given, const std::string& name) {
  static const std::string none;
  const auto found = given.fields.find(name);
  return found == given.fields.end() ? none : found->second;
}

/// What of a return is longer than anybody writes; empty when nothing is.
std::string too_long(const Return& given) {
  for (const auto& [name, text] : given.fields) {
    if (text.size() > kLongestAnswer) {
      return fmt::format("has {} bytes in '{}'; expected at most {}", text.size(), name,
                         kLongestAnswer);
    }
  }
  if (given.unsplit.size() <= kLongestAnswer) return {};
  return fmt::format("has an answer of {} bytes; expected at most {}", given.unsplit.size(),
                     kLongestAnswer);
}

/// What keeps a return out, whoever sent it; empty when nothing does.
std::string objection(const Return& given, const model::Survey& survey) {
  const std::string& form = field(given, "survey");
  if (!form.empty() && form != survey.id) return "is a form of another survey than " + survey.id;
  return too_long(given);
}

bool is_asked(const std::optional<std::string>& state, const model::Survey& survey) {
  return state && std::ranges::find(survey.asked, *state) != survey.asked.end();
}

/// Why the state `named` is none of those asked.
std::string not_asked(const std::string& named, const std::optional<std::string>& state) {
  if (state) return fmt::format("{} was not asked; see 'asked' in survey.json", *state);
  if (named.empty()) return "does not say which state answers";
  return "names a state that is not known; expected its name or code";
}

/// The level that a choice names: its number, its label in any language, or both as the form writes
/// them (`2 – label`). `2 or 3` is neither.
std::optional<model::Interval> level_of(std::string_view text, const model::Dimension& dimension) {
  const std::string plain = plain_field(text);
  for (int i = 0; i <= dimension.top(); ++i) {
    const std::string number = std::to_string(i);
    bool named = plain == number;
    for (const auto& [language, label] : dimension.levels[static_cast<std::size_t>(i)].label) {
      const std::string words = plain_field(label);
      named = named || plain == words;
      for (const char* between : {" – ", " - ", " "}) {
        named = named || plain == number + between + words;
      }
    }
    if (named) return model::Interval{i, i};
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
  const bool listed = dimension.nominal() && !dimension.values.empty();
  if (!level.empty() && listed) {
    coding.values = model::chosen_values(level, dimension).value_or(std::vector<std::string>{});
  } else if (!level.empty() && !dimension.nominal()) {
    coding.levels = level_of(level, dimension);
  }
  if (!day.empty()) coding.from = day_of(day);
  if (!level.empty() && !coding.levels && coding.values.empty()) {
    remarks.push_back({.kind = Kind::level, .spot = given.spot, .about = id});
  }
  if (!day.empty() && !coding.from) {
    remarks.push_back({.kind = Kind::day, .spot = given.spot, .about = id});
  }
  if (coding.term.empty() && !coding.levels && coding.values.empty()) return std::nullopt;
  coding.score = 1;
  coding.reasons = {{"stated"}};
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
    closed_ = Closes::nothing;
    AnswerFile file{survey_.id, {}, {}};
    file.answer.state = state;
    for (const model::SurveyQuestion& question : survey_.questions) {
      const std::string& id = question.about.id;
      model::Answer answer{id,
                           AnswerStatus::no_answer,
                           consent(given, state, id),
                           field(given, id + "_answer"),
                           field(given, "language"),
                           filled_in(given, id)};
      answer.status = status_of(answer.text, codebook_.answer_words);
      answer.dissemination = std::max(answer.dissemination, least_closed(answer.status));
      heed_text(answer, given, state);
      if (const auto coding = own_coding(given, question, codebook_, remarks_)) {
        file.proposals.push_back(*coding);
        if (answer.text.empty()) answer.status = AnswerStatus::answered;
      }
      file.answer.answers.push_back(std::move(answer));
    }
    take_unsplit(given, file.answer);
    if (marks_of_all(given).empty()) close_passed_over(file.answer.answers, given);
    remark_on_all(given, file.answer);
    heed_all(given, file.answer);
    return file;
  }

 private:
  static const std::vector<std::string>& marks_of_all(const Return& given) {
    static const std::vector<std::string> none;
    const auto found = given.marks.find("");
    return found == given.marks.end() ? none : found->second;
  }

  /// Who may see the answer to one question; what is doubtful about the question's own marks is
  /// remarked on here, about those of all questions once, by remark_on_all().
  Dissemination consent(const Return& given, const std::string& state,
                        const std::string& question) {
    const auto own = given.marks.find(question);
    const bool has_own = own != given.marks.end();
    const Consent read =
        read_consent(has_own ? own->second : marks_of_all(given), codebook_.answer_words);
    if (has_own) remark(read, given.spot, state, question);
    return read.allowed;
  }

  /// A question that was passed over needs no mark where each answer has one of its own.
  void remark_on_all(const Return& given, const model::StateAnswer& answer) {
    const Consent read = read_consent(marks_of_all(given), codebook_.answer_words);
    const bool said_nothing = read.doubt == Consent::Doubt::unsaid;
    const auto stands_alone = [&](const model::Answer& one) {
      const bool passed_over = said_nothing && one.status == AnswerStatus::no_answer;
      return passed_over || given.marks.contains(one.question);
    };
    const bool any_own = !given.marks.empty() && given.unsplit.empty();
    if (any_own && std::ranges::all_of(answer.answers, stands_alone)) return;
    remark(read, given.spot, answer.state, "");
  }

  void remark(const Consent& read, const model::Spot& spot, const std::string& state,
              const std::string& question) {
    if (read.doubt == Consent::Doubt::none) return;
    if (read.doubt == Consent::Doubt::unsaid && !question.empty()) return;
    const Kind kind = read.doubt == Consent::Doubt::unsaid           ? Kind::consent_unsaid
                      : read.doubt == Consent::Doubt::not_understood ? Kind::consent_unclear
                                                                     : Kind::consent_differs;
    remarks_.push_back(
        {.kind = kind, .spot = spot, .about = state, .question = question, .found = read.found});
  }

  /// An answer that speaks of its own dissemination may take back what the form's choice allows, in
  /// its text or in what was filled in beside it.
  void heed_text(model::Answer& answer, const Return& given, const std::string& state) {
    Closes own = Closes::nothing;
    for (const char* name : {"answer", "group", "native", "source", "note", "notes", "remark",
                             "remarks", "comment", "comments", "opmerking", "opmerkingen"}) {
      const std::string& text = field(given, fmt::format("{}_{}", answer.question, name));
      const bool known = status_of(text, codebook_.answer_words) == AnswerStatus::withheld;
      if (known) continue;  // a form's own words, as closed as least_closed() says
      own = std::max(own, closes(text, codebook_.answer_words));
    }
    closed_ = std::max(closed_, own);
    if (own == Closes::nothing || answer.dissemination == Dissemination::aggregate) return;
    answer.dissemination = Dissemination::aggregate;
    remarks_.push_back({.kind = Kind::speaks_of_sharing,
                        .spot = given.spot,
                        .about = state,
                        .question = answer.question});
  }

  /// One place may speak of all answers.
  void heed_all(const Return& given, model::StateAnswer& answer) {
    if (closes(given.unsplit, codebook_.answer_words) != Closes::nothing) closed_ = Closes::all;
    if (closed_ != Closes::all) return;
    bool any = false;
    for (model::Answer& one : answer.answers) {
      any = any || one.dissemination != Dissemination::aggregate;
      one.dissemination = Dissemination::aggregate;
    }
    if (!any) return;
    remarks_.push_back(
        {.kind = Kind::speaks_of_sharing, .spot = given.spot, .about = answer.state});
  }

  /// One text for all questions is kept whole. It answers none of them for sure, but "not
  /// applicable" and its like hold for each.
  void take_unsplit(const Return& given, model::StateAnswer& answer) {
    if (given.unsplit.empty()) return;
    answer.unsplit = given.unsplit;
    const AnswerStatus status = status_of(given.unsplit, codebook_.answer_words);
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
      const bool unsaid = !given.marks.contains(answer.question);
      if (most && unsaid && answer.status == AnswerStatus::no_answer) answer.dissemination = *most;
    }
  }

  const model::Survey& survey_;
  const model::Codebook& codebook_;
  std::vector<model::ImportRemark>& remarks_;
  Closes closed_ = Closes::nothing;  ///< the most that an answer of the return being read closes
};

}  // namespace

AnswerStatus status_of(std::string_view text, const model::AnswerWords& words) {
  const std::string plain = plain_field(text);
  if (plain.empty() || is_one_of(words.no_answer, plain)) return AnswerStatus::no_answer;
  if (is_one_of(words.not_applicable, plain)) return AnswerStatus::not_applicable;
  const auto all = sentences_of(text);
  const bool withheld = std::ranges::all_of(
      all, [&](const std::string& one) { return is_one_of(words.withheld, one); });
  return withheld && !all.empty() ? AnswerStatus::withheld : AnswerStatus::answered;
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
                                     std::vector<model::ImportRemark>& remarks, Unknown unknown) {
  std::vector<AnswerFile> files;
  std::vector<model::Finding> findings;
  std::set<std::string> seen;
  std::vector<model::ImportRemark> found;
  AnswerReader reader(survey, codebook, found);
  for (const Return& given : returns.states) {
    const auto state = states(field(given, "state"));
    const std::string& named = field(given, "state");
    const std::string place = to_string(given.spot);
    if (std::string why = objection(given, survey); !why.empty()) {
      findings.push_back({name, place, std::move(why)});
    } else if (!is_asked(state, survey) && unknown == Unknown::skip) {
      found.push_back({.kind = state ? Kind::not_asked : Kind::unknown_state,
                       .spot = given.spot,
                       .about = state.value_or("")});
    } else if (!is_asked(state, survey)) {
      const bool nobody = !state && named.empty();
      findings.push_back({name,
                          place,
                          not_asked(named, state),
                          {nobody ? Advice::Kind::none : Advice::Kind::skip_unknown}});
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
