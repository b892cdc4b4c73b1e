#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""third_language.py PEIL PROJECT: a language is a file of codebook/texts and nothing else. With a copy of
en.json as de.json, every text of which is marked, the program speaks German: on the terminal, in an annex
and its files' names and language; another language is refused with those there are."""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile

MARK = "§"
DAY = ["--as-of", "2025-06-01"]


def run(peil, data, *arguments):
    return subprocess.run([peil, *arguments, "--data", data], capture_output=True, text=True, check=False,
                          cwd=data)


def faults(peil, data):
    for command in (["compare", "pakistan", "--baseline", "XXA"], ["show", "pakistan"], ["list", "countries"]):
        done = run(peil, data, *command, *DAY, "--lang", "de")
        if done.returncode != 0 or MARK not in done.stdout:
            yield f"{command[0]}: {done.returncode} {done.stderr}{done.stdout[:300]}"
    annex = run(peil, data, "annex", "pakistan", "--baseline", "XXA", "--to", "docx,md", *DAY, "--lang", "de",
                "--output", "out")
    made = sorted((data / "out").glob("*-de-2025-06-01.*")) if annex.returncode == 0 else []
    if {path.suffix for path in made} != {".docx", ".md"}:
        yield f"annex: {annex.returncode} {annex.stderr} made {made}"
    for path in made:
        if path.suffix == ".md" and MARK not in path.read_text(encoding="utf-8"):
            yield f"{path.name} is not in the new language"
        if path.suffix == ".docx" and b"<dc:language>de<" not in zipfile.ZipFile(path).read("docProps/core.xml"):
            yield f"{path.name} does not say that it is German"
    refused = run(peil, data, "list", "countries", "--lang", "fr")
    expected = "peil: --lang 'fr' is not one of de, en, nl; each is a file of codebook/texts\n"
    if refused.returncode != 2 or not refused.stderr.startswith(expected):
        yield f"fr: {refused.returncode} {refused.stderr}"


def main(peil, project):
    with tempfile.TemporaryDirectory() as folder:
        data = pathlib.Path(folder, "data")
        shutil.copytree(project / "tests/data/small", data)
        english = json.loads((data / "codebook/texts/en.json").read_text(encoding="utf-8"))
        marked = {key: text if key == "$schema" else MARK + text for key, text in english.items()}
        (data / "codebook/texts/de.json").write_text(json.dumps(marked), encoding="utf-8")
        found = list(faults(peil, data))
    print("\n".join(found), file=sys.stderr)
    return bool(found)


sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2])))
