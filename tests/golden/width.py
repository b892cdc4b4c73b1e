#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""width.py PEIL DATA: no line of text on real data is wider than 100 columns, nor than a narrower
terminal; what goes into a file does not depend on the terminal."""
import fcntl
import os
import pathlib
import pty
import struct
import subprocess
import sys
import tempfile
import termios
import unicodedata

WIDTH = 100
NARROW = 80
COMMANDS = ("show pakistan", "show afghanistan", "show iran", "show somalia", "compare afghanistan",
            "compare pakistan", "compare iran --against EUAA", "align afghanistan",
            "align somalia --sources NLD,EUAA", "history afghanistan --from 2021-01-01",
            "history pakistan --from 2022-01-01 --series years", "list concepts", "list documents")
ON_A_TERMINAL = ("show pakistan", "compare afghanistan", "compare iran --against EUAA", "agree iran", "index pakistan")
PEIL, DATA = sys.argv[1:]


def arguments(command, language):
    return [PEIL, *command.split(), "--data", DATA, "--lang", language, "--as-of", "2025-06-01"]


def piped(command, language):
    return subprocess.run(arguments(command, language), check=True, capture_output=True, encoding="utf-8").stdout


def on_terminal(command, language, *more):
    """What is shown on a terminal of NARROW columns."""
    here, there = pty.openpty()
    fcntl.ioctl(there, termios.TIOCSWINSZ, struct.pack("HHHH", 24, NARROW, 0, 0))
    with subprocess.Popen([*arguments(command, language), *more], stdout=there) as run:
        os.close(there)
        shown = b""
        try:
            while part := os.read(here, 65536):
                shown += part
        except OSError:  # Linux's way to say that the other side is closed
            pass
    os.close(here)
    assert run.returncode == 0, command
    return shown.decode().replace("\r\n", "\n")


def columns(line):
    return sum(not unicodedata.combining(character) for character in line)


def too_wide(command, text, width):
    wide = [line for line in text.splitlines() if columns(line) > width]
    for line in wide:
        print(f"{command}: {columns(line)} columns: {line}")
    return bool(wide)


failed = False
for language in ("nl", "en"):
    for command in COMMANDS:
        failed |= too_wide(command, piped(command, language), WIDTH)
    for command in ON_A_TERMINAL:
        failed |= too_wide(command, on_terminal(command, language), NARROW)
with tempfile.TemporaryDirectory() as folder:
    file = pathlib.Path(folder, "compare.txt")
    on_terminal("compare iran", "nl", "--output", str(file))
    failed |= file.read_text(encoding="utf-8") != piped("compare iran", "nl")
sys.exit(failed)
