// SPDX-License-Identifier: EUPL-1.2
#include "load/survey/survey_file.hpp"

#include "load/decode.hpp"
#include "load/format/json.hpp"

namespace peil::load {

AnswerFile read_answer(std::string_view json, const std::string& name) {
  Report report(name, Report::Content::confidential);
  const auto file = parse_json(json, report);
  if (!file) throw model::InputError(report.findings());
  DecodedAnswer decoded = decode_answer(file->root(), report);
  if (!report.clean()) throw model::InputError(report.findings());
  return {std::move(decoded.survey), std::move(decoded.answer), std::move(decoded.proposals)};
}

}  // namespace peil::load
