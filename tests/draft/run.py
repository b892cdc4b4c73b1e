#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Checks drafting as a user meets it: run.py passages|apply PEIL DATA"""
import difflib
import html
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

CASES = pathlib.Path(__file__).resolve().parent.parent / "golden" / "draft"


def peil(program, *args, **options):
    return subprocess.run([program, *args], capture_output=True, text=True, check=True, **options)


def without_furniture(text):
    """Pages one after the other, without what stands on all of them: a running head, page numbers."""
    pages = [page.strip("\n").split("\n") for page in text.split("\f") if page.strip()]
    heads = [page[0] for page in pages]
    lines = [line for page in pages for line in (page[1:] if heads.count(page[0]) > 1 else page)
             if not re.fullmatch(r"\s*\d+\s*", line)]
    return "\n".join(lines)


def text_of(document):
    """What a reader finds in the document, word for word, whatever parts the words."""
    if document.suffix == ".pdf":
        text = subprocess.run(["pdftotext", "-enc", "UTF-8", str(document), "-"],
                              capture_output=True, text=True, check=True).stdout
        return " ".join(re.sub(r"[-\u2010]\n(?=[a-z])", "", without_furniture(text)).split())
    if document.suffix in (".docx", ".odt"):
        text = subprocess.run(["pandoc", "--to", "html", "--wrap", "none", str(document)],
                              capture_output=True, text=True, check=True).stdout
    else:
        text = document.read_text(encoding="utf-8")
    if document.suffix == ".txt":
        text = re.sub(r"(?<=[a-z])-\s+(?=(?!en |of )[a-z])", "", text)  # a word that a line's end divides
    if document.suffix == ".html":  # what is struck out is not in force
        text = re.sub(r"<(del|s|strike)\b[^>]*>.*?</\1>", "", text, flags=re.S | re.I)
    text = text.replace("\u00ad", "").replace("\u2010", "-")
    text = re.sub(r"</?(?:a|b|em|i|span|strong|sub|sup|u)\b[^>]*>", "", text)  # part no words
    return " ".join(html.unescape(re.sub(r"</?[a-z][^>]*>", " ", text)).split())


def passages(program, data):
    """Every proposal's passage stands in its document, word for word."""
    checked = 0
    for wanted in sorted(CASES.glob("*/expected.csv")):
        case = wanted.parent
        args = (case / "command").read_text(encoding="utf-8").splitlines()
        document = case / args[1].removeprefix("{case}/")
        args[1] = str(document)
        draft = json.loads(peil(program, *args, "--data", data).stdout)
        text = text_of(document)
        for proposal in draft["proposals"]:
            assert " ".join(proposal["passage"].split()) in text, f"{case.name}: not in the file: {proposal}"
            checked += 1
    assert checked > 50, checked


def positions(profile, group):
    return [position for one in profile["groups"] if one["id"] == group
            for position in one["positions"] if position["on"] == "persecution_risk"]


def all_positions(profile):
    holders = [(one["id"], one) for one in profile["groups"]]
    holders += [(one["region"], one) for one in profile["regions"]]
    holders.append(("country", {"positions": profile["country"]}))
    return [(name, position) for name, holder in holders for position in holder["positions"]]


def lost(before, after, day):
    """What the profile had and has no more, but that a position now ends on that day."""
    gone = [one for one in before["documents"] + before["coverage"]
            if one not in after["documents"] + after["coverage"]]
    now = all_positions(after)
    for name, position in all_positions(before):
        if (name, position) not in now and (name, {**position, "until": day}) not in now:
            gone.append((name, position))
    return gone


def apply(program, data):
    """--apply opens what was accepted, closes what it supersedes, and leaves valid data."""
    with tempfile.TemporaryDirectory() as tmp:
        copy = pathlib.Path(tmp) / "data"
        for folder in ("codebook", "countries", "memberstates"):
            shutil.copytree(pathlib.Path(data) / folder, copy / folder)
        document = pathlib.Path(tmp) / "document.txt"
        document.write_text("Voorbeeld voor een test, geen werkelijk beleid.\n\n"
                            "Ahmadi's worden aangemerkt als groepsvervolging.\n", encoding="utf-8")
        common = [str(document), "--source", "NLD", "--origin", "pakistan", "--title", "Voorbeeld",
                  "--date", "2026-01-01", "--publisher", "Voorbeeld", "--data",
                  str(copy)]
        file = copy / "countries" / "pakistan" / "netherlands.json"
        before = json.loads(file.read_text(encoding="utf-8"))
        peil(program, "draft", *common, "--confirm", "--apply", input="n\n")
        assert json.loads(file.read_text(encoding="utf-8")) == before, "changed without a yes"
        proposal = pathlib.Path(tmp) / "proposal.json"
        peil(program, "draft", *common, "--confirm", "--to", str(proposal), input="b\ny\n")
        assert len(json.loads(proposal.read_text(encoding="utf-8"))["groups"]) == 1
        peil(program, "compare", "pakistan", "--proposal", str(proposal), "--data", str(copy))
        assert json.loads(file.read_text(encoding="utf-8")) == before, "--to changed the profile"
        peil(program, "draft", *common, "--confirm", "--apply", input="y\n")  # it was decided above
        after = json.loads(file.read_text(encoding="utf-8"))
        changed = [group["id"] for group in after["groups"]
                   if group not in before["groups"]]
        assert len(changed) == 1, changed
        now = positions(after, changed[0])
        opened = [p for p in now if p.get("from") == "2026-01-01"]
        closed = [p for p in now if p.get("until") == "2026-01-01"]
        assert [p["term"] for p in opened] == ["groepsvervolging"], now
        assert [p["term"] for p in closed] == ["risicoprofiel"], now
        assert not lost(before, after, "2026-01-01"), lost(before, after, "2026-01-01")
        peil(program, "validate", "--data", str(copy))
        keeps_what_it_does_not_read(program, copy, common)


def keeps_what_it_does_not_read(program, copy, common):
    """Evidence, doubts and remarks of a rich profile stay, and of its lines only what is new differs."""
    file = copy / "countries" / "turkey" / "netherlands.json"
    before = file.read_text(encoding="utf-8")
    assert '"confirmed_until"' in before and '"civil_society"' in before
    common = ["turkey" if arg == "pakistan" else arg for arg in common]
    peil(program, "draft", *common, "--confirm", "--apply", input="y\n")
    after = file.read_text(encoding="utf-8")
    gone = lost(json.loads(before), json.loads(after), "2026-01-01")
    assert not gone, gone
    removed = [line for line in difflib.ndiff(before.splitlines(), after.splitlines()) if line[0] == "-"]
    assert not removed, removed


{"passages": passages, "apply": apply}[sys.argv[1]](sys.argv[2], sys.argv[3])
