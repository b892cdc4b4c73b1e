# SPDX-License-Identifier: EUPL-1.2
# What `cmake --install` puts where, and the Debian package that CPack makes of it. The program finds
# its data and the figure renderer in share/peil beside the folder it lies in.
include(GNUInstallDirs)
find_package(Python3 REQUIRED COMPONENTS Interpreter)

set(PEIL_SHARE ${CMAKE_INSTALL_DATADIR}/peil)
set(PEIL_DOC ${CMAKE_INSTALL_DATADIR}/doc/peil)

# Manual and completions come from the program's own table of options.
set(manual ${CMAKE_BINARY_DIR}/manual)
add_custom_command(OUTPUT ${manual}/stamp
  COMMAND ${CMAKE_COMMAND} -D PEIL=$<TARGET_FILE:peil> -D OUT=${manual} -P ${CMAKE_SOURCE_DIR}/cmake/Manual.cmake
  COMMAND ${CMAKE_COMMAND} -E touch ${manual}/stamp
  DEPENDS peil ${CMAKE_SOURCE_DIR}/cmake/Manual.cmake
  COMMENT "Writing manual and completions" VERBATIM)
# What is shipped, with the libraries it rests on and the modules of the figure renderer.
set(sbom ${CMAKE_BINARY_DIR}/peil.spdx.json)
add_custom_command(OUTPUT ${sbom}
  COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tools/sbom.py $<TARGET_FILE:peil> --output ${sbom}
  DEPENDS peil ${CMAKE_SOURCE_DIR}/tools/sbom.py ${CMAKE_SOURCE_DIR}/plots/package-lock.json
  COMMENT "Writing the bill of materials" VERBATIM)
add_custom_target(shipped ALL DEPENDS ${manual}/stamp ${sbom})

# Answers to surveys are never shipped, not even the fictional ones: a survey is its owner's.
install(DIRECTORY codebook countries DESTINATION ${PEIL_SHARE})
install(DIRECTORY memberstates DESTINATION ${PEIL_SHARE} PATTERN surveys EXCLUDE)
install(DIRECTORY plots DESTINATION ${PEIL_SHARE}
        PATTERN "*.map" EXCLUDE PATTERN "*.ts" EXCLUDE PATTERN ".bin" EXCLUDE PATTERN ".renderer.*" EXCLUDE)
install(DIRECTORY ${manual}/share/ DESTINATION ${CMAKE_INSTALL_DATADIR})
install(FILES README.md CHANGELOG.md SECURITY.md LICENSE publiccode.yml ${sbom} packaging/copyright
        DESTINATION ${PEIL_DOC})
install(DIRECTORY docs/ DESTINATION ${PEIL_DOC} FILES_MATCHING PATTERN "*.md")

# The program and what comes of it, not the tests: `cmake --build … --target shipped` before.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME peil)
set(CPACK_PACKAGE_CONTACT "Peil <peil@localhost>")  # whoever builds the package answers for it
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ
    GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_BINARY_DIR}/PackageDepends.cmake)
file(READ ${CMAKE_SOURCE_DIR}/cmake/PackageDepends.cmake depends)
file(WRITE ${CPACK_PROJECT_CONFIG_FILE} "set(PEIL_PROGRAM ${CMAKE_BINARY_DIR}/bin/peil)\n${depends}")
# Programs that documents and figures need; what does without them works without them.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "pandoc, weasyprint, hyphen-nl, poppler-utils, nodejs (>= 18), \
librsvg2-bin, fonts-dejavu-core, fonts-crosextra-carlito, age")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "compares asylum country policy across Europe")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Peil aligns what states, the European Union Agency for Asylum and the Union say
on groups, areas and countries of origin, on common scales and with a document
behind every position, and writes annexes, tables, figures and open data. It
opens no network connection.")
include(CPack)
