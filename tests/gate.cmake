# SPDX-License-Identifier: EUPL-1.2
# A confidential answer in a public product does not compile. Each attempt of tests/disclose/gate/probe.cpp is
# a test that passes when the compiler refuses it for the reason meant; the control must compile.

function(peil_gate_test name attempt)
  add_test(NAME gate.${name}
    COMMAND ${CMAKE_CXX_COMPILER} -std=c++20 -fsyntax-only -I${PROJECT_SOURCE_DIR}/src
            -DPEIL_ATTEMPT=${attempt} ${CMAKE_CURRENT_SOURCE_DIR}/disclose/gate/probe.cpp)
  if(ARGC GREATER 2)
    set_tests_properties(gate.${name} PROPERTIES PASS_REGULAR_EXPRESSION "error: .*${ARGV2}")
  endif()
endfunction()

peil_gate_test(ControlCompiles 0)
peil_gate_test(AComparisonIsNotPublic 1 "invalid initialization of reference of type")
peil_gate_test(AMinistersViewIsNotPublic 2 "invalid initialization of reference of type")
peil_gate_test(NobodyElseMakesAView 3 "is private within this context")
peil_gate_test(NoCastMakesAViewPublic 4 "static_cast")
peil_gate_test(NoViewStartsEmpty 5 "no matching function for call")
peil_gate_test(NobodyElseMakesAStatement 6 "is private within this context")
peil_gate_test(WhatTheMinisterWasToldIsNotPublic 7 "cannot convert")
peil_gate_test(NobodyElseClearsAHistory 8 "is private within this context")
peil_gate_test(AMinistersHistoryIsNotPublic 9 "invalid initialization of reference of type")
