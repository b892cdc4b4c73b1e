#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Writes the annex in all formats, twice, and looks at the files: files.py PEIL DATA LANGUAGE

The same input gives the same bytes; docx and odt are whole archives; every page of the pdf carries
the marking and the pdf is tagged; the text holds no id of the codebook and, in Dutch, no English
sentence of the product.
"""
import datetime
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

MARKING = {"nl": "NIET OPENBAAR", "en": "NOT PUBLIC"}
MOST_PAGES = 8  # of an annex with all sources
DAYS = {datetime.datetime.now(datetime.timezone.utc).timetuple()[:3]}  # and the next, at midnight
FORMATS = ["docx", "html", "md", "odt", "pdf"]


def write(peil, data, language, folder):
    env = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    run = subprocess.run(
        [peil, "annex", "pakistan", "--data", data, "--lang", language, "--as-of", "2025-06-01",
         "--since", "2023-06-01", "--output", folder],
        env=env, capture_output=True, text=True, timeout=280, check=False)
    assert run.returncode == 0 and run.stderr == "", run.stderr
    files = {path.name: path.read_bytes() for path in pathlib.Path(folder).iterdir()}
    assert sorted(run.stdout.split()) == sorted(f"{folder}/{name}" for name in files)
    return files


def text_of(pdf):
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        info = subprocess.run(["pdfinfo", file.name], capture_output=True, text=True, check=True)
        assert re.search(r"^Tagged: +yes$", info.stdout, re.M), info.stdout
        whole = r"^Title: .*Pakistan: (vergelijking van bronnen|comparison of sources|verantwoording .*|account .*)$"
        assert re.search(whole, info.stdout, re.M), info.stdout
        text = subprocess.run(["pdftotext", file.name, "-"], capture_output=True, text=True,
                              check=True)
    return text.stdout.rstrip("\f").split("\f")


def check_archive(content, entry):
    with tempfile.TemporaryFile() as file:
        file.write(content)
        with zipfile.ZipFile(file) as archive:
            assert archive.testzip() is None
            assert entry in archive.namelist()
            days = {info.date_time[:3] for info in archive.infolist()}
            assert len(days) == 1 and days <= DAYS, f"time stamps of {days}, not of today"
            dates = b"".join(archive.read(name) for name in archive.namelist()
                             if name in ("docProps/core.xml", "meta.xml"))
            assert any(f"{day[0]}-{day[1]:02}-{day[2]:02}T".encode() in dates for day in DAYS), dates


def check_rows(docx, odt):
    """No row is cut by the end of a page, and small print is small in odt too."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        text = archive.read("word/document.xml").decode()
    assert text.count("<w:cantSplit />") == text.count("<w:tr>") > 0
    with zipfile.ZipFile(io.BytesIO(odt)) as archive:
        text = archive.read("content.xml").decode()
    assert text.count('<table:table-row table:style-name="Whole">') == text.count("<table:table-row") > 0
    assert text.count('style:name="Whole"') == 1
    assert text.count('<text:span text:style-name="Small">') > 0


def check_languages(docx, odt, language):
    """The document has its language, and in docx words of another have theirs; head cells of odt have room."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        styles = archive.read("word/styles.xml").decode()
    assert f'<w:lang w:val="{language}" />' in styles.split("<w:style ")[0]
    found = re.findall(r'"Foreign (..)" /><w:rPr><w:lang w:val="(..)"', styles)
    assert len(found) > 10 and all(name == code for name, code in found), found
    with zipfile.ZipFile(io.BytesIO(odt)) as archive:
        assert f'fo:language="{language}"' in archive.read("styles.xml").decode()
        content = archive.read("content.xml").decode()
    head = content.split('style:name="TableHeaderRowCell"')[1].split("</style:style>")[0]
    assert "fo:padding-left" in head and "fo:background-color" in head
    assert not re.search(r"\d–\d", content), "a line may end inside a range"


def check_words(text, data, language):
    """No ids; no text of the other language that is not also one of this language."""
    codebook = pathlib.Path(data) / "codebook"
    ids = [item["id"] for item in json.loads((codebook / "concepts.json").read_text())["concepts"]]
    ids += [item["id"] for item in json.loads((codebook / "dimensions.json").read_text())["dimensions"]]
    for name in ids:
        assert "_" not in name or not re.search(rf"\b{name}\b", text), f"the id {name} is printed"
    other = "en" if language == "nl" else "nl"
    texts = {code: json.loads((codebook / "texts" / f"{code}.json").read_text()) for code in ("nl", "en")}
    own = " ".join(texts[language].values())
    terms = {term["term"] for file in (codebook / "vocabularies").glob("*.json")
             for term in json.loads(file.read_text())["terms"]}  # stay in the source's language
    for key, foreign in texts[other].items():
        if "{" in foreign or len(foreign) < 12 or foreign in own or foreign in terms:
            continue
        assert foreign not in text, f"{key} is in the wrong language"


def check_document(made, data, language, what):
    assert sorted(made) == FORMATS, (what, sorted(made))
    check_archive(made["docx"], "word/document.xml")
    check_archive(made["odt"], "content.xml")
    check_rows(made["docx"], made["odt"])
    check_languages(made["docx"], made["odt"], language)
    pages = text_of(made["pdf"])
    assert what == "account" or len(pages) <= MOST_PAGES, f"the annex has {len(pages)} pages"
    for number, page in enumerate(pages, 1):
        assert MARKING[language] in page, f"page {number} of the {what} is not marked"
    for text in ("\n".join(pages), made["md"].decode()):
        check_words(re.sub(r"\s+", " ", text), data, language)


def main():
    peil, data, language = sys.argv[1:]
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        files = write(peil, data, language, first)
        again = write(peil, data, language, second)
    assert sorted(files) == sorted(again)
    for name, content in files.items():
        assert content == again[name], f"{name} differs from one run to the next"
    DAYS.add(datetime.datetime.now(datetime.timezone.utc).timetuple()[:3])
    for what in ("annex", "account"):
        stem = f"pakistan-{what}-minister-{language}-2025-06-01"
        check_document({name.rsplit(".", 1)[1]: content for name, content in files.items()
                        if name.startswith(stem + ".")}, data, language, what)



main()
