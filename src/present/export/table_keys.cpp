// SPDX-License-Identifier: EUPL-1.2
#include "present/export/table_keys.hpp"

#include <functional>
#include <map>

namespace peil::present {
namespace {

const ForeignKey kOrigin{{"origin"}, "origins", {"code"}};
const ForeignKey kSource{{"source"}, "sources", {"id"}};
const ForeignKey kRegion{{"region"}, "regions", {"id"}};
const ForeignKey kConcept{{"concept"}, "concepts", {"id"}};
const ForeignKey kDimension{{"dimension"}, "dimensions", {"id"}};
const ForeignKey kPosition{{"position"}, "positions", {"id"}};
const ForeignKey kDocument{
    {"origin", "source", "document"}, "documents", {"origin", "source", "id"}};

}  // namespace

TableKeys table_keys(std::string_view table) {
  static const std::map<std::string, TableKeys, std::less<>> all{
      {"positions", {{"id"}, {kOrigin, kSource, kRegion, kDimension}}},
      {"position_concepts", {{"position", "concept"}, {kPosition, kConcept}}},
      {"position_documents", {{"position", "order"}, {kPosition, kOrigin, kSource, kDocument}}},
      {"terms", {{}, {kSource, kDimension}}},
      {"documents", {{"origin", "source", "id"}, {kOrigin, kSource}}},
      {"figures", {{"origin", "series", "period"}, {kOrigin, kSource}}},
      {"dimensions", {{"id"}, {}}},
      {"levels", {{"dimension", "level"}, {kDimension}}},
      {"sources", {{"id"}, {}}},
      {"concepts", {{"id"}, {}}},
      {"regions", {{"id"}, {kOrigin}}},
      {"origins", {{"code"}, {}}},
      {"panel", {{}, {kOrigin, kSource, kConcept, kRegion, kDimension}}},
  };
  const auto found = all.find(table);
  return found == all.end() ? TableKeys{} : found->second;
}

}  // namespace peil::present
