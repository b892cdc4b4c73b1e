#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Plants canaries in every confidential field of a survey and looks for them in all that is public:
canaries.py PEIL DATA

Every command must end as it should: one that fails has shown nothing. Office files are unpacked,
PDF files are also read as text; names of files count too. To see that the search finds something,
the minister's annex, where states may be named, must hold the canary.
"""
import io
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile

CANARY = "ZQCANARY"
STATES = ["XXA", "XXB", "XXC", "XXD", "XXE", "XXF"]
LEVELS = [4, 3, 1, 0, 2, 2]
FORMATS = "docx,odt,pdf,html,md"


def document():
    return {"id": "doc", "title": f"{CANARY} title", "publisher": f"{CANARY} publisher",
            "date": "2024-01-01", "reference": f"{CANARY} reference",
            "url": f"https://example.org/{CANARY}", "language": "en"}


def vocabulary(state):
    terms = [{"on": "persecution_risk", "term": f"{CANARY} term {level}", "level": level,
              "from": "2000-01-01", "label": {"en": f"{CANARY} label"},
              "why": {"en": f"{CANARY} why"},
              "defined_in": [{"document": "doc", "locator": f"{CANARY} place"}]}
             for level in range(6)]
    return {"$schema": "../schema/vocabulary.schema.json", "source": state, "language": "en",
            "documents": [document()], "terms": terms}


def answer(state, level):
    words = {"en": f"{CANARY} words"}
    position = {"on": "persecution_risk", "term": f"{CANARY} term {level}", "from": "2024-01-01",
                "document": "doc", "locator": f"{CANARY} locator", "instrument": "policy",
                "note": words}
    group = {"id": "ahmadis", "label": words, "qualifier": words, "positions": [position],
             "concepts": [{"concept": "ahmadis", "relation": "exact"}]}
    return {"$schema": "../../../../codebook/schema/answer.schema.json", "survey": "test",
            "state": state, "round": 1, "received": "2024-09-20",
            "answers": [{"question": "q1", "status": "answered", "dissemination": "government",
                         "text": f"{CANARY} answer of {state}", "language": "en"}],
            "profile": {"documents": [document()], "groups": [group]}, "proposals": []}


def survey():
    question = {"id": "q1", "number": 1, "concept": "ahmadis", "region": None,
                "on": "persecution_risk", "text": {"en": "What is your policy?"}}
    return {"$schema": "../../../codebook/schema/survey.schema.json", "id": "test",
            "origin": "PAK", "title": {"nl": "Proef", "en": "Trial"}, "fictional": True,
            "respondents_public": False, "sent": "2024-09-02", "deadline": "2024-09-30",
            "asked": STATES, "questions": [question]}


def write(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value), encoding="utf-8")


def plant(source, data):
    shutil.copytree(source / "codebook", data / "codebook")
    shutil.copytree(source / "countries/pakistan", data / "countries/pakistan")
    (data / "plots").symlink_to(source.resolve() / "plots")  # the renderer of figures
    folder = data / "memberstates/surveys/test"
    write(folder / "survey.json", survey())
    sources = data / "codebook/sources.json"
    named = json.loads(sources.read_text(encoding="utf-8"))
    for one in named["sources"]:
        if one["id"] in STATES:
            one["label"] = {"nl": f"{CANARY} staat", "en": f"{CANARY} state"}
    write(sources, named)
    for state, level in zip(STATES, LEVELS):
        write(data / f"codebook/vocabularies/{state}.json", vocabulary(state))
        write(folder / f"answers/{CANARY}-{state}.json", answer(state, level))
    return folder


def contents(path):
    """All that a reader of the file could find in it."""
    raw = path.read_bytes()
    yield path.name.encode()
    yield raw
    if zipfile.is_zipfile(io.BytesIO(raw)):
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            for name in archive.namelist():
                yield name.encode() + archive.read(name)
    if path.suffix == ".pdf":
        for command in (["pdftotext", path, "-"], ["pdfinfo", path]):
            yield subprocess.run(command, capture_output=True, check=True).stdout


class Runs:
    def __init__(self, peil, data):
        self.peil, self.data, self.failures = peil, data, []

    def run(self, args, status=0, leaks=False):
        """Everything that came out of one command; whether it holds a canary must be `leaks`."""
        with tempfile.TemporaryDirectory() as tmp:
            out = [arg.replace("{out}", tmp + "/out") for arg in args]
            done = subprocess.run([self.peil, *out, "--data", str(self.data), "--as-of",
                                   "2024-12-01"], capture_output=True, timeout=120, check=False)
            files = [path for path in pathlib.Path(tmp).rglob("*") if path.is_file()]
            parts = [done.stdout, done.stderr] + [part for path in files for part in contents(path)]
        if done.returncode != status:
            self.failures.append(f"{args}: exit {done.returncode}, expected {status}: {done.stderr}")
        if any("{out}" in arg for arg in args) and status == 0 and not files:
            self.failures.append(f"{args}: wrote no file")
        if any(CANARY.encode() in part for part in parts) != leaks:
            self.failures.append(f"{args}: {'no canary' if leaks else 'a canary'} came out")
        return b"".join(parts)


def attack(runs, folder):
    public = ["annex", "PAK", "--survey", "test", "--audience", "public", "--output", "{out}"]
    none = runs.run([*public, "--lang", "en", "--to", "md"])
    if b"No statements about" not in none:
        runs.failures.append("the annex does not say that nothing was released")
    runs.run(["release", "test", "--format", "json"])
    said = runs.run([*public, "--lang", "en", "--to", FORMATS])
    words = b" ".join(said.split())
    if b"half of the states that answered" not in words:
        runs.failures.append("the annex does not say what was released")
    if b"six states" in words:
        runs.failures.append("the annex tells how many states answered")
    for form in ("csv", "xlsx", "datapackage", "skos"):
        runs.run(["export", "--to", form, "--output", "{out}"])
    runs.run(["plot", "PAK", "--to", "svg,png,pdf", "--output", "{out}"])
    for args in (["compare", "PAK"], ["align", "PAK"], ["show", "PAK"], ["history", "PAK"],
                 ["validate"], ["list", "surveys"], ["list", "documents"]):
        runs.run(args)
    runs.run(["release", "nowhere"], status=2)
    runs.run([*public, "--survey", "nowhere"], status=2)
    runs.run(["annex", "PAK", "--survey", "test", "--to", "md", "--output", "{out}"], leaks=True)
    if any(CANARY.encode() in part for path in folder.glob("ledger*") for part in contents(path)):
        runs.failures.append("a canary is in the ledger")


def main():
    with tempfile.TemporaryDirectory() as tmp:
        folder = plant(pathlib.Path(sys.argv[2]), pathlib.Path(tmp) / "data")
        runs = Runs(sys.argv[1], pathlib.Path(tmp) / "data")
        attack(runs, folder)
    print("\n".join(runs.failures))
    return int(bool(runs.failures))


sys.exit(main())
