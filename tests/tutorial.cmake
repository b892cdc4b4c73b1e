# SPDX-License-Identifier: EUPL-1.2
# Pages whose commands a new user types: each is run, and must say what the page shows.
foreach(page IN ITEMS README docs/gaps docs/own-codebook docs/reading docs/survey docs/tutorial)
  get_filename_component(name ${page} NAME)
  add_test(NAME tutorial.${name} COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/tutorial/run.py
    $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR} ${page}.md)
  set_tests_properties(tutorial.${name} PROPERTIES TIMEOUT 600 ENVIRONMENT PYTHONDONTWRITEBYTECODE=1)
endforeach()
