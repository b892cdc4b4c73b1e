#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Deciding on a document, by keys and by a sheet, as a user meets it: walk.py CHECK PEIL DATA"""
import csv
import io
import json
import pathlib
import shutil
import stat
import subprocess
import sys
import tempfile
import zipfile
from xml.etree import ElementTree

TEXT = """Voorbeeld voor een test, geen werkelijk beleid.

Ahmadi's worden aangemerkt als groepsvervolging.

Ook christenen vallen volgens de rechtbank onder de groepsvervolging.

Voor vrouwen blijft het beleid ongewijzigd.
"""


class Space:
    """A copy of the data, a document and the options that go with it."""

    def __init__(self, program, data, folder):
        self.program, self.folder = program, pathlib.Path(folder)
        self.data = self.folder / "data"
        for name in ("codebook", "countries", "memberstates"):
            shutil.copytree(pathlib.Path(data) / name, self.data / name)
        self.document = self.folder / "document.txt"
        self.document.write_text(TEXT, encoding="utf-8")
        self.decisions = self.folder / "document.txt.NLD-PAK.decisions.json"
        self.profile = self.data / "countries" / "pakistan" / "netherlands.json"

    def args(self, *more):
        return [self.program, "draft", self.document, "--source", "NLD", "--origin", "pakistan", "--title",
                "Voorbeeld", "--date", "2026-01-01", "--publisher", "Voorbeeld", "--data", self.data, "--lang",
                "en", *more]

    def run(self, *more, keys="", status=0):
        done = subprocess.run(self.args(*more), input=keys, capture_output=True, text=True, check=False)
        assert done.returncode == status, (done.returncode, done.stderr)
        return done.stderr

    def walk(self, keys, *more, status=0):
        return self.run("--confirm", *more, keys="".join(key + "\n" for key in keys.split()), status=status)

    def decided(self):
        return [one["decision"] for one in json.loads(self.decisions.read_text(encoding="utf-8"))["decisions"]]

    def terms(self, group):
        """Of positions that hold from 2026 on: term and first day."""
        profile = json.loads(self.profile.read_text(encoding="utf-8"))
        return [(one["term"], one["from"]) for each in profile["groups"] for one in each["positions"]
                if any(link["concept"] == group for link in each["concepts"]) and one.get("from", "") >= "2026"
                and one["on"] == "persecution_risk"]


def resume(space):
    """What was decided is kept, gone on with, and recorded once."""
    before = space.profile.read_bytes()
    said = space.walk("y", "--apply")
    assert "[2/3] note" in said and "goes on where this was left" in said, said
    assert space.decided() == ["accepted"] and space.profile.read_bytes() == before
    said = space.walk("y n", "--apply")
    assert "1 of 3 were decided before" in said and "[1/3]" not in said, said
    assert space.terms("ahmadis") == [("groepsvervolging", "2026-01-01")], space.terms("ahmadis")
    assert space.terms("christians") == [("groepsvervolging", "2026-01-01")], space.terms("christians")
    after = space.profile.read_bytes()
    said = space.walk("y y y", "--apply")
    assert "Nothing is left to decide" in said, said
    assert space.profile.read_bytes() == after, "recorded twice"
    space.decisions.unlink()  # as when the record was written and its mark was lost
    space.walk("y y n", "--apply")
    assert space.profile.read_bytes() == after, "recorded twice, without the mark"


def change(space):
    """Term, group, region and day are changed with a key each; what a note lacks is asked for."""
    said = space.walk("t groepsvervolging d 2026-02-30 2026-02-01 r nowhere PK-KP r - y g journalisten 1 y q")
    assert "expected a day as YYYY-MM-DD" in said and "expected a number, code or name" in said, said
    assert "Ahmadi's, Khyber Pakhtunkhwa = Ahmadis (exact)" in said, said
    assert "journalisten = journalists and media workers (exact)" in said, said
    said = space.walk("y wrong risicogroep", "--apply")  # a note that lacks its term, and nothing else
    assert "still to be told: the term; y asks for it" in said, said
    assert "expected a number or a term from the list" in said and "concept (" not in said, said
    assert space.terms("ahmadis") == [("groepsvervolging", "2026-02-01")], space.terms("ahmadis")
    assert space.terms("journalists") == [("groepsvervolging", "2026-01-01")], space.terms("journalists")
    assert space.terms("women") == [("risicogroep", "2026-01-01")], space.terms("women")


