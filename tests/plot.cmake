# SPDX-License-Identifier: EUPL-1.2
# Figures as files, and what happens without their renderer.
foreach(name IN ITEMS figures renderer audience truth europe)
  add_test(NAME plot.${name} COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/plot/${name}.py
    $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR})
  set_tests_properties(plot.${name} PROPERTIES TIMEOUT 600)
endforeach()
