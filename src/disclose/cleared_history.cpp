// SPDX-License-Identifier: EUPL-1.2
#include "disclose/cleared_history.hpp"

namespace peil::disclose {

template <Audience audience>
std::optional<ClearedHistory<audience>> ClearedHistory<audience>::clear(compare::History history,
                                                                        const align::Voice& voice) {
  constexpr auto kLimit = audience == Audience::minister ? model::Dissemination::government
                                                         : model::Dissemination::open;
  if (compare::dissemination({voice}) > kLimit) return std::nullopt;
  return ClearedHistory(std::move(history), voice.id);
}

template class ClearedHistory<Audience::everyone>;
template class ClearedHistory<Audience::minister>;

}  // namespace peil::disclose
