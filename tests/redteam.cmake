# SPDX-License-Identifier: EUPL-1.2
# Attacks on what is published of a survey. redteam_table prints docs/disclosure.md's table of results; it
# needs a solver for linear programs (Debian's libglpk-dev) that nothing else uses.

set(redteam_attacker disclose/brute_force.cpp redteam/scenarios.cpp)

add_executable(redteam_test redteam/redteam_test.cpp ${redteam_attacker})
target_include_directories(redteam_test PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(redteam_test PRIVATE peil::disclose peil_flags GTest::gtest_main)
target_compile_options(redteam_test PRIVATE ${PEIL_LIGHT})
gtest_discover_tests(redteam_test TEST_PREFIX redteam. PROPERTIES TIMEOUT 300)

find_library(GLPK glpk)
if(GLPK)
  add_executable(redteam_table EXCLUDE_FROM_ALL redteam/table.cpp ${redteam_attacker})
  target_include_directories(redteam_table PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(redteam_table PRIVATE peil::disclose peil_flags fmt::fmt ${GLPK})
endif()

add_test(NAME canary.AllFormats COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/redteam/canaries.py
  $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR})
set_tests_properties(canary.AllFormats PROPERTIES TIMEOUT 900)

add_test(NAME disclose.files COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/disclose/audit_files.py
  $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR})
set_tests_properties(disclose.files PROPERTIES TIMEOUT 300)

add_test(NAME disclose.alike COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/redteam/alike.py
  $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR})
set_tests_properties(disclose.alike PROPERTIES TIMEOUT 900)

add_test(NAME disclose.ledger COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/redteam/ledger.py
  $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR})
set_tests_properties(disclose.ledger PROPERTIES TIMEOUT 300)

add_test(NAME disclose.sheets COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/redteam/sheets.py
  $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR})
set_tests_properties(disclose.sheets PROPERTIES TIMEOUT 600)
