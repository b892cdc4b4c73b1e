# SPDX-License-Identifier: EUPL-1.2
# What fixed jobs cost, in instructions, beside what is recorded. Of the optimised program alone.
find_program(VALGRIND valgrind)
if(VALGRIND AND CMAKE_BUILD_TYPE STREQUAL "Release")
  add_test(NAME benchmarks.instructions COMMAND python3 ${PROJECT_SOURCE_DIR}/benchmarks/instructions.py
    $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR})
  set_tests_properties(benchmarks.instructions PROPERTIES TIMEOUT 900)
endif()
