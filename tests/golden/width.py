#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""width.py PEIL DATA: no line of `peil show` on real data is wider than a terminal of 100 columns."""
import subprocess
import sys
import unicodedata

WIDTH = 100
ORIGINS = ("pakistan", "afghanistan", "iran", "somalia")


def columns(line):
    return sum(not unicodedata.combining(character) for character in line)


failed = False
for origin in ORIGINS:
    for language in ("nl", "en"):
        peil, data = sys.argv[1:]
        text = subprocess.run([peil, "show", origin, "--data", data, "--lang", language, "--as-of",
                               "2025-06-01"], check=True, capture_output=True, encoding="utf-8")
        for line in text.stdout.splitlines():
            if columns(line) > WIDTH:
                failed = True
                print(f"{origin}, {language}: {columns(line)} columns: {line}")
sys.exit(failed)
