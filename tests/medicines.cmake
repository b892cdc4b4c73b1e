# SPDX-License-Identifier: EUPL-1.2
# Another field: every command on examples/medicines, without a word of asylum policy in what it says.
foreach(language IN ITEMS en nl)
  add_test(NAME medicines.${language} COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/medicines/run.py
    $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR} ${language})
  set_tests_properties(medicines.${language} PROPERTIES TIMEOUT 600 ENVIRONMENT PYTHONDONTWRITEBYTECODE=1)
endforeach()
