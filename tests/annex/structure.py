#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""structure.py PEIL PROJECT: what a reader who does not see the page finds in each format of the annex.

Looks at headings, lists, heads of tables, texts for pictures and languages: in html by its elements, in docx and
odt by their XML, in pdf by its structure tree. What falls short is compared with the list in docs/accessibility.md,
both ways: a new shortcoming fails the test, and so does one that was mended and is still in the statement.
"""
import collections
import html.parser
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib

DAY = "2025-06-01"
SKIPPED = 77


class Page(html.parser.HTMLParser):
    """Counts of the elements that assistive technology goes by."""

    def __init__(self):
        super().__init__()
        self.counts, self.headings, self.faults = collections.Counter(), [], []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.counts[tag] += 1
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "html" and not given.get("lang"):
            self.faults.append("html: no language")
        if tag == "img" and not given.get("alt"):
            self.faults.append("html: picture without a text")
        classes = set((given.get("class") or "").split())
        if classes & {"scroll", "figure"} and not (given.get("tabindex") == "0" and given.get("aria-label")):
            self.faults.append("html: scroll area that the keyboard does not reach")
        if tag == "th" and given.get("scope") not in ("col", "row", "colgroup", "rowgroup"):
            self.faults.append("html: head cell without scope")


def steps(levels):
    """Headings go down one level at a time."""
    return all(after <= before + 1 for before, after in zip(levels, levels[1:]))


def of_html(content):
    page = Page()
    page.feed(content.decode())
    faults = list(page.faults)
    if page.counts["h1"] != 1 or not steps(page.headings):
        faults.append(f"html: headings {page.headings}")
    if page.counts["table"] != page.counts["thead"] or page.counts["table"] != page.counts["caption"]:
        faults.append("html: table without head or caption")
    links = re.search(r"^a \{([^}]*)\}", content.decode(), re.M)
    if not links or "underline" not in links[1] or "overflow-wrap: anywhere" not in links[1]:
        faults.append("html: links told by colour alone, or addresses that do not wrap")
    return faults, page.counts


def of_docx(path):
    with zipfile.ZipFile(path) as archive:
        text, styles = (archive.read(f"word/{name}.xml").decode() for name in ("document", "styles"))
        images = [archive.read(name) for name in archive.namelist() if name.endswith(".png")]
    faults = []
    if not all(image[37:41] == b"pHYs" and struct.unpack(">IIB", image[41:50]) == (7559, 7559, 1)
               and struct.unpack(">I", image[50:54])[0] == zlib.crc32(image[37:50]) for image in images):
        faults.append("docx: picture without its resolution")
    pictures = re.findall(r"<wp:docPr [^>]*>", text)
    if not all(re.search(r'descr="[^"]+"', picture) for picture in pictures):
        faults.append("docx: picture without a text")
    if text.count("<w:tbl>") != text.count("<w:tblHeader"):
        faults.append("docx: table without a head row")
    levels = [int(level) for level in re.findall(r'<w:pStyle w:val="Heading(\d)"', text)]
    if text.count('<w:pStyle w:val="Title"') != 1 or not levels or not steps([0, *levels]):
        faults.append(f"docx: headings {levels}")
    if not re.search(r'<w:lang w:val="\w\w"', styles):
        faults.append("docx: no language")
    if '<w:name w:val="Figure"' in styles:
        faults.append("docx: a paragraph style called Figure hides pictures")
    if not re.search(r"<w:instrText[^>]*>\s*TOC", text):
        faults.append("docx: no table of contents")
    return faults, {"img": len(pictures), "table": text.count("<w:tbl>")}


def of_odt(path):
    with zipfile.ZipFile(path) as archive:
        text, styles = archive.read("content.xml").decode(), archive.read("styles.xml").decode()
    faults = []
    pictures, tables = text.count("<draw:image"), text.count("<table:table ")
    if len(re.findall(r"<svg:(?:title|desc)>[^<]+<", text)) < pictures:
        faults.append("odt: picture without a text")
    if tables != text.count("<table:table-header-rows"):
        faults.append("odt: table without a head row")
    levels = [int(level) for level in re.findall(r'<text:h [^>]*outline-level="(\d)"', text)]
    if not levels or not steps([0, *levels]):
        faults.append(f"odt: headings {levels}")
    if not re.search(r'fo:language="\w\w"', styles):
        faults.append("odt: no language")
    return faults, {"img": pictures, "table": tables}


def of_pdf(path):
    info, tree = (subprocess.run(["pdfinfo", *option, path], capture_output=True, text=True, check=True).stdout
                  for option in ([], ["-struct"]))
    content = path.read_bytes()
    counts = collections.Counter(re.findall(r"^ *([A-Z]\w*)\b", tree, re.M))
    faults = []
    if not re.search(r"^Tagged: +yes$", info, re.M) or not re.search(r"^Title: +\S", info, re.M):
        faults.append("pdf: no tags or no title")
    if not re.search(rb"/Lang \(\w\w\)", content):
        faults.append("pdf: no language")
    if counts["H1"] != 1 or not steps([int(level) for level in re.findall(r"^ *H(\d)", tree, re.M)]):
        faults.append("pdf: headings")
    if counts["LI"] != counts["LBody"] or (counts["LI"] > 0) != (counts["L"] > 0):
        faults.append("pdf: lists")
    if counts["Table"] > counts["THead"] or counts["TH"] < counts["Table"]:
        faults.append("pdf: table without a head")
    if b"pdfuaid:part=" in content:
        faults.append("pdf: mark of PDF/UA that is not earned")
    if tree.count("/Scope") < counts["TH"]:
        faults.append("pdf: head cell without scope")
    return faults, {"img": counts["Figure"], "table": counts["Table"]}


def look(folder, what):
    """The faults of one document in its four formats; pictures and tables of each beside those of the html."""
    name = {file.suffix[1:]: file for file in folder.glob(f"*-{what}-*")
            if file.suffix in (".html", ".docx", ".odt", ".pdf")}
    faults, expected = of_html(name["html"].read_bytes())
    for suffix, read in (("docx", of_docx), ("odt", of_odt), ("pdf", of_pdf)):
        found, counts = read(name[suffix])
        faults += found
        if counts["img"] != expected["img"]:
            faults.append(f"{suffix}: picture that is none")
        if counts["table"] != expected["table"]:
            faults.append(f"{suffix}: table in several pieces")
    return set(faults), expected


def main():
    peil, project = sys.argv[1], pathlib.Path(sys.argv[2])
    stated = set(re.findall(r"^\| `(\w+: [^`]+)` \|", (project / "docs/accessibility.md").read_text("utf-8"), re.M))
    found, seen = set(), collections.Counter()
    with tempfile.TemporaryDirectory() as out:
        run = subprocess.run([peil, "annex", "pakistan", "--data", project / "tests/data/ladder", "--baseline", "XXA",
                              "--as-of", DAY, "--lang", "en", "--to", "html,docx,odt,pdf", "--output", out],
                             capture_output=True, text=True, timeout=280, check=False)
        if "without figures" in run.stderr:
            print(f"left out: {run.stderr}")
            return SKIPPED
        assert run.returncode == 0, run.stderr
        for what in ("annex", "account"):
            faults, counts = look(pathlib.Path(out), what)
            found |= faults
            seen += counts
    assert seen["img"] > 0 and seen["table"] > 1 and seen["li"] > 0, f"too little to look at: {seen}"
    wrong = [f"not in docs/accessibility.md: {fault}" for fault in sorted(found - stated)]
    wrong += [f"mended, but still in docs/accessibility.md: {fault}" for fault in sorted(stated - found)]
    print("\n".join(wrong))
    return int(bool(wrong))


sys.exit(main())
