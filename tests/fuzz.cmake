# SPDX-License-Identifier: EUPL-1.2
# The seeds of the fuzzers, tried without one; see tests/fuzz/run.py for the fuzzers themselves.
add_subdirectory(fuzz)
add_test(NAME fuzz.seeds COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/fuzz/replay_seeds.py
                                 $<TARGET_FILE:fuzz_replay>)
set_tests_properties(fuzz.seeds PROPERTIES TIMEOUT 120 ENVIRONMENT PYTHONDONTWRITEBYTECODE=1)
