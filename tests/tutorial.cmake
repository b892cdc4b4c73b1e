# SPDX-License-Identifier: EUPL-1.2
# Pages whose commands a new user types: each is run, and must say what the page shows.
foreach(page IN ITEMS gaps own-codebook reading tutorial)
  add_test(NAME tutorial.${page} COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/tutorial/run.py
    $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR} docs/${page}.md)
  set_tests_properties(tutorial.${page} PROPERTIES TIMEOUT 600 ENVIRONMENT PYTHONDONTWRITEBYTECODE=1)
endforeach()
