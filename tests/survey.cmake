# SPDX-License-Identifier: EUPL-1.2
# Surveys there and back, in every format that answers come in.
function(peil_survey_test name script)
  add_test(NAME survey.${name}
    COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/survey/${script} $<TARGET_FILE:peil> ${PROJECT_SOURCE_DIR} ${ARGN})
  set_tests_properties(survey.${name} PROPERTIES TIMEOUT 300 SKIP_RETURN_CODE 77
    ENVIRONMENT PYTHONDONTWRITEBYTECODE=1)
endfunction()

foreach(kind IN ITEMS docx xlsx ods csv eusurvey-xml eusurvey-xlsx eusurvey-ods)
  peil_survey_test(roundtrip.${kind} roundtrip.py ${kind})
endforeach()
# Forms that an office program has saved again; LibreOffice is no dependency.
find_program(SOFFICE soffice)
if(SOFFICE)
  # It comes in parts: a writer without a calculator converts no sheet.
  get_filename_component(OFFICE_PARTS ${SOFFICE} REALPATH)
  get_filename_component(OFFICE_PARTS ${OFFICE_PARTS} DIRECTORY)
  if(EXISTS ${OFFICE_PARTS}/libswlo.so)
    peil_survey_test(roundtrip.office-docx roundtrip.py office-docx)
  endif()
  if(EXISTS ${OFFICE_PARTS}/libsclo.so)
    foreach(kind IN ITEMS xlsx ods)
      peil_survey_test(roundtrip.office-${kind} roundtrip.py office-${kind})
    endforeach()
  endif()
endif()

foreach(layout IN ITEMS 2018 2014 questions blocks)
  peil_survey_test(compilation.${layout} compilations.py ${layout})
endforeach()
peil_survey_test(odt odt.py)
peil_survey_test(hostile hostile.py)
peil_survey_test(sheets sheets.py)
peil_survey_test(asides asides.py)
peil_survey_test(consent consent.py)
peil_survey_test(core core.py)
peil_survey_test(sealed sealed.py)
peil_survey_test(rounds rounds.py)
peil_survey_test(progress progress.py)
peil_survey_test(ahead ahead.py)
peil_survey_test(state_names state_names.py)
peil_survey_test(coding coding.py)
peil_survey_test(policy_making policy_making.py)
