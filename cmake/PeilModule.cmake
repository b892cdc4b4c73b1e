# SPDX-License-Identifier: EUPL-1.2

# Flags that every target of the project is built with. Warnings stop a developer's build, not a
# user's: what a compiler warns of changes with its version and optimisation.
add_library(peil_flags INTERFACE)
target_compile_options(peil_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow $<$<CONFIG:Debug>:-Werror>
  # GCC 12 sees uninitialised values in copies of an empty std::optional (GCC bug 80635).
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<NOT:$<CONFIG:Debug>>>:-Wno-maybe-uninitialized>
  $<$<BOOL:${PEIL_SANITIZE}>:-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer>)
target_link_options(peil_flags INTERFACE
  $<$<BOOL:${PEIL_SANITIZE}>:-fsanitize=address,undefined>)

# A third less time to build where run time does not matter: sources that compute nothing, and tests.
set(PEIL_LIGHT $<$<NOT:$<CONFIG:Debug>>:-O1>)

# peil_module(NAME [LIGHT] [JOINED] [DEPENDS module…] [PRIVATE library…] [PRECOMPILE header…])
#
# A folder under src/ becomes the library peil::NAME of all its sources, those in its rooms included. DEPENDS names the modules
# whose headers its own headers use (only those before it in the flow of data); PRIVATE names
# libraries that stay inside its sources; LIGHT asks for little optimisation; JOINED compiles several
# sources as one, for modules of many small ones, where the same templates would be worked out over and
# over; PRECOMPILE names headers that most of its sources read.
function(peil_module name)
  cmake_parse_arguments(ARG "LIGHT;JOINED" "" "DEPENDS;PRIVATE;PRECOMPILE" ${ARGN})
  set(dir ${CMAKE_CURRENT_SOURCE_DIR}/${name})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${dir}/*.cpp)
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${dir}/*.hpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  add_library(peil_${name} STATIC)
  add_library(peil::${name} ALIAS peil_${name})
  target_sources(peil_${name} PRIVATE ${sources}
    PUBLIC FILE_SET HEADERS BASE_DIRS ${CMAKE_CURRENT_SOURCE_DIR} FILES ${headers})
  set_target_properties(peil_${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
  list(TRANSFORM ARG_DEPENDS PREPEND peil::)
  target_link_libraries(peil_${name} PUBLIC ${ARG_DEPENDS} PRIVATE peil_flags ${ARG_PRIVATE})
  # Not in a developer's build either: one changed source would rebuild its neighbours.
  if(ARG_JOINED AND NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
    set_target_properties(peil_${name} PROPERTIES UNITY_BUILD ON)
  endif()
  # What nearly every source reads, parsed once: by the first module for all that are optimised as it
  # is. architecture.headers compiles each header alone, so a missing include still shows.
  if(name STREQUAL "model" OR (ARG_LIGHT AND NOT CMAKE_BUILD_TYPE STREQUAL "Debug"))
    target_precompile_headers(peil_${name} PRIVATE
      <algorithm> <filesystem> <map> <optional> <set> <string> <string_view> <variant> <vector>
      <fmt/format.h> <fmt/ranges.h> ${PROJECT_SOURCE_DIR}/src/model/repository.hpp ${ARG_PRECOMPILE})
  else()
    target_precompile_headers(peil_${name} REUSE_FROM peil_model)
  endif()
  if(ARG_LIGHT)
    target_compile_options(peil_${name} PRIVATE ${PEIL_LIGHT})
  endif()
endfunction()
