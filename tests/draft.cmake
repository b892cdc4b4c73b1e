# SPDX-License-Identifier: EUPL-1.2
# Drafting from whole documents, on those in golden/draft; see draft/run.py.
foreach(check IN ITEMS passages apply)
  add_test(NAME e2e.draft.${check} COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/draft/run.py
    ${check} $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR})
  set_tests_properties(e2e.draft.${check} PROPERTIES TIMEOUT 900)
endforeach()

# Deciding by keys and by a sheet; see draft/walk.py.
foreach(check IN ITEMS resume change noticed meanwhile layouts sheet)
  add_test(NAME e2e.draft.${check} COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/draft/walk.py
    ${check} $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR})
  set_tests_properties(e2e.draft.${check} PROPERTIES TIMEOUT 300)
endforeach()
