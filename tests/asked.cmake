# SPDX-License-Identifier: EUPL-1.2
# Questions as other authorities put them, read by the program (docs/alignment.md has the numbers).
foreach(set IN ITEMS first:58 second:29)
  string(REPLACE ":" ";" parts ${set})
  list(GET parts 0 name)
  list(GET parts 1 least)
  add_test(NAME answer.questions_${name} COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/read/asked.py
    $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR}/read/asked_${name}.csv
    --least ${least})
endforeach()
