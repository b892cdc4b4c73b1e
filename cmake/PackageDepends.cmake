# SPDX-License-Identifier: EUPL-1.2
# Read by CPack before it makes a package: the packages of the libraries that the program is linked
# with. CPack's own look at this starts a program for each of the thousands of files.
set(folder ${CPACK_TOPLEVEL_DIRECTORY}/depends)
file(MAKE_DIRECTORY ${folder}/debian)
file(TOUCH ${folder}/debian/control)
execute_process(COMMAND dpkg-shlibdeps -O ${PEIL_PROGRAM} WORKING_DIRECTORY ${folder}
  OUTPUT_VARIABLE depends OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
string(REGEX REPLACE "^shlibs:Depends=" "" CPACK_DEBIAN_PACKAGE_DEPENDS "${depends}")
