// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "load/decode.hpp"

namespace peil::load {
namespace {

template <typename Weights>
struct Field {
  const char* name;
  double Weights::*value;
};

constexpr std::array kMatch{
    Field<model::MatchWeights>{"label", &model::MatchWeights::label},
    Field<model::MatchWeights>{"alternative", &model::MatchWeights::alternative},
    Field<model::MatchWeights>{"same_stems", &model::MatchWeights::same_stems},
    Field<model::MatchWeights>{"other_endings", &model::MatchWeights::other_endings},
    Field<model::MatchWeights>{"other_language", &model::MatchWeights::other_language},
    Field<model::MatchWeights>{"most_by_likeness", &model::MatchWeights::most_by_likeness},
    Field<model::MatchWeights>{"least", &model::MatchWeights::least},
    Field<model::MatchWeights>{"favour", &model::MatchWeights::favour},
    Field<model::MatchWeights>{"listed", &model::MatchWeights::listed},
    Field<model::MatchWeights>{"head", &model::MatchWeights::head},
    Field<model::MatchWeights>{"long_head", &model::MatchWeights::long_head},
    Field<model::MatchWeights>{"core", &model::MatchWeights::core},
    Field<model::MatchWeights>{"heading", &model::MatchWeights::heading},
    Field<model::MatchWeights>{"minor_in_name", &model::MatchWeights::minor_in_name},
    Field<model::MatchWeights>{"minor_in_label", &model::MatchWeights::minor_in_label},
    Field<model::MatchWeights>{"kind_in_name", &model::MatchWeights::kind_in_name},
    Field<model::MatchWeights>{"similar_word", &model::MatchWeights::similar_word},
    Field<model::MatchWeights>{"least_likeness", &model::MatchWeights::least_likeness},
    Field<model::MatchWeights>{"specific", &model::MatchWeights::specific},
    Field<model::MatchWeights>{"other_head", &model::MatchWeights::other_head},
    Field<model::MatchWeights>{"much", &model::MatchWeights::much},
    Field<model::MatchWeights>{"one_other_word", &model::MatchWeights::one_other_word},
    Field<model::MatchWeights>{"other_subject", &model::MatchWeights::other_subject},
    Field<model::MatchWeights>{"most_alike", &model::MatchWeights::most_alike},
    Field<model::MatchWeights>{"only_label_negates", &model::MatchWeights::only_label_negates},
    Field<model::MatchWeights>{"only_name_negates", &model::MatchWeights::only_name_negates},
    Field<model::MatchWeights>{"excluded", &model::MatchWeights::excluded},
    Field<model::MatchWeights>{"complete", &model::MatchWeights::complete},
    Field<model::MatchWeights>{"whole", &model::MatchWeights::whole},
    Field<model::MatchWeights>{"telling", &model::MatchWeights::telling},
    Field<model::MatchWeights>{"rare", &model::MatchWeights::rare},
    Field<model::MatchWeights>{"unmistakable", &model::MatchWeights::unmistakable},
    Field<model::MatchWeights>{"most_narrower", &model::MatchWeights::most_narrower},
    Field<model::MatchWeights>{"elsewhere", &model::MatchWeights::elsewhere},
};

constexpr std::array kDraft{
    Field<model::DraftWeights>{"sure", &model::DraftWeights::sure},
    Field<model::DraftWeights>{"described", &model::DraftWeights::described},
    Field<model::DraftWeights>{"certain", &model::DraftWeights::certain},
    Field<model::DraftWeights>{"rival", &model::DraftWeights::rival},
    Field<model::DraftWeights>{"margin", &model::DraftWeights::margin},
    Field<model::DraftWeights>{"heading_label", &model::DraftWeights::heading_label},
    Field<model::DraftWeights>{"same_sentence", &model::DraftWeights::same_sentence},
    Field<model::DraftWeights>{"by_heading", &model::DraftWeights::by_heading},
    Field<model::DraftWeights>{"carried", &model::DraftWeights::carried},
    Field<model::DraftWeights>{"gap", &model::DraftWeights::gap},
    Field<model::DraftWeights>{"unknown_group", &model::DraftWeights::unknown_group},
    Field<model::DraftWeights>{"remaining_region", &model::DraftWeights::remaining_region},
    Field<model::DraftWeights>{"whole_country", &model::DraftWeights::whole_country},
    Field<model::DraftWeights>{"checked", &model::DraftWeights::checked},
    Field<model::DraftWeights>{"each_word", &model::DraftWeights::each_word},
    Field<model::DraftWeights>{"least", &model::DraftWeights::least},
};

constexpr std::array kCoding{
    Field<model::CodingWeights>{"near_name", &model::CodingWeights::near_name},
    Field<model::CodingWeights>{"unknown_group", &model::CodingWeights::unknown_group},
    Field<model::CodingWeights>{"tie", &model::CodingWeights::tie},
};

template <typename Weights, std::size_t N>
void decode(const Node& node, const std::array<Field<Weights>, N>& fields, Weights& weights) {
  for (const Field<Weights>& field : fields) {
    if (const auto value = node[field.name].number()) weights.*field.value = *value;
  }
}

}  // namespace

model::Recognition decode_recognition(const Node& root) {
  model::Recognition result;
  decode(root["match"], kMatch, result.match);
  decode(root["draft"], kDraft, result.draft);
  decode(root["coding"], kCoding, result.coding);
  return result;
}

}  // namespace peil::load
