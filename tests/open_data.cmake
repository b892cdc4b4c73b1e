# SPDX-License-Identifier: EUPL-1.2
# What is given to others, checked as others would: keys between tables, types, the concepts as RDF, the
# panel against a loop over `align`.
foreach(what IN ITEMS package skos dcat panel workbook)
  add_test(NAME open_data.${what} COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/open_data/check.py
    ${what} $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR})
  set_tests_properties(open_data.${what} PROPERTIES TIMEOUT 600 SKIP_RETURN_CODE 77)
endforeach()
