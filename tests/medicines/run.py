#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Drives every command on another field: run.py PEIL PROJECT LANGUAGE

The data folder is examples/medicines with its own words (tools/own_words). Every command must do its job
(status 0), and nothing that it says or writes may hold a word of asylum policy, in that language. What the
program still says of itself and not of the data is in IN_CODE, by command; an entry that is no longer
found is a fault, too, so that the list becomes shorter.
"""
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

WORDS = {
    "en": r"asylum|applicant|refugee|migrat|persecut|country policy|countries of origin|country of origin|"
          r"member states?\b|European countr|15\(c\)|unaccompanied|Dublin",
    "nl": r"asiel|aanvrager|vreemdeling|vluchteling|migrat|vervolging|landenbeleid|landgebonden|"
          r"lidsta|landen van herkomst|land van herkomst|Europese land|\bamv\b|Dublin",
}
IN_CODE = {}

# What is typed, and what answers a question on the terminal. {day}: a reference date.
JOBS = [
    ("validate", ""), ("list countries", ""), ("list sources", ""), ("list concepts", ""),
    ("list documents", ""), ("list surveys", ""),
    ("show luxembourg {day}", ""), ("align luxembourg --sources XXA,XXB,XXC {day}", ""),
    ("compare luxembourg --claims {day}", ""), ("compare luxembourg --proposal proposal.json {day}", ""),
    ("history luxembourg --from 2020-01-01 {day}", ""),
    ("history luxembourg --every --from 2020-01-01 {day}", ""),
    ("history luxembourg --series years --against XXC --from 2020-01-01 {day}", ""),
    ("rank luxembourg {day}", ""), ("index luxembourg {day}", ""), ("agree luxembourg {day}", ""),
    ("gaps luxembourg {day}", ""), ("designations {day}", ""), ("match labels.csv", ""),
    ("draft received/decision-2025.txt --source XXA --origin luxembourg {day}", ""),
    ("draft received/decision-2025.txt --source XXA --origin luxembourg --publisher Nobody --confirm "
     "--to drafted.json {day}", "y\n" * 9),
    ("survey import spring-2025 {received} --received 2025-03-20", ""),
    ("survey code spring-2025", "a\n" * 10), ("survey status spring-2025 {day}", ""),
    ("survey new luxembourg --id other --ask XXD,XXE --output forms {day}", ""),
    ("release spring-2025 --insiders 0 {later}", ""),
    ("annex luxembourg --survey spring-2025 --to md,html --output minister {later}", ""),
    ("annex luxembourg --survey spring-2025 --audience public --to md --output public {later}", ""),
    ("answer received/query.txt --origin luxembourg --to md --output answer {day}", ""),
    ("export --to csv --output positions.csv", ""), ("export --to skos --output concepts.jsonld", ""),
    ("export --to turtle --output concepts.ttl", ""), ("export --to dcat --output record.jsonld", ""),
    ("export --to datapackage --output package", ""),
    ("panel luxembourg --years 2020..2024 --output panel.csv {day}", ""), ("cite luxembourg {day}", ""),
]
FIGURES = ["plot luxembourg --figure overview,heatmap,timeline,practice,ranks --output figures {day}"]
READ = (".md", ".html", ".csv", ".json", ".jsonld", ".ttl", ".svg")


def found(text, words):
    return sorted({match.group(0) for match in re.finditer(words, text, re.I)})


class Field:
    def __init__(self, program, project, language, home):
        self.program, self.language, self.folder = program, language, pathlib.Path(home) / "data"
        subprocess.run([project / "tools" / "own_words", project / "examples" / "medicines", self.folder],
                       check=True)
        (self.folder / "labels.csv").write_text("label,lang\ninsulin,en\nstatines,nl\n", encoding="utf-8")
        self.environment = {"PATH": os.environ["PATH"], "HOME": home, "LC_ALL": "C.UTF-8", "TZ": "UTC",
                            "PEIL_DATA": str(self.folder)}

    def files(self):
        return {path: path.stat().st_mtime_ns for path in self.folder.rglob("*") if path.is_file()}

    def run(self, typed, answers):
        """What the command says and writes."""
        before = self.files()
        received = " ".join(str(path) for path in sorted((self.folder / "received").glob("agency-*.csv")))
        args = shlex.split(typed.format(day="--as-of 2025-03-01", later="--as-of 2025-04-01",
                                        received=received))
        run = subprocess.run([self.program, *args, "--lang", self.language], cwd=self.folder, input=answers,
                             env=self.environment, capture_output=True, text=True, check=False, timeout=120)
        if run.returncode != 0:
            return None, f"{typed}: status {run.returncode}: {run.stderr.strip()}"
        written = [path for path, time in self.files().items() if before.get(path) != time]
        return [run.stdout, run.stderr, *(path.read_text(encoding="utf-8") for path in written
                                          if path.suffix in READ)], ""


def main(program, project, language):
    faults, said = [], 0
    with tempfile.TemporaryDirectory() as home:
        field = Field(program, project, language, home)
        figures = FIGURES if (project / "plots" / "renderer.mjs").is_file() else []
        for typed, answers in [*JOBS, *((job, "") for job in figures)]:
            texts, fault = field.run(typed, answers)
            if fault:
                faults.append(fault)
                continue
            said += sum(map(len, texts))
            words = sorted({word for text in texts for word in found(text, WORDS[language])})
            known = IN_CODE.get((language, typed), [])
            if words != known:
                faults.append(f"{typed}: {words}, expected {known}")
    print("\n".join(faults) or f"{language}: {len(JOBS) + len(figures)} commands, {said} characters, "
          "no word of asylum policy but those known")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve(), sys.argv[3]))
