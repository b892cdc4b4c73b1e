#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Holds docs/founding.md to what the program says: run.py PEIL PROJECT

Every row of its tables: number, section, statement, sign, command, what answers it. A row that is
`given`, an `example` or `in part` has a command; it must end with status 0, and each answer of the last
column must stand in one entry of what it says or writes. A row with `no` has a reason instead. The
count that the page gives is that of its rows.
"""
import collections
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

SIGNS = ("given", "example", "in part", "no")
AS_CSV = ("show", "history", "designations", "list")  # commands whose entries are lines with --format csv


def rows(page):
    for line in page.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if re.fullmatch(r"\d+\.\d+", cells[0]):
            assert len(cells) == 6, f"{cells[0]}: six columns expected: {line}"
            yield cells


def code(text):
    return re.findall(r"`([^`]+)`", text)


def entries(text):
    """Rows of a table, bullets and paragraphs, each as one line."""
    found, last = [], ""
    for line in text.splitlines():
        if not line.strip() or re.match(r"\s*(?:[-*] |\||#|\[)", line):
            found.append(last)
            last = ""
        last += " " + line.strip()
    return [" ".join(entry.split()) for entry in [*found, last] if entry.strip()]


def answer(program, project, command):
    """What the command says, and what it writes to the folder it runs in, as entries."""
    args = shlex.split(command)
    assert args.pop(0) == "peil", command
    lines = args[0] in AS_CSV
    if lines and "--format" not in args:
        args += ["--format", "csv"]
    args = [str(project / arg) if (project / arg).is_file() else arg for arg in args]
    with tempfile.TemporaryDirectory() as folder:
        environment = {"PATH": os.environ["PATH"], "HOME": folder, "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        run = subprocess.run([program, *args, "--data", str(project)], cwd=folder, env=environment,
                             capture_output=True, text=True, check=False, timeout=120)
        assert run.returncode == 0, f"{command}: status {run.returncode}: {run.stderr}"
        if lines:
            return run.stdout.splitlines()
        written = [path for path in sorted(pathlib.Path(folder).rglob("*"))
                   if path.suffix in (".md", ".csv")]
        return entries(run.stdout) + [entry for path in written for entry in (
            entries(path.read_text(encoding="utf-8")) if path.suffix == ".md"
            else path.read_text(encoding="utf-8").splitlines())]


def wanted(cell):
    """The words of each answer; those before a colon belong to every one. Also whether there is to be none."""
    head, colon, tail = cell.partition("`: ")
    if not colon:
        head, tail = ("", cell.removeprefix("no entry:"))
    common = code(head + colon)
    return [common + code(part) for part in tail.split(";") if code(part)], cell.startswith("no entry:")


def missing(found, cell):
    answers, absent = wanted(cell)
    assert answers, f"no answer in code: {cell}"
    for words in answers:
        there = any(all(word in entry for word in words) for entry in found)
        if there == absent:
            yield f"{'unexpected' if absent else 'not found'}: {words}"


def count(signs):
    total = sum(signs.values())
    had = signs["given"] + signs["example"]
    return (f"Of {total} statements {had} can be had ({signs['given']} given, {signs['example']} by example), "
            f"{signs['in part']} in part, {signs['no']} not.")


def main(program, project):
    page = (project / "docs" / "founding.md").read_text(encoding="utf-8")
    faults, signs, said, seen = [], collections.Counter(), {}, set()
    for number, _, statement, sign, command, cell in rows(page):
        assert sign in SIGNS and statement and cell and number not in seen, f"{number}: {sign}"
        seen.add(number)
        signs[sign] += 1
        if sign == "no":
            assert command == "–" and len(cell) > 20, f"{number}: a reason is expected"
            continue
        command = code(command)[0]
        if command not in said:
            said[command] = answer(program, project, command)
        faults += [f"{number} {command}\n    {fault}" for fault in missing(said[command], cell)]
    if count(signs) not in page:
        faults.append(f"the page is to say: {count(signs)}")
    print("\n".join(faults) or f"{count(signs)} {len(said)} commands run.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2]).resolve()))
