#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Runs what a page shows: run.py PEIL PROJECT PAGE [--print]

Every block ```console of the page is typed into one shell, in order, by a new user: an empty home, the
project as the folder to start in, `peil` on the path. A line `$ …` is a command (a backslash at its end
goes on in the next line, `> …`); the lines below it are what it must say, on stdout and stderr. A line
`…` stands for any lines, `…` at the end of a line for any rest of it. A command without lines below it
must say nothing. A blank that breaks no line is a blank. Every command must end with status 0. --print shows what was said instead.
"""
import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

MARK = "\x02"


def commands(page):
    """(command, lines shown below it) of the page's blocks."""
    found = []
    for block in re.findall(r"^```console\n(.*?)^```$", page, re.S | re.M):
        for line in block.splitlines():
            if line.startswith("$ "):
                found.append([line[2:], []])
            elif line.startswith("> ") and found[-1][0].endswith("\\"):
                found[-1][0] += "\n" + line[2:]
            else:
                found[-1][1].append(line)
    return found


def shell(program, project, typed):
    """What each command said, and its status."""
    script = "".join(f"{command}\nprintf '{MARK}%s{MARK}' $?\n" for command in typed)
    with tempfile.TemporaryDirectory() as home:
        tools = pathlib.Path(home) / "bin"
        tools.mkdir()
        (tools / "peil").symlink_to(pathlib.Path(program).resolve())
        environment = {"PATH": f"{tools}:{os.environ['PATH']}", "HOME": home, "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        run = subprocess.run(["bash"], input=script, cwd=project, env=environment, timeout=600, text=True,
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        said = run.stdout.replace(home, "~").replace("\u00a0", " ").split(MARK)
    return list(zip(said[0::2], said[1::2]))


def pattern(shown):
    """The lines shown, as one expression."""
    parts = []
    for line in shown:
        if line == "…":
            parts.append(r"(?:[^\n]*\n)*?")
        elif line.endswith("…"):
            parts.append(re.escape(line[:-1]) + r"[^\n]*\n")
        else:
            parts.append(re.escape(line) + "\n")
    return "".join(parts)


def differs(shown, said):
    """How what was said is not what is shown; empty where it is."""
    if said and not said.endswith("\n"):
        said += "\n"
    if re.fullmatch(pattern(shown), said):
        return ""
    return "\n".join(difflib.unified_diff(shown, said.splitlines(), "shown", "said", lineterm="", n=1))


def main(program, project, page):
    shown = commands((project / page).read_text(encoding="utf-8"))
    assert shown, f"{page}: no commands"
    said = shell(program, project, [command for command, _ in shown])
    faults = 0
    for (command, lines), (output, status) in zip(shown, said):
        if "--print" in sys.argv:
            print(f"$ {command}\n{output}[{status}]")
        fault = f"status {status}\n" if status != "0" else ""
        fault += differs(lines, output)
        if fault and "--print" not in sys.argv:
            print(f"{page}: $ {command}\n{fault}")
        faults += bool(fault)
    print(f"{page}: {len(shown)} commands, {faults} not as shown")
    return 0 if not faults and len(said) == len(shown) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2]).resolve(), sys.argv[3]))
