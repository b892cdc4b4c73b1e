// SPDX-License-Identifier: EUPL-1.2
#include "present/survey/survey_report.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "model/survey_progress.hpp"
#include "present/medium/listing.hpp"
#include "present/medium/text_table.hpp"

namespace peil::present {
namespace {

using model::AnswerStatus;
using model::Progress;
using model::Reply;
using Shown = Listing::Shown;

constexpr std::array kStatuses{AnswerStatus::answered, AnswerStatus::not_applicable,
                               AnswerStatus::no_answer, AnswerStatus::withheld};

Listing empty_listing() {
  Listing listing{{{"survey", Shown::to_machines},
                   {"state"},
                   {"reply", Shown::to_machines},
                   {"what_came", Shown::to_people},
                   {"round"},
                   {"received"}},
                  {}};
  for (const AnswerStatus status : kStatuses)
    listing.columns.push_back({std::string(name(status))});
  listing.columns.push_back({"coded"});
  return listing;
}

std::vector<Listing::Value> row(const model::Survey& survey, const Progress& entry,
                                const Texts& texts) {
  const bool read = entry.latest != nullptr;
  const bool whole = read && !entry.latest->unsplit.empty();
  const std::string_view reply = name(entry.reply);
  std::vector<Listing::Value> cells{
      survey.id, entry.state, std::string(reply),
      texts(whole ? "survey.reply.unsplit" : fmt::format("survey.reply.{}", reply))};
  if (!read) {
    cells.resize(empty_listing().columns.size());
    return cells;
  }
  cells.emplace_back(std::int64_t{entry.latest->round});
  cells.push_back(value_of(entry.latest->received_on));
  for (const AnswerStatus status : kStatuses) {
    cells.emplace_back(static_cast<std::int64_t>(entry.with(status)));
  }
  cells.emplace_back(static_cast<std::int64_t>(entry.coded));
  return cells;
}

void add_rows(Listing& listing, const model::Survey& survey, const Texts& texts) {
  for (const Progress& entry : model::progress(survey)) {
    listing.rows.push_back(row(survey, entry, texts));
  }
}

/// "Asked 8 states: 6 answered, 1 sent nothing but …, 1 silent."
std::string head(const model::Survey& survey, const Texts& texts) {
  const auto all = model::progress(survey);
  const auto number = [&](Reply reply) {
    return static_cast<std::size_t>(std::ranges::count(all, reply, &Progress::reply));
  };
  const auto day = [&](const std::optional<model::Date>& date) {
    return date ? texts.date(*date) : texts("survey.no_day");
  };
  const std::string_view title = model::in_language(survey.title, texts.language());
  std::string text = paragraph(texts, fmt::format("{}: {}", survey.id, title));
  if (survey.fictional) text += paragraph(texts, texts("statements.fictional"));
  text += paragraph(
      texts,
      texts("survey.sent", {{"sent", day(survey.sent_on)},
                            {"deadline", survey.deadline ? texts.date(*survey.deadline) : "none"},
                            {"questions", survey.questions.size()}}));
  text += paragraph(texts, texts("survey.replies", {{"asked", all.size()},
                                                    {"answered", number(Reply::answered)},
                                                    {"empty", number(Reply::empty)},
                                                    {"silent", number(Reply::silent)},
                                                    {"unread", number(Reply::unread)}}));
  if (survey.sealed > 0) {
    text += paragraph(texts, texts("survey.sealed", {{"files", survey.sealed}}));
  }
  return text + '\n';
}

std::string spot_text(const model::Spot& spot, const Texts& texts) {
  if (spot.table > 0) return texts("spot.table", {{"table", spot.table}, {"row", spot.row}});
  if (spot.row > 0) return texts("spot.row", {{"row", spot.row}});
  if (spot.contribution > 0) return texts("spot.contribution", {{"number", spot.contribution}});
  if (!spot.sheet.empty()) return texts("spot.sheet", {{"name", spot.sheet}});
  if (spot.paragraph > 0) return texts("spot.paragraph", {{"number", spot.paragraph}});
  return spot.heading.empty() ? std::string() : texts("spot.heading", {{"name", spot.heading}});
}

}  // namespace

std::string survey_report(std::span<const model::Survey> surveys, std::string_view format,
                          const Texts& texts) {
  Listing all = empty_listing();
  std::string text;
  for (const model::Survey& survey : surveys) {
    Listing one = empty_listing();
    add_rows(one, survey, texts);
    if (!text.empty()) text += '\n';
    text += head(survey, texts) + listing_text(one, texts);
    all.rows.insert(all.rows.end(), one.rows.begin(), one.rows.end());
  }
  return format == "text" ? text : listing_as(all, format, texts);
}

std::string status_counts(const std::map<AnswerStatus, std::size_t>& number, const Texts& texts) {
  std::vector<std::string> parts;
  for (const auto& [status, count] : number) {
    parts.push_back(
        fmt::format("{} {}", count, texts(fmt::format("column.{}", model::name(status)))));
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::string remark_text(const model::ImportRemark& remark, const Texts& texts) {
  std::vector<std::string> places;
  for (const model::Spot& spot : remark.places) places.push_back(spot_text(spot, texts));
  if (places.size() < remark.number && !places.empty()) places.emplace_back("…");
  std::string text = remark.file.empty() ? "" : remark.file + ": ";
  if (const std::string spot = spot_text(remark.spot, texts); !spot.empty()) text += spot + ": ";
  return text + texts(fmt::format("remark.{}", name(remark.kind)),
                      {{"about", remark.about},
                       {"of_all", remark.question.empty()},
                       {"question", remark.question},
                       {"found", remark.found},
                       {"places", fmt::format("{}", fmt::join(places, "; "))},
                       {"number", remark.number},
                       {"expected", remark.expected},
                       {"absent", remark.missing.size()},
                       {"missing", remark.missing}});
}

}  // namespace peil::present
