# SPDX-License-Identifier: EUPL-1.2
# What products say, as an official writes it.
add_test(NAME texts.wording COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/texts/check.py
                                    ${PROJECT_SOURCE_DIR})
add_test(NAME texts.third_language COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/texts/third_language.py
                                           $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR})
set_tests_properties(texts.third_language PROPERTIES TIMEOUT 120)
