# SPDX-License-Identifier: EUPL-1.2
# The page of `peil explore` in a real browser; left out where Chromium or its npm packages are missing.
find_program(NODE node)
if(NODE)
  foreach(name IN ITEMS use truth hostile questions figures)
    add_test(NAME browser.${name} COMMAND ${NODE} ${CMAKE_CURRENT_SOURCE_DIR}/browser/${name}.mjs
      $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR})
    set_tests_properties(browser.${name} PROPERTIES TIMEOUT 900 SKIP_RETURN_CODE 77)
  endforeach()
endif()
