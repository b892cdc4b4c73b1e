# SPDX-License-Identifier: EUPL-1.2
add_test(NAME published COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/published/published.py $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR})
set_tests_properties(published PROPERTIES TIMEOUT 300 ENVIRONMENT PYTHONDONTWRITEBYTECODE=1)
