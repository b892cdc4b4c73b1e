#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""alike.py PEIL DATA: of the answers nothing may show outside but the class that was published.

Pairs of data folders differ only in what must be secret (who answered what, at which level, in which words, with
which notes) within one published class. Every public product and its metadata, every message, exit status, name and
size, and every file that may be shared must then be the same, byte for byte, after the same series of commands. That the
comparison sees anything is tried with a third folder, of another class.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import canaries

HOLDS = {"ledger.jsonl", "ledger.jsonl.head", "survey.json"}  # what may be shared of a survey
OF_THE_MOMENT = re.compile(r'"(time|hash|previous|closed)":"[^"]*"')
SALTED = re.compile(r'"document":"[^"]*"')  # with what is drawn at random, where the record is closed
DAY = ["--as-of", "2024-12-01"]


def commands():
    for language, form in (("nl", "text"), ("en", "json")):
        yield ["release", "test", "--lang", language, "--format", form, "--dry-run"]
    yield ["annex", "PAK", "--survey", "test", "--audience", "public", "--to", "md", "--output", "{out}"]
    yield ["release", "test", "--lang", "en"]
    for more in ([], ["--insiders", "2"], ["--insiders", "0"], ["--max-posterior", "0.6"], ["--officials", "guarded"],
                 ["--as-of", "2024-06-01"]):
        yield ["release", "test", "--lang", "en", "--format", "json", *more]
    yield ["annex", "PAK", "--survey", "test", "--audience", "public", "--to", "docx,odt,html,md", "--output", "{out}"]
    for form in ("csv", "xlsx", "datapackage", "skos", "turtle", "dcat"):
        yield ["export", "--to", form, "--output", "{out}"]
    yield ["explore", "PAK", "--output", "{out}/page.html"]
    for command in ("compare", "align", "show", "history", "gaps"):
        yield [command, "PAK", "--format", "json"]
    yield ["history", "PAK", "--every", "--format", "json"]
    yield ["designations", "--format", "json"]
    yield ["panel", "PAK", "--to", "csv,datapackage", "--output", "{out}"]
    yield ["cite", "PAK"]
    yield ["plot", "PAK", "--to", "svg", "--output", "{out}"]
    for what in ("surveys", "documents", "sources"):
        yield ["list", what]
    yield ["validate"]


def reworded(value, words):
    """Every confidential text in other words, of another length."""
    return json.loads(json.dumps(value).replace("words", words).replace("answer of", f"{words} by"))


def folder(source, data, levels, public, words):
    survey = canaries.plant(source, data, levels)
    for file in [*survey.glob("answers/*"), *data.glob("codebook/vocabularies/XX?.json")]:
        canaries.write(file, reworded(json.loads(file.read_text(encoding="utf-8")), words))
    told = canaries.survey() | {"respondents_public": public}
    canaries.write(survey / "survey.json", told)
    return survey


def seen(peil, source, levels, public, words):
    """All that can be seen of the folder: a list of (what, content)."""
    with tempfile.TemporaryDirectory() as tmp:
        data = pathlib.Path(tmp) / "data"
        survey = folder(source, data, levels, public, words)
        result = []
        for number, args in enumerate(commands()):
            out = pathlib.Path(tmp) / f"out{number}"
            if args[0] == "explore":  # one file, in a folder that is there
                out.mkdir()
            day = [] if "--as-of" in args else DAY
            done = subprocess.run([peil, *(arg.replace("{out}", str(out)) for arg in args), *day, "--data", data],
                                  capture_output=True, timeout=240, check=False, cwd=tmp)
            hide = lambda raw: raw.replace(str(out).encode(), b"{out}").replace(tmp.encode(), b"{tmp}")
            result.append((f"{args}: status", done.returncode))
            result += [(f"{args}: stdout", hide(done.stdout)), (f"{args}: stderr", hide(done.stderr))]
            files = [path for path in sorted(out.rglob("*")) if path.is_file()]
            result += [(f"{args}: {path.relative_to(out)}", path.read_bytes()) for path in files]
        for path in sorted(survey.parent.rglob("*")):
            if path.name in HOLDS:
                lines = path.read_text(encoding="utf-8").split("\n")
                text = "\n".join(SALTED.sub("", line) if '"closed"' in line else line for line in lines)
                text = OF_THE_MOMENT.sub("", text)
                result.append((f"{path.relative_to(data)}", text))
        names = sorted(path.name for path in survey.parent.rglob("*") if "answers" not in path.parts)
        return [*result, ("names", names)]


PAIRS = [  # Dutch policy stands at 2, for 1 July 2024 at 3; levels of the first, of the second, of another class
    ("most of six", True, [4, 3, 1, 0, 2, 2], [5, 3, 0, 2, 4, 3], [0, 1, 1, 0, 2, 2]),
    ("half of six", True, [2, 2, 2, 0, 1, 0], [1, 0, 0, 5, 4, 3], [0, 1, 1, 0, 2, 1]),
    ("four, silent", True, [4, 0, 0, 1], [2, 2, 3, 5], [4, 4, 0, 1]),
    ("nobody may know who", False, [4, 3, 1, 0, 2, 2], [5, 2, 2, 3, 2, 1], [0, 1, 0, 0, 1, 2]),
]


def compare(peil, source, pair):
    name, public, first, second, other = pair
    one = seen(peil, source, first, public, "words")
    two = seen(peil, source, second, public, "rather longer sentences")
    three = seen(peil, source, other, public, "words")
    for (what, here), (where, there) in zip(one, two):
        if what != where or here != there:
            yield f"{name}: {what} differs: {here!r:.600} and {there!r:.600}"
    if len(one) != len(two):
        yield f"{name}: {len(one)} things can be seen and {len(two)}"
    if one == three:
        yield f"{name}: another class is not seen either"
    if any(b"No statements" not in content and not content for what, content in one if what.endswith(".md")):
        yield f"{name}: an annex is empty"
    failed = [what for what, content in one if what.endswith("status") and content not in (0, 1)]
    if failed:
        yield f"{name}: {failed}"


def main():
    peil, source = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    with ThreadPoolExecutor(2) as pool:
        failures = [one for found in pool.map(lambda pair: list(compare(peil, source, pair)), PAIRS) for one in found]
    for failure in failures:
        print(failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
