# SPDX-License-Identifier: EUPL-1.2
add_test(NAME tools.pre_commit
  COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/precommit.sh ${PROJECT_SOURCE_DIR}/tools/pre-commit)
