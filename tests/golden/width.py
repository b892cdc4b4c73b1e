#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""width.py PEIL DATA: no line of text on real data is wider than a terminal of 100 columns."""
import subprocess
import sys
import unicodedata

WIDTH = 100
COMMANDS = ("show pakistan", "show afghanistan", "show iran", "show somalia", "compare afghanistan",
            "compare pakistan", "compare iran --against EUAA", "align afghanistan",
            "align somalia --sources NLD,EUAA", "history afghanistan --from 2021-01-01",
            "history pakistan --from 2022-01-01 --series years", "list concepts", "list documents")


def columns(line):
    return sum(not unicodedata.combining(character) for character in line)


failed = False
for command in COMMANDS:
    for language in ("nl", "en"):
        peil, data = sys.argv[1:]
        text = subprocess.run([peil, *command.split(), "--data", data, "--lang", language, "--as-of",
                               "2025-06-01"], check=True, capture_output=True, encoding="utf-8")
        for line in text.stdout.splitlines():
            if columns(line) > WIDTH:
                failed = True
                print(f"{command}, {language}: {columns(line)} columns: {line}")
sys.exit(failed)
