# SPDX-License-Identifier: EUPL-1.2
# The annex as files: what no golden text can show.
foreach(language IN ITEMS nl en)
  add_test(NAME annex.files.${language} COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/annex/files.py
    $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR} ${language})
  set_tests_properties(annex.files.${language} PROPERTIES TIMEOUT 300)
endforeach()
add_test(NAME annex.refusals COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/annex/refusals.py
  $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR})
set_tests_properties(annex.refusals PROPERTIES TIMEOUT 300)
add_test(NAME annex.guidance COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/annex/guidance.py
  $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR})
set_tests_properties(annex.guidance PROPERTIES TIMEOUT 300)
foreach(origin IN ITEMS pakistan afghanistan syria)
  add_test(NAME annex.counts.${origin} COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/annex/counts.py
    $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR} ${origin})
  set_tests_properties(annex.counts.${origin} PROPERTIES TIMEOUT 300)
endforeach()
add_test(NAME annex.survey COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/annex/survey.py
  $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR})
set_tests_properties(annex.survey PROPERTIES TIMEOUT 300)
foreach(language IN ITEMS nl en)
  foreach(audience IN ITEMS minister public)
    add_test(NAME annex.outcomes.${language}.${audience} COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/annex/outcomes.py
      $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR} ${language} ${audience})
    set_tests_properties(annex.outcomes.${language}.${audience} PROPERTIES TIMEOUT 300)
  endforeach()
endforeach()
# All origins on ten days: tests/annex/findings.py PEIL DATA
add_test(NAME annex.findings COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/annex/findings.py
  $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR} pakistan 2022-09-27 pakistan 2024-12-01 afghanistan 2024-12-01
  syria 2025-06-01 iraq 2026-03-01 somalia 2024-12-01)
set_tests_properties(annex.findings PROPERTIES TIMEOUT 300)
# What assistive technology finds, beside what docs/accessibility.md says falls short.
add_test(NAME annex.structure COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/annex/structure.py
  $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR})
set_tests_properties(annex.structure PROPERTIES TIMEOUT 300 SKIP_RETURN_CODE 77)
