# SPDX-License-Identifier: EUPL-1.2
# Rules of docs/architecture.md that can be checked: what a text search sees, numbers that pages of docs/
# share with the code, that ids of two kinds do not stand for each other, and that every header compiles alone (VERIFY_INTERFACE_HEADER_SETS of peil_module).
add_test(NAME architecture.sources
  COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/architecture/check.py ${PROJECT_SOURCE_DIR})
add_test(NAME architecture.joined
  COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/architecture/joined.py ${PROJECT_SOURCE_DIR})
add_test(NAME architecture.format
  COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/architecture/format.py ${PROJECT_SOURCE_DIR})
add_test(NAME architecture.numbers
  COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/architecture/numbers.py ${PROJECT_SOURCE_DIR})
add_test(NAME architecture.ids
  COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/architecture/ids.py ${PROJECT_SOURCE_DIR} ${CMAKE_CXX_COMPILER})
add_test(NAME architecture.graph COMMAND python3 ${PROJECT_SOURCE_DIR}/tools/include_graph.py)
add_test(NAME architecture.headers
  COMMAND ${CMAKE_COMMAND} --build ${CMAKE_BINARY_DIR} --target all_verify_interface_header_sets)
set_tests_properties(architecture.headers PROPERTIES TIMEOUT 600 RUN_SERIAL ON)
