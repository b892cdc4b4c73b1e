// SPDX-License-Identifier: EUPL-1.2
#include "present/tables/agree_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "present/medium/decimal.hpp"
#include "present/medium/text_table.hpp"
#include "present/tables/agree_json.hpp"

namespace peil::present {
namespace {

constexpr std::size_t kRowsShown = 10;

std::string_view key(compare::Scale scale) {
  switch (scale) {
    case compare::Scale::nominal:
      return "agree.alpha.nominal";
    case compare::Scale::ordinal:
      return "agree.alpha.ordinal";
    case compare::Scale::interval:
      return "agree.alpha.interval";
  }
  return "";
}

std::string measures(const compare::Agreement& agreement, compare::Scale scale,
                     const Texts& texts) {
  const auto number = [&](const std::optional<double>& value) {
    return value ? decimal(*value, 3, texts.language()) : "–";
  };
  std::string interval;
  if (const auto& found = agreement.alpha_interval) {
    interval = fmt::format("{} – {}", number((*found)[0]), number((*found)[1]));
  }
  TextTable table(texts.heads({"agree.head.statistic", "agree.head.value", "agree.head.interval"}));
  table.add({texts(key(scale)), number(agreement.alpha), interval});
  table.add({texts("agree.w"), number(agreement.w), ""});
  table.add({texts("agree.w_tie_corrected"), number(agreement.w_tie_corrected), ""});
  table.add({texts("agree.kappa"), number(agreement.kappa), ""});
  return table.str(texts.line_width());
}

std::string dividing_rows(const compare::Agreement& agreement, const std::vector<std::string>& rows,
                          const Texts& texts) {
  std::vector<std::size_t> order = compare::most_dividing(agreement);
  TextTable table(texts.heads({"agree.head.row", "agree.head.share"}));
  order.resize(std::min(order.size(), kRowsShown));
  for (const std::size_t r : order) {
    table.add({rows[r], decimal(100 * agreement.dividing[r], 1, texts.language()) + " %"});
  }
  return table.empty() ? "" : '\n' + table.str(texts.line_width());
}

}  // namespace

std::string agree_text(const compare::Agreement& agreement, compare::Scale scale,
                       const std::vector<std::string>& rows, bool sources, const Texts& texts) {
  const std::string_view by = sources ? "sources" : "raters";
  std::string text = paragraph(texts, texts("agree.data", {{"rows", agreement.rows},
                                                           {"raters", agreement.raters},
                                                           {"pairable", agreement.pairable},
                                                           {"by", by}}));
  text += '\n' + measures(agreement, scale, texts) + dividing_rows(agreement, rows, texts);
  text += '\n' + paragraph(texts, texts("agree.legend"), "- ");
  for (const auto& note : agreement.notes) {
    text += paragraph(texts,
                      texts(fmt::format("agree.note.{}", name(note.kind)),
                            {{"rows", note.rows}, {"total", note.total}, {"by", by}}),
                      "- ");
  }
  return text;
}

}  // namespace peil::present
