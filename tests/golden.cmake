# SPDX-License-Identifier: EUPL-1.2
# Every folder tests/golden/COMMAND/NAME with a file `command` is the test golden.COMMAND.NAME; see
# golden/run.py for what it holds. tools/update_golden writes what the program says now.
file(GLOB commands CONFIGURE_DEPENDS golden/*/*/command)
foreach(command IN LISTS commands)
  cmake_path(GET command PARENT_PATH case)
  file(RELATIVE_PATH name ${CMAKE_CURRENT_SOURCE_DIR}/golden ${case})
  string(REPLACE "/" "." name ${name})
  add_test(NAME golden.${name} COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/golden/run.py
    $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR} ${case})
  set_tests_properties(golden.${name} PROPERTIES TIMEOUT 300)
endforeach()
add_test(NAME golden.width COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/golden/width.py
  $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR})
