// SPDX-License-Identifier: EUPL-1.2
#include "present/survey/survey_form.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "model/country.hpp"

namespace peil::present {
namespace {

std::vector<std::string> choices(const model::Dimension& dimension, std::string_view language) {
  std::vector<std::string> result;
  for (const model::AttributeValue& value : dimension.values) {
    result.push_back(
        fmt::format("{} – {}", result.size() + 1, model::in_language(value.label, language)));
  }
  for (const model::Level& level : dimension.levels) {
    result.push_back(
        fmt::format("{} – {}", result.size(), model::in_language(level.label, language)));
  }
  return result;
}

/// RFC 4180: quoted, quotes doubled.
std::string csv_cell(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"') result += '"';
    result += c;
  }
  return result + '"';
}

/// What stands between choices: EUSurvey's editor makes a choice of each paragraph that is put into
/// its box, and an empty line of plain text begins a paragraph there.
constexpr std::string_view kNextChoice = "\n\n";

/// One record of the field list.
std::string field(const std::string& shortname, std::string_view type, bool mandatory,
                  std::string_view title, const std::vector<std::string>& options = {}) {
  return fmt::format("{},{},{},{},{}\r\n", shortname, type, mandatory ? "yes" : "no",
                     csv_cell(title), csv_cell(fmt::format("{}", fmt::join(options, kNextChoice))));
}

}  // namespace

Form make_form(const model::Survey& survey, const model::Codebook& codebook, const Texts& texts) {
  const std::string& language = texts.language();
  Form form{survey.id,
            std::string(model::in_language(survey.title, language)),
            survey.origin.empty() ? std::string() : model::country_name(survey.origin, language),
            survey.sent_on,
            survey.deadline,
            survey.fictional,
            {}};
  for (const model::SurveyQuestion& question : survey.questions) {
    const auto& [about, number, text, told] = question;
    const model::Dimension* dimension = codebook.dimension(about.dimension);
    form.questions.push_back(
        {about.id, number, texts.capitalised(model::in_language(text, language)),
         dimension == nullptr ? about.dimension
                              : std::string(model::in_language(dimension->label, language)),
         dimension == nullptr ? std::vector<std::string>{} : choices(*dimension, language),
         about.concept_id.has_value(), dimension != nullptr && dimension->several});
  }
  return form;
}

std::vector<std::string> dissemination_choices(const Texts& texts) {
  return {texts("form.public"), texts("form.government"), texts("form.aggregate")};
}

std::string form_introduction(const Form& form, const Texts& texts) {
  std::string text = form.fictional ? texts("form.fictional") + ' ' : std::string();
  text += texts("form.explain");
  if (form.deadline) text += ' ' + texts("form.deadline", {{"date", *form.deadline}});
  return text + ' ' + texts("form.unchosen");
}

std::string form_fields(const Form& form, const Texts& texts) {
  std::string csv = "shortname,type,mandatory,title,choices\r\n";
  csv += field("introduction", "Text", false, form_introduction(form, texts));
  csv += field("state", "Free Text", true, texts("form.state"));
  csv += field("contact", "Free Text", false, texts("form.contact"));
  csv += field("dissemination", "Single Choice", true, texts("form.dissemination"),
               dissemination_choices(texts));
  for (const FormQuestion& question : form.questions) {
    const auto title = [&](std::string_view key) {
      return fmt::format("{}. {}", question.number, texts(key));
    };
    const std::string& id = question.id;
    csv += field(id + "_dimension", "Text", false, question.dimension);
    csv += field(id + "_answer", "Free Text", false,
                 fmt::format("{}. {}", question.number, question.text));
    if (!question.levels.empty()) {
      csv += question.several ? field(id + "_level", "Multiple Choice", false, title("form.levels"),
                                      question.levels)
                              : field(id + "_level", "Single Choice", false, title("form.level"),
                                      question.levels);
    }
    if (question.of_group) {
      csv += field(id + "_group", "Free Text", false, title("form.group"));
    }
    csv += field(id + "_native", "Free Text", false, title("form.native"));
    csv += field(id + "_valid_from", "Date", false, title("form.valid_from"));
    csv += field(id + "_source", "Free Text", false, title("form.source"));
    csv += field(id + "_dissemination", "Single Choice", false, title("form.dissemination_one"),
                 dissemination_choices(texts));
  }
  return csv;
}

}  // namespace peil::present
