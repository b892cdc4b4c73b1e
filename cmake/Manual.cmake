# SPDX-License-Identifier: EUPL-1.2
# cmake -D PEIL=program -D OUT=folder -P Manual.cmake: what the program says of its own options, as
# pages of the manual and completions for shells, below OUT as they are installed below a prefix.
set(man ${OUT}/share/man/man1)
file(REMOVE_RECURSE ${OUT}/share)
file(MAKE_DIRECTORY ${man} ${OUT}/share/bash-completion/completions
     ${OUT}/share/zsh/vendor-completions)

function(save file)
  execute_process(COMMAND ${PEIL} ${ARGN} OUTPUT_FILE ${file} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

execute_process(COMMAND ${PEIL} --help OUTPUT_VARIABLE help COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "\n  [a-z]+ " commands "${help}")
save(${man}/peil.1 --man)
foreach(command IN LISTS commands)
  string(STRIP "${command}" command)
  save(${man}/peil-${command}.1 --man ${command})
endforeach()
save(${OUT}/share/bash-completion/completions/peil --completion bash)
save(${OUT}/share/zsh/vendor-completions/_peil --completion zsh)
