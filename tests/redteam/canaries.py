#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Plants canaries in every confidential field of a survey and looks for them in all that is public:
canaries.py PEIL DATA

Every command must end as it should: one that fails has shown nothing. Office files are unpacked,
PDF files are also read as text; names of files, messages and temporary files left behind count too,
and so do the codes of the states. To see that the search finds something, it must find a canary in
every format of the minister's annex, where states may be named (but those that answered for totals
only have a canary of their own, which may not be there either), and in every kind of file made
with one inside. Commands that do not change what others read run side by side. A release of which nothing is said must be the same, byte for byte, as no answers.
"""
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from concurrent.futures import ThreadPoolExecutor

CANARY = "ZQCANARY"
FOR_TOTALS = "ZQTOTALS"  # instead of the canary, where an answer is for totals only
STATES = ["XXA", "XXB", "XXC", "XXD", "XXE", "XXF"]
LEVELS = [4, 3, 1, 0, 2, 2]
FORMATS = ["docx", "odt", "pdf", "html", "md"]
CODES = re.compile(r"\bXX[A-F]\b")


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
    terms.append({"on": "safe_country_of_origin", "term": f"{CANARY} designated", "level": 0, "from": "2000-01-01",
                  "label": {"en": f"{CANARY} label"}, "why": {"en": f"{CANARY} why"},
                  "defined_in": [{"document": "doc", "locator": f"{CANARY} place"}]})
    return {"$schema": "../schema/vocabulary.schema.json", "source": state, "language": "en",
            "documents": [document()], "terms": terms}


def answer(state, level, status="answered"):
    words = {"en": f"{CANARY} words"}
    position = {"on": "persecution_risk", "term": f"{CANARY} term {level}", "from": "2024-01-01",
                "document": "doc", "locator": f"{CANARY} locator", "instrument": "policy",
                "note": words}
    group = {"id": "ahmadis", "label": words, "qualifier": words, "positions": [position],
             "concepts": [{"concept": "ahmadis", "relation": "exact"}]}
    return {"$schema": "../../../../codebook/schema/answer.schema.json", "survey": "test",
            "state": state, "round": 1, "received": "2024-09-20",
            "answers": [{"question": "q1", "status": status, "dissemination": "government",
                         "text": f"{CANARY} answer of {state}", "language": "en"}],
            "profile": {"documents": [document()],
                        "groups": [group] if status == "answered" else []},
            "proposals": [{"question": "q1", "group": f"{CANARY} group", "concept": "ahmadis",
                           "term": f"{CANARY} proposed", "score": 0.5,
                           "reason": f"{CANARY} reason"}]}


def survey():
    question = {"id": "q1", "number": 1, "concept": "ahmadis", "region": None,
                "on": "persecution_risk", "text": {"en": "What is your policy?"}}
    return {"$schema": "../../../codebook/schema/survey.schema.json", "id": "test",
            "origin": "PAK", "title": {"nl": "Proef", "en": "Trial"}, "fictional": True,
            "respondents_public": False, "sent": "2024-09-02", "deadline": "2024-09-30",
            "asked": STATES, "questions": [question]}


def profile(state):
    """What is known of a state inside government alone, in the form in which public policy is recorded."""
    def position(on, term, **more):
        return {"on": on, "term": term, "from": "2024-01-01", "document": "doc", "locator": f"{CANARY} locator",
                "instrument": "policy", "dissemination": "government", "note": {"en": f"{CANARY} words"}, **more}
    return {"$schema": "../../codebook/schema/profile.schema.json", "source": state, "origin": "PAK", "coverage": [],
            "documents": [document()], "country": [position("safe_country_of_origin", f"{CANARY} designated")],
            "groups": [{"id": "ahmadis", "label": {"en": f"{CANARY} group"},
                        "concepts": [{"concept": "ahmadis", "relation": "exact"}],
                        "positions": [position("persecution_risk", f"{CANARY} term 5")]}]}


def write(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value), encoding="utf-8")


def plant(source, data, levels=None, for_totals=()):
    """`levels`: of the states that answered; -1 for no answer. `for_totals`: states whose answers
    are for totals only."""
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
    for state in STATES:
        write(data / f"codebook/vocabularies/{state}.json", vocabulary(state))
    for state, level in zip(STATES, LEVELS if levels is None else levels):
        status = "answered" if level >= 0 else "no_answer"
        given = answer(state, max(level, 0), status)
        if state in for_totals:
            given["answers"][0]["dissemination"] = "aggregate"
            given = json.loads(json.dumps(given).replace(f"{CANARY} term", "TERM")
                               .replace(CANARY, FOR_TOTALS).replace("TERM", f"{CANARY} term"))
        write(folder / f"answers/{CANARY}-{state}.json", given)
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


def secrets(part, codes):
    """Canaries and, in what is text, codes of states."""
    yield from (canary for canary in (CANARY, FOR_TOTALS) if canary.encode() in part)
    try:
        yield from CODES.findall(part.decode()) if codes else ()
    except UnicodeDecodeError:
        pass


class Runs:
    def __init__(self, peil, data):
        self.peil, self.data, self.failures = peil, data, []

    def run(self, args, status=0, leaks=False):
        """Everything that came out of one command. The canary must be in all files of it that
        `leaks`, else nowhere; that of answers for totals never. Only the message on a broken answer
        may name the state."""
        with tempfile.TemporaryDirectory() as tmp, tempfile.TemporaryDirectory() as left:
            out = [arg.replace("{out}", tmp + "/out") for arg in args]
            day = [] if "--as-of" in args else ["--as-of", "2024-12-01"]
            done = subprocess.run([self.peil, *out, "--data", str(self.data), *day], capture_output=True,
                                  timeout=240, check=False, env=os.environ | {"TMPDIR": left}, cwd=tmp)
            files = [path for folder in (tmp, left) for path in sorted(pathlib.Path(folder).rglob("*"))
                     if path.is_file()]
            held = {path.name: list(contents(path)) for path in files}
        parts = [done.stdout, done.stderr] + [part for file in held.values() for part in file]
        if done.returncode != status:
            self.failures.append(f"{args}: exit {done.returncode}, expected {status}: {done.stderr}")
        if any("{out}" in arg for arg in args) and status == 0 and not files:
            self.failures.append(f"{args}: wrote no file")
        found = {secret for part in parts for secret in secrets(part, status == 0)}
        for path in files:  # nothing need stand around a code there
            if re.search("XX[A-F]", path.name):
                self.failures.append(f"{args}: a state's code is in the name of a file")
        for name, file in {"what is printed": parts, **held}.items() if leaks else ():
            documents = name == "what is printed" or name.rpartition(".")[2] in FORMATS
            if documents and not any(CANARY in secrets(part, False) for part in file):
                self.failures.append(f"{args}: no canary came out in {name}")
        if FOR_TOTALS in found or (found and not leaks):
            self.failures.append(f"{args}: {sorted(found)} came out")
        return b"".join(parts).replace(tmp.encode(), b"{tmp}")

    def sizes(self, commands):
        """Names and sizes of the files that the commands make."""
        result = []
        for args in commands:
            with tempfile.TemporaryDirectory() as tmp:
                out = [arg.replace("{out}", tmp + "/out") for arg in args]
                subprocess.run([self.peil, *out, "--data", str(self.data), "--as-of", "2024-12-01"],
                               capture_output=True, timeout=120, check=True)
                result.append(sorted((path.name, path.stat().st_size) for path in pathlib.Path(tmp).rglob("*")
                                     if path.is_file() and path.suffix not in (".xlsx", ".jsonld")))
        return result

    def run_all(self, commands, status=0):
        """Side by side; in their order."""
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            return list(pool.map(lambda args: self.run(args, status), commands))


def annex(audience, formats, language="en"):
    return ["annex", "PAK", "--survey", "test", "--audience", audience, "--lang", language, "--to",
            ",".join(formats), "--output", "{out}"]


def attack_public_products(runs):
    none = runs.run(annex("public", ["md"]))
    if b"No statements about" not in none:
        runs.failures.append("the annex does not say that nothing was released")
    runs.run(["release", "test", "--format", "json", "--dry-run"])
    runs.run(["release", "test", "--lang", "nl"])
    english, _ = runs.run_all([annex("public", FORMATS), annex("public", FORMATS, "nl")])
    said = b" ".join(english.split())
    if b"half of the states that answered" not in said:
        runs.failures.append("the annex does not say what was released")
    if b"six states" in said:
        runs.failures.append("the annex tells how many states answered")
    commands = [["plot", "PAK", "--to", "svg,png,pdf", "--output", "{out}"]]
    for form in ("csv", "xlsx", "datapackage", "skos"):
        commands.append(["export", "--to", form, "--output", "{out}"])
    for form in ("text", "json", "csv"):
        for command in ("compare", "align", "show", "history"):
            commands.append([command, "PAK", "--format", form])
    commands += [["compare", "PAK", "--claims"], ["agree", "PAK"], ["validate"], ["list", "surveys"],
                 ["list", "documents"], ["list", "countries"]]
    runs.run_all(commands)
    runs.run_all([[command, "PAK"] for command in ("rank", "index")])
    # no row that both public sources speak of
    runs.run_all([[command, "PAK", "--sources", "NLD,EUAA"] for command in ("rank", "index")], status=3)


def attack_newer_commands(runs):
    """What lists, counts or draws the record: never what is known of a state inside government alone."""
    write(runs.data / "memberstates/xxf/pakistan.json", profile("XXF"))
    figures = subprocess.run([runs.peil, "plot", "--help"], capture_output=True, text=True, check=True).stdout
    names = re.search(r"overview \(default\), ([a-z, \n]*[a-z])", figures)[1]
    every = ",".join(re.split(r",\s+", re.sub(r"\s+", " ", names)))
    commands = [["plot", "PAK", "--figure", every, "--to", "svg,png", "--output", "{out}"],
                ["panel", "PAK", "--years", "2022..2024", "--to", "csv,xlsx,datapackage", "--output", "{out}"],
                ["export", "--to", "csv,xlsx,datapackage,skos,turtle,dcat", "--output", "{out}"],
                ["cite"], ["cite", "PAK"], ["history", "PAK", "--every"], ["history", "PAK", "--series", "changes"],
                ["designations", "--from", "2023-01-01"], ["gaps", "PAK", "--stale", "1"],
                [*annex("public", ["md"]), "--as-of", "2023-12-01"]]
    for form in ("text", "json", "csv"):
        commands += [["gaps", "PAK", "--format", form], ["designations", "--format", form],
                     ["history", "PAK", "--every", "--format", form]]
    runs.run_all(commands)
    sizes = runs.sizes(commands[1:3])
    (runs.data / "memberstates/xxf/pakistan.json").unlink()
    without = runs.sizes(commands[1:3])
    for one, other in zip(sizes, without):
        if one != other:
            runs.failures.append(f"what is known inside government changes the size of what is public: {one}, {other}")


def attack_answer(runs, folder):
    query = folder.parent / "query.csv"
    query.write_text("question\nDo you consider Ahmadis to be at risk of persecution?\n",
                     encoding="utf-8")
    runs.run_all([["answer", str(query), "--origin", "PAK", "--to", form, "--output", "{out}"]
                  for form in FORMATS])


def attack_errors(runs, folder):
    """What is said of a broken answer, and of none: never its text."""
    runs.run(["release", "nowhere"], status=2)
    runs.run([*annex("public", ["md"]), "--survey", "nowhere"], status=2)
    file = folder / f"answers/{CANARY}-XXA.json"
    good = file.read_text(encoding="utf-8")
    file.unlink()
    broken = folder / "answers/first.json"  # a message may name the file
    for old, new in (('"answered"', f'"{CANARY} status"'), ('"received"', f'"{CANARY} key"'),
                     (f"{CANARY} term 4", f"{CANARY} unknown"), ("{", f"{{ {CANARY}"),
                     ("2024-09-20", CANARY), ('"XXA"', f'"{CANARY}"'), ("}", "")):
        broken.write_text(good.replace(old, new), encoding="utf-8")
        commands = [["release", "test"], ["compare", "PAK", "--survey", "test"],
                    annex("public", ["md"]), ["survey", "status", "test"]]
        messages = [*runs.run_all(commands, status=3), runs.run(["validate"], status=1)]
        for args, message in zip([*commands, ["validate"]], messages):
            if b"first.json" not in message:
                runs.failures.append(f"{args}: does not name the broken file ({new})")
    broken.unlink()
    file.write_text(good, encoding="utf-8")


def attack(runs, folder):
    attack_public_products(runs)
    attack_newer_commands(runs)
    attack_answer(runs, folder)
    attack_errors(runs, folder)
    for path in folder.glob("ledger*"):
        if any(CANARY.encode() in part for part in contents(path)):
            runs.failures.append("a canary is in the ledger")


def leak(runs):
    """The search must find what is there: in every format of a product that may name states, and
    where nobody looks with the naked eye."""
    runs.run(annex("minister", FORMATS), leaks=True)
    runs.run(["compare", "PAK", "--survey", "test"], leaks=True)
    with tempfile.TemporaryDirectory() as tmp:
        office = pathlib.Path(tmp) / "metadata.docx"
        with zipfile.ZipFile(office, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("docProps/core.xml", f"<dc:title>{CANARY}</dc:title>" * 50)
        if office.read_bytes().find(CANARY.encode()) >= 0:
            runs.failures.append("the office file is not compressed")
        if not any(True for part in contents(office) for _ in secrets(part, False)):
            runs.failures.append("no canary is found in an office file")


def products(peil, source, levels):
    """All that is public of a survey with these answers, before and after a release."""
    with tempfile.TemporaryDirectory() as tmp:
        plant(source, pathlib.Path(tmp) / "data", levels)
        runs = Runs(peil, pathlib.Path(tmp) / "data")
        said = [runs.run(["release", "test"]), runs.run(["release", "test", "--format", "json"]),
                runs.run(annex("public", FORMATS))]
    return said, runs.failures


def totals_before_the_minister(runs, source):
    """Answers for totals only stay out of the minister's annex and release too."""
    with tempfile.TemporaryDirectory() as tmp:
        plant(source, pathlib.Path(tmp) / "data", for_totals=STATES[3:])
        mixed = Runs(runs.peil, pathlib.Path(tmp) / "data")
        mixed.run(["release", "test", "--audience", "minister"])
        mixed.run(annex("minister", FORMATS), leaks=True)
        runs.failures += mixed.failures


def main():
    source = pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as tmp:
        folder = plant(source, pathlib.Path(tmp) / "data")
        runs = Runs(sys.argv[1], pathlib.Path(tmp) / "data")
        attack(runs, folder)
        leak(runs)
    totals_before_the_minister(runs, source)
    with ThreadPoolExecutor(os.cpu_count()) as pool:  # withheld, withheld, unknown, unknown
        results = list(pool.map(lambda levels: products(sys.argv[1], source, levels),
                                ([4, 4, 0], [2, 0], [-1, -1, -1], [])))
    said = [products_of for products_of, _ in results]
    runs.failures += [failure for _, failures in results for failure in failures]
    if any(one != said[0] for one in said):
        runs.failures.append("withheld and unknown are not the same byte for byte")
    print("\n".join(runs.failures))
    return int(bool(runs.failures))


if __name__ == "__main__":
    sys.exit(main())
