#!/bin/bash
# SPDX-License-Identifier: EUPL-1.2
# completions.sh PEIL COMPLETIONS: what bash completes is what the program knows.
set -eu
peil=$1
. "$2"
compopt() { :; }
complete_words() { COMP_WORDS=("$peil" "$@"); COMP_CWORD=$#; COMPREPLY=(); _peil; }
complete_words co
[ "${COMPREPLY[*]}" = compare ] || { echo "co: ${COMPREPLY[*]}"; exit 1; }
complete_words panel --y
[ "${COMPREPLY[*]}" = --years ] || { echo "panel --y: ${COMPREPLY[*]}"; exit 1; }
complete_words compare --lang n
[ "${COMPREPLY[*]}" = nl ] || { echo "--lang n: ${COMPREPLY[*]}"; exit 1; }
