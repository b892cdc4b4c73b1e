# SPDX-License-Identifier: EUPL-1.2
# Completion of peil for bash; zsh reads it after `autoload bashcompinit && bashcompinit`. Commands and
# options are asked of the program itself, so that they are always those of the version installed.
_peil() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} program=${COMP_WORDS[0]}
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "$("$program" --help | awk '/^  [a-z]/ {print $1}')" -- "$word"))
    return
  fi
  case $before in
    --data | --output | -o | --proposal | --ledger | --identity | --table | --weights)
      compopt -o default
      COMPREPLY=()
      return ;;
    --lang)
      COMPREPLY=($(compgen -W "nl en" -- "$word"))
      return ;;
  esac
  if [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "$("$program" "${COMP_WORDS[1]}" --help | grep -oE -- '--[a-z-]+' | sort -u)" \
      -- "$word"))
    return
  fi
  compopt -o default
  COMPREPLY=()
}
complete -F _peil peil ./peil
