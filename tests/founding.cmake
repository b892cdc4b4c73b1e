# SPDX-License-Identifier: EUPL-1.2
# What the founding documents say, and the command that says it: every row of docs/founding.md is run.
add_test(NAME founding COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/founding/run.py
  $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR})
set_tests_properties(founding PROPERTIES TIMEOUT 600 ENVIRONMENT PYTHONDONTWRITEBYTECODE=1)
