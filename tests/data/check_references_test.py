#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What tools/check_references must find in documents that are wrong, and nothing in those that are right.

check_references_test.py ROOT
"""
import importlib.machinery
import importlib.util
import json
import pathlib
import sys

ROOT = pathlib.Path(sys.argv[1])
loader = importlib.machinery.SourceFileLoader("check_references",
                                              str(ROOT / "tools/check_references"))
spec = importlib.util.spec_from_loader(loader.name, loader)
tool = importlib.util.module_from_spec(spec)
loader.exec_module(tool)
RULES = json.loads((ROOT / "codebook/references.json").read_text(encoding="utf-8"))
GAZETTE = "https://zoek.officielebekendmakingen.nl/"

RIGHT = [
    ("NLD", "Kamerstuk 19 637, nr. 3198", GAZETTE + "kst-19637-3198.html"),
    ("NLD", "WBV 2023/6; Stcrt. 2023, 7036", GAZETTE + "stcrt-2023-7036.html"),
    ("EUAA", "doi 10.2847/659; ISBN 978-92-9403-993-4", "https://euaa.europa.eu/a"),
    ("EU", "Regulation (EU) 2021/2303; CELEX 32021R2303", "https://eur-lex.europa.eu/a"),
    ("NLD", None, "https://example.org/page"),
]
WRONG = [
    ("NLD", "Kamerstuk 19637 nr. 3198", "https://example.org/page", "has no form"),
    ("NLD", "Kamerstuk 19 637, nr. 319", GAZETTE + "kst-19637-3198.html", "says Kamerstuk"),
    ("NLD", "Stcrt. 2023, 7037", GAZETTE + "stcrt-2023-7036.html", "says Stcrt."),
    ("NLD", "ECLI:NL:RBDHA:2025:1", "https://lexboost.com/rechtspraak/ECLI:NL:RBDHA:2025:12",
     "says ECLI"),
    ("DEU", "Kamerstuk 19 637, nr. 3198", "https://example.org/page", "has no form"),
    ("EUAA", "doi 10.2847/659; ISBN 978-92-9403-993-5", "https://euaa.europa.eu/a", "last digit"),
    ("EU", "Regulation (EU) 2021/2303; CELEX 32021R2304", "https://eur-lex.europa.eu/a", "CELEX"),
    ("NLD", None, "https://example.org/", "home page"),
    ("NLD", None, "example.org/page", "no address"),
]


def findings(source, reference, url, locator="3.1"):
    document = {"id": "cg-a", "title": "a", "publisher": "b", "url": url}
    if reference:
        document["reference"] = reference
    checker = tool.Checker(RULES)
    position = {"document": "cg-a", "locator": locator}
    checker.file("a.json", {"source": source, "origin": "PAK", "coverage": [],
                            "documents": [document], "country": [position]})
    return checker.findings


def main():
    failed = []
    for case in RIGHT:
        if findings(*case):
            failed.append(f"{case}: {findings(*case)}")
    for *case, text in WRONG:
        found = findings(*case)
        if len(found) != 1 or text not in found[0]:
            failed.append(f"{case}: {found}, expected one with '{text}'")
    if not findings("EUAA", None, "https://euaa.europa.eu/a", "somewhere"):
        failed.append("a locator without a chapter was not found")
    idle = tool.Checker(RULES)
    idle.idle()
    if len(idle.findings) < len(RULES["forms"]):
        failed.append("forms that nothing uses were not found")
    print("\n".join(failed), file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
