#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# benchmarks/annex_ratio.sh [ORIGIN [RUNS]]: how much longer `peil annex` takes for five formats than
# the programs it uses need for the same document, run side by side in the same way. Takes the
# median of RUNS runs of either.
set -euo pipefail
cd "$(dirname "$0")/.."
origin=${1:-pakistan} runs=${2:-5}
peil=$PWD/build/release/bin/peil
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PEIL_DATA=$PWD

# The inputs of the programs, caught by stand-ins that copy them before they do the work.
mkdir "$work/bin" "$work/parts"
for program in node pandoc; do
  printf '#!/bin/sh\ncp -r . "%s/parts"\nexec "%s" "$@"\n' "$work" "$(command -v "$program")" \
    >"$work/bin/$program"
  chmod +x "$work/bin/$program"
done

median() { sort -n | sed -n "$(((runs + 1) / 2))p"; }
timed() { local start=$EPOCHREALTIME; "$@" >/dev/null 2>&1; local end=$EPOCHREALTIME
  echo $(((${end/./} - ${start/./}) / 1000)); }

# What the programs alone do with those inputs, side by side on both cores.
programs() {
  cd "$work/parts"
  node "$PEIL_DATA/plots/renderer.mjs" figures.json
  (pandoc --from json --to html5 --standalone --self-contained --section-divs \
     --shift-heading-level-by 1 --css "$PEIL_DATA/codebook/styles/annex.css" \
     --template "$PEIL_DATA/codebook/styles/annex.html" --output a.html html.json &&
   weasyprint --pdf-variant pdf/ua-1 a.html a.pdf) &
  (for svg in *.svg; do rsvg-convert --format png --zoom 2 --output "${svg%.svg}.png" "$svg"; done
   pandoc --from json --to docx --reference-doc reference.docx --output a.docx docx.json
   pandoc --from json --to odt --reference-doc reference.odt --output a.odt odt.json
   pandoc --from json --to gfm --standalone --wrap none --output a.md md.json) &
  wait
}

PATH="$work/bin:$PATH" "$peil" annex "$origin" --output "$work/out" >/dev/null
whole=$(for _ in $(seq "$runs"); do timed "$peil" annex "$origin" --output "$work/out"; done | median)
alone=$(for _ in $(seq "$runs"); do (timed programs); done | median)
printf 'peil annex %s: %d ms; its programs alone: %d ms; ratio %s\n' "$origin" "$whole" "$alone" \
  "$(python3 -c "print(f'{$whole / $alone:.2f}')")"
