# SPDX-License-Identifier: EUPL-1.2
# The page of `peil explore` as a file; left out where its scripts are not made. browser.cmake looks at it in use.
add_test(NAME explore.page COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/explore/page.py
  $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR})
set_tests_properties(explore.page PROPERTIES TIMEOUT 300 SKIP_RETURN_CODE 77)
