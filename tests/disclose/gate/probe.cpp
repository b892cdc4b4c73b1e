// SPDX-License-Identifier: EUPL-1.2
/// \file
/// What a product would have to write to get a confidential answer out. Compiled once per attempt
/// by tests/gate.cmake; only the control, without any attempt, may compile.
#include "disclose/audience.hpp"
#include "disclose/cleared_history.hpp"
#include "disclose/ledger.hpp"

using namespace peil::disclose;

/// Stands for any public product.
void publish(const PublicView& view);
void tell(const ClearedHistory<Audience::everyone>& history);

void attempt(const peil::compare::Comparison& comparison, const MinisterView& minister,
             const peil::model::Survey& survey, const Ledger& ledger) {
  using ForMinister = Cleared<Audience::minister>;
  using ForEveryone = Cleared<Audience::everyone>;
#if PEIL_ATTEMPT == 0
  publish(Gate::for_public(comparison, {ForEveryone::from(survey, ledger)}));
  (void)Gate::for_minister(comparison, {ForMinister::from(survey, ledger)});
  (void)minister;
  tell(*ClearedHistory<Audience::everyone>::clear({}, {}));
#elif PEIL_ATTEMPT == 1  // a comparison that has not passed the gate
  publish(comparison);
#elif PEIL_ATTEMPT == 2  // what the minister may see
  publish(minister);
#elif PEIL_ATTEMPT == 3  // a view made by hand
  publish(PublicView{comparison, {}});
#elif PEIL_ATTEMPT == 4  // a minister's view taken for a public one
  publish(static_cast<const PublicView&>(minister));
#elif PEIL_ATTEMPT == 5  // an empty view, to be filled
  PublicView view;
  publish(view);
#elif PEIL_ATTEMPT == 6  // a statement that nobody has released
  const ForEveryone made(SurveyStatements{});
  publish(Gate::for_public(comparison, {made}));
#elif PEIL_ATTEMPT == 7  // what was released to the minister only
  const std::vector released{ForMinister::from(survey, ledger)};
  publish(Gate::for_public(comparison, released));
#elif PEIL_ATTEMPT == 8  // a history that has not passed the gate
  tell(ClearedHistory<Audience::everyone>{peil::compare::History{}, "NLD"});
#elif PEIL_ATTEMPT == 9  // what the minister may see
  tell(*ClearedHistory<Audience::minister>::clear({}, {}));
#endif
}
