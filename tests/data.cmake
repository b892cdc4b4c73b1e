# SPDX-License-Identifier: EUPL-1.2
# Every data file is a test of its own, data.FOLDER.FILE: its schema, and what it refers to. A state
# has many small files (one per country on its list of safe countries) and each run reads all data,
# so a state's files share one test, data.memberstates.STATE, that names the file that fails.
file(GLOB data_files CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}
  ${PROJECT_SOURCE_DIR}/codebook/*.json ${PROJECT_SOURCE_DIR}/codebook/vocabularies/*.json
  ${PROJECT_SOURCE_DIR}/codebook/texts/*.json
  ${PROJECT_SOURCE_DIR}/countries/*/*.json
  ${PROJECT_SOURCE_DIR}/memberstates/surveys/example-*/survey.json
  ${PROJECT_SOURCE_DIR}/memberstates/surveys/example-*/answers/*.json)
foreach(file IN LISTS data_files)
  cmake_path(GET file PARENT_PATH folder)
  cmake_path(GET folder PARENT_PATH above)
  cmake_path(GET folder FILENAME folder)
  if(folder STREQUAL answers)  # of several surveys
    cmake_path(GET above FILENAME folder)
  endif()
  cmake_path(GET file STEM name)
  add_test(NAME data.${folder}.${name} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
    COMMAND peil validate ${file} --data ${PROJECT_SOURCE_DIR})
endforeach()

file(GLOB state_files CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}
  ${PROJECT_SOURCE_DIR}/memberstates/*/*.json)
set(states "")
foreach(file IN LISTS state_files)
  cmake_path(GET file PARENT_PATH folder)
  cmake_path(GET folder FILENAME state)
  list(APPEND files_${state} ${file})
  list(APPEND states ${state})
endforeach()
list(REMOVE_DUPLICATES states)
foreach(state IN LISTS states)
  add_test(NAME data.memberstates.${state} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
    COMMAND peil validate ${files_${state}} --data ${PROJECT_SOURCE_DIR})
endforeach()

# Every ISO 3166-2 subdivision of the origins with regions is listed; needs Debian's iso-codes.
if(EXISTS /usr/share/iso-codes/json/iso_3166-2.json)
  add_test(NAME data.codebook.regions_follow_iso WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
    COMMAND python3 tools/update_regions.py --check)
endif()

# Every document says what kind of evidence it is, as the rules of the codebook have it.
add_test(NAME data.codebook.evidence_follows_its_rules WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
  COMMAND python3 tools/assign_evidence.py ${PROJECT_SOURCE_DIR} --check)

# Every reference has the form of its kind and agrees with the address; what has none is explained.
add_test(NAME data.codebook.references_have_a_form WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
  COMMAND python3 tools/check_references ${PROJECT_SOURCE_DIR})
# What changed between two records, and when it counts as explained (docs/data-changes.csv).
add_test(NAME data.decided_changes
  COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/data/decided_changes_test.py)
add_test(NAME data.check_references WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
  COMMAND python3 tests/data/check_references_test.py ${PROJECT_SOURCE_DIR})

# Whatever a reviewer should look at is mended or explained.
add_test(NAME data.review WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
  COMMAND peil validate --review --data ${PROJECT_SOURCE_DIR})
