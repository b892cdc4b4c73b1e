# SPDX-License-Identifier: EUPL-1.2
add_test(NAME completions COMMAND bash ${CMAKE_CURRENT_SOURCE_DIR}/completions.sh $<TARGET_FILE:peil>
  ${PROJECT_SOURCE_DIR}/completions/peil.bash)
