# SPDX-License-Identifier: EUPL-1.2
# What is installed works without the sources; manual and completions say what --help says.
add_test(NAME install.prefix COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/install/prefix.py
  ${CMAKE_COMMAND} ${CMAKE_BINARY_DIR} ${PROJECT_SOURCE_DIR})
add_test(NAME install.manual COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/install/manual.py
  $<TARGET_FILE:peil>)
add_test(NAME install.sbom COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/install/sbom.py
  $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR})
set_tests_properties(install.prefix install.manual install.sbom PROPERTIES TIMEOUT 300)
