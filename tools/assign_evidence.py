#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Says of every document of the profiles and vocabularies what kind of evidence it is.

assign_evidence.py DATA [--check | --list]

The rules stand in codebook/evidence.json, the first that fits a document decides. A rule has any of
`source` (whose profile), `ids`, `publisher`, `title`, `reference` (regular expressions) and `host`
(end of the address's host), the `evidence` they make it and `why`. What no rule fits is the
`otherwise` of that file, the weakest kind: a document counts only where somebody said why. --check writes
nothing and fails when a file would change; --list prints kind, source, publisher and title of every document.
"""
import json
import pathlib
import re
import sys
import urllib.parse

KEY = re.compile(r'(?P<head>"language": *"[a-z]{2}")(?P<old>, *\n? *"evidence": *"[a-z_]+")?')


def fits(rule, source, document):
    host = urllib.parse.urlsplit(document.get("url") or "").hostname or ""
    tests = [
        "source" not in rule or source in rule["source"],
        "ids" not in rule or document["id"] in rule["ids"],
        "host" not in rule or any(host == h or host.endswith("." + h) for h in rule["host"]),
    ]
    for key in ("publisher", "title", "reference"):
        tests.append(key not in rule or re.search(rule[key], document.get(key) or "") is not None)
    return all(tests)


def kind(table, source, document):
    for rule in table["rules"]:
        if fits(rule, source, document):
            return rule["evidence"]
    return table["otherwise"]


def files(data):
    for pattern in ("countries/*/*.json", "memberstates/*/*.json", "codebook/vocabularies/*.json"):
        for path in sorted(data.glob(pattern)):
            content = json.loads(path.read_text(encoding="utf-8"))
            if "source" in content and content.get("documents"):
                yield path, content


def insert(text, content, kinds):
    """The file's text with the kind behind each document's language, formatted as it was."""
    at = text.index('"documents"')
    for document in content["documents"]:
        at = text.index(json.dumps(document["id"], ensure_ascii=False), at)
        found = KEY.search(text, at)
        line = text.rfind("\n", 0, found.start()) + 1
        indent = re.match(r" *", text[line:]).group()
        own_line = text[line:found.start()].strip() == ""
        gap = ",\n" + indent if own_line else ", "
        new = f'{found["head"]}{gap}"evidence": "{kinds[document["id"]]}"'
        text = text[: found.start()] + new + text[found.end():]
        at = found.start()
    return text


def main():
    data = pathlib.Path(sys.argv[1])
    options = sys.argv[2:]
    rules = json.loads((data / "codebook/evidence.json").read_text(encoding="utf-8"))
    wrong = 0
    for path, content in files(data):
        source = content["source"]
        kinds = {d["id"]: kind(rules, source, d) for d in content["documents"]}
        for document in content["documents"]:
            if "--list" in options:
                fields = (kinds[document["id"]], source, content.get("origin", "-"),
                          document["id"], document["publisher"], document["title"])
                print(" | ".join(str(field) for field in fields))
        if "--list" in options:
            continue
        text = path.read_text(encoding="utf-8")
        new = insert(text, content, kinds)
        if new != text and "--check" in options:
            print(f"{path}: evidence is not as codebook/evidence.json has it", file=sys.stderr)
            wrong += 1
        elif new != text:
            path.write_text(new, encoding="utf-8")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
