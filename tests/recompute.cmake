# SPDX-License-Identifier: EUPL-1.2
# Comparisons computed a second time, in another language and from the rules alone; see docs/recompute.md.
set(recompute python3 ${CMAKE_CURRENT_SOURCE_DIR}/recompute/run.py)
set(origins AFG,IRN,IRQ,NGA,PAK,SDN,SOM,SYR,TUR)
add_test(NAME e2e.recompute.record COMMAND ${recompute} record $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR}
  --origins ${origins} --on 2024-12-01,2026-03-01)
add_test(NAME e2e.recompute.random COMMAND ${recompute} random $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR}
  --cells 2000)
# A folder in which a part lies under a group that is named without a conclusion.
add_test(NAME e2e.recompute.random_parts COMMAND ${recompute} random $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR}
  --cells 1 --seed 1031)
add_test(NAME e2e.recompute.claims COMMAND ${recompute} claims $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR}
  --origins AFG,IRQ,SYR --on 2024-12-01)
set_tests_properties(e2e.recompute.record e2e.recompute.random e2e.recompute.random_parts e2e.recompute.claims
  PROPERTIES TIMEOUT 600)