def noticed(space):
    """A document and a profile that changed since are told of; what would do something else is asked again."""
    space.walk("y y", "--apply")
    space.document.write_text(TEXT.replace("Ook christenen vallen", "Christenen vallen"), encoding="utf-8")
    said = space.walk("", "--apply")
    assert "The document or its date has changed since. 1 decision is on words" in said, said
    assert "[2/3] note" in said, said
    space.document.write_text(TEXT, encoding="utf-8")
    said = space.walk("", "--apply")
    assert "2 of 3 were decided before" in said, f"a decision was lost: {said}"
    text = space.profile.read_text(encoding="utf-8")
    profile = json.loads(text)
    for group in profile["groups"]:
        if any(link["concept"] == "ahmadis" for link in group["concepts"]):
            for one in group["positions"]:
                if one["on"] == "persecution_risk" and "until" not in one:
                    one["term"] = "groepsvervolging"
    space.profile.write_text(json.dumps(profile, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    said = space.walk("", "--to", str(space.folder / "proposal.json"))
    assert "The profile has changed since. 1 decision would now do something else" in said, said
    assert "[1/3] read whole" in said, said
    space.run("--confirm", "--date", "2026-01-02", status=2)  # given twice
    space.decisions.write_text("{}", encoding="utf-8")
    assert "no file of decisions" in space.walk("y", status=3)


def meanwhile(space):
    """Somebody changed the profile while a person read: refused, nothing touched, decisions kept."""
    with subprocess.Popen([str(arg) for arg in space.args("--confirm", "--apply")], stdin=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True, bufsize=0) as run:
        shown = ""
        while "Record this?" not in shown and (sign := run.stderr.read(1)):  # no line: a key is waited for
            shown += sign
        theirs = space.profile.read_text(encoding="utf-8").replace("\n", "\n\n", 1)
        space.profile.write_text(theirs, encoding="utf-8")
        _, said = run.communicate("y\nn\nn\n")
    assert run.returncode == 3 and "was changed by someone else" in said, said
    assert space.profile.read_text(encoding="utf-8") == theirs and space.decided()[0] == "accepted"


def layouts(space):
    """The file keeps order of keys, mode and layout; one without a layout is refused, and nothing touched."""
    text = space.profile.read_text(encoding="utf-8")
    profile = json.loads(text)
    turned = {key: profile[key] for key in reversed(list(profile))}
    forms = {"indent 4": json.dumps(profile, ensure_ascii=False, indent=4),
             "tabs, ascii": json.dumps(profile, indent="\t") + "\n",
             "lines of Windows": text.replace("\n", "\r\n"),
             "other order": json.dumps(turned, ensure_ascii=False, indent=2) + "\n",
             "by hand": text.replace('": ', '" : ', 40).replace("[", "[\n", 1)}
    for name, form in forms.items():
        space.profile.write_bytes(form.encode())
        space.profile.chmod(0o640)
        space.decisions.unlink(missing_ok=True)
        space.walk("y e", "--apply")
        after = space.profile.read_bytes().decode()
        assert space.terms("ahmadis"), name
        gone = [line for line in form.splitlines(True) if line not in after.splitlines(True)]
        wrong = [line for line in gone if "from" not in line and line.rstrip("\r\n,") + "," not in after]
        assert not wrong, (name, wrong)
        assert list(json.loads(after)) == list(json.loads(form)), name
        assert ("\r\n" in after) == ("\r\n" in form) and after[-1] == form[-1], name
        assert after.count("\n") == after.count("\r\n") or "\r\n" not in form, name
        assert stat.S_IMODE(space.profile.stat().st_mode) == 0o640, name
    odd = json.dumps(profile)
    space.profile.write_text(odd, encoding="utf-8")
    space.decisions.unlink(missing_ok=True)
    said = space.walk("y e", "--apply", status=3)
    assert "laid out in a way" in said and "netherlands.json" in said, said
    assert space.profile.read_text(encoding="utf-8") == odd


def rows_of(path):
    """An xlsx sheet as rows of text; strings stand in a list of their own."""
    space = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    with zipfile.ZipFile(path) as book:
        strings = [("".join(part.itertext())) for part in
                   ElementTree.fromstring(book.read("xl/sharedStrings.xml")).findall("m:si", space)]
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    rows = []
    for row in sheet.iter("{%s}row" % space["m"]):
        cells = {}
        for cell in row.findall("m:c", space):
            value = cell.find("m:v", space)
            column = "".join(c for c in cell.get("r") if c.isalpha())
            cells[ord(column) - ord("A")] = "" if value is None else strings[int(value.text)]
        rows.append([cells.get(i, "") for i in range(16)])
    return rows


def sheet(space):
    """All three tiers stand in the sheet; it is read back whole or not at all."""
    out, back = space.folder / "sheet.xlsx", space.folder / "back.csv"
    space.run("--format", "xlsx", "--output", out)
    rows = rows_of(out)
    names = rows[0]
    at = names.index
    assert [row[at("tier")] for row in rows[2:]] == ["certain", "note", "note"], rows
    assert all(row[at("passage")] and row[at("place")] for row in rows[2:]), rows

    def returned(changes):
        changed = [list(row) for row in rows]
        for (row, column), value in changes.items():
            changed[row][at(column)] = value
        text = io.StringIO()
        csv.writer(text).writerows(changed)
        back.write_text(text.getvalue(), encoding="utf-8")

    before = space.profile.read_bytes()
    refused = {(2, "confirm"): "yes", (2, "term"): "geen term", (3, "confirm"): "yes", (3, "concept"): "nobody",
               (4, "confirm"): "yes", (4, "from"): "soon"}
    returned(refused)
    said = space.run("--sheet", back, "--apply", status=3)
    for place in ("row 3, column 'term'", "row 4, column 'concept'", "row 5, column 'from'", "row 5, column 'on'"):
        assert place in said, (place, said)
    returned({(2, "confirm"): "yes", (2, "passage"): "Another sentence."})
    assert "row 3, column 'passage'" in space.run("--sheet", back, "--apply", status=3)
    assert space.profile.read_bytes() == before, "refused, and yet written"
    returned({(2, "confirm"): "ja", (3, "confirm"): "no", (4, "confirm"): "x", (4, "on"): "persecution_risk",
              (4, "term"): "risicoprofiel", (4, "from"): "2026-03-01"})
    space.run("--sheet", back, "--apply")
    assert space.terms("ahmadis") == [("groepsvervolging", "2026-01-01")], space.terms("ahmadis")
    assert space.terms("women") == [("risicoprofiel", "2026-03-01")], space.terms("women")
    assert not space.terms("christians")
    after = space.profile.read_bytes()
    space.run("--sheet", back, "--apply")
    assert space.profile.read_bytes() == after, "recorded twice"


def main():
    checks = {one.__name__: one for one in (resume, change, noticed, meanwhile, layouts, sheet)}
    with tempfile.TemporaryDirectory() as folder:
        checks[sys.argv[1]](Space(sys.argv[2], sys.argv[3], folder))


main()
