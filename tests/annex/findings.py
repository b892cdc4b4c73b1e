#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Every finding of the annex against the rows it speaks of: findings.py PEIL DATA [ORIGIN DAY]…

Reads the English annex and, apart from it, the points of `compare --format json`. Each source stands
in one finding, with the numbers of its points; what is said of other European countries fits them and
the thresholds of codebook/wording.json; no sentence stands twice. A source that is compared by case law or
practice is called so; findings stand before how they were counted; how many points rest on policy of the
baseline not confirmed since a revision is said. Without origins: all of them, on ten days.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

PEIL, DATA = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
DAYS = ["2015-12-31", "2017-12-31", "2019-06-30", "2020-12-31", "2022-09-27", "2023-06-01", "2024-06-30",
        "2024-12-01", "2025-06-01", "2026-03-01"]
SCALE = {"more lenient": "more_lenient", "stricter": "stricter", "has the same level": "equal", "is more lenient": "more_lenient",
         "is stricter": "stricter"}
LIMITS = json.loads((DATA / "codebook/wording.json").read_text(encoding="utf-8"))
PROFILES = {}
for path in [*DATA.glob("countries/*/*.json"), *DATA.glob("memberstates/*/*.json")]:
    profile = json.loads(path.read_text(encoding="utf-8"))
    if "groups" in profile:
        PROFILES.setdefault((profile["source"], profile["origin"]), []).append(profile)
REMARK = re.compile(r" \((?:partly )?(?:case law|practice)(?: and practice)?\)")
LABELS = {source["id"]: source["label"]["en"]
          for source in json.loads((DATA / "codebook/sources.json").read_text(encoding="utf-8"))["sources"]}


def annex(origin, day, folder):
    """The annex, without figures: they cost most of its time and say nothing that the text does not."""
    bare = folder / "bin"
    if not bare.exists():
        bare.mkdir()
        (bare / "pandoc").symlink_to(shutil.which("pandoc"))
    out = folder / f"{origin}-{day}"
    subprocess.run([PEIL, "annex", origin, "--data", DATA, "--as-of", day, "--lang", "en", "--to", "md", "--output", out],
                   env={**os.environ, "PATH": str(bare)}, capture_output=True, check=True, timeout=120)
    return next(out.glob("*-annex-*.md")).read_text(encoding="utf-8")


def compared(origin, day):
    run = subprocess.run([PEIL, "compare", origin, "--data", DATA, "--as-of", day, "--format", "json"],
                         capture_output=True, check=True, timeout=120)
    found = json.loads(run.stdout)
    policy = {source["id"]: source for source in found["sources"]}
    return {LABELS[one["against"]]: {**one["points"], "no_policy": policy[one["against"]]["no_policy"],
                                     "kind": policy[one["against"]]["kind"], **rests_on(found, one["against"])}
            for one in found["summary"]}


def instruments(origin, source, cell):
    """Those of the positions with the cell's term from its documents; what applies to everyone is policy."""
    for profile in PROFILES.get((source, origin), []):
        for entry in [*profile["groups"], *profile.get("regions", []), {"positions": profile.get("country", [])}]:
            for position in entry["positions"]:
                if position["term"] == cell["term"] and position["document"] in cell["documents"]:
                    yield position.get("instrument", "policy")


def rests_on(found, source):
    """Whether any counted row rests on something else than policy, and the decided points that are not confirmed."""
    points, beside = {}, set()
    for row in found["rows"]:
        number = next((one["point"] for one in row.get("points", []) if one["against"] == source), None)
        if number is None:
            continue
        cells = {cell["source"]: cell for cell in row["cells"]}
        beside |= set(instruments(found["origin"], source, cells[source])) & {"case_law", "practice"}
        verdict = next(one["verdict"] for one in row["verdicts"] if one["against"] == source)
        points.setdefault(number, []).append((verdict, cells[found["baseline"]]["confirmed_until"]))
    decided_points = [rows for rows in points.values()
                      if len({verdict for verdict, _ in rows}) == 1 and rows[0][0] in ("more_lenient", "equal", "stricter")]
    return {"beside_policy": beside, "unconfirmed": sum(any(day for _, day in rows) for rows in decided_points)}


def section(text, heading):
    return re.split(r"\n# ", text.split(f"</a>{heading}\n", 1)[1])[0]


def names(words):
    return [name for part in words.split(", ") for name in part.split(" and ")]


def number(word):
    return {"the only": 1, "one": 1, "both": 2}.get(word) or int(word.removeprefix("all "))


def decided(points):
    return points["more_lenient"] + points["equal"] + points["stricter"]


def known(points):
    return decided(points) + points["indeterminate"] + points["split"]


def one_source(sentence):
    """(source, what must hold of its points); none when the sentence is of another form."""
    part = r"On (the only|both|all \d+) points? with a definite verdict, the Netherlands "
    if found := re.fullmatch(part + r"is (more lenient|stricter) than (.+)\.", sentence):
        return found[3], lambda p: p[SCALE[found[2]]] == number(found[1]) == decided(p)
    if found := re.fullmatch(part + r"and (.+) have the same level\.", sentence):
        return found[2], lambda p: p["equal"] == number(found[1]) == decided(p)
    if found := re.fullmatch(part + r"is at least as (?:lenient|strict) as (.+), and on (one|\d+) of them (more lenient|stricter)\.",
                             sentence):
        return found[2], lambda p: (decided(p) == number(found[1]) and p[SCALE[found[4]]] == number(found[3]) and
                                    p["equal"] == decided(p) - number(found[3]) > 0)
    if found := re.fullmatch(r"Of the (\d+) points with a definite verdict, the Netherlands is more lenient than (.+) on (\d+), "
                             r"equal on (\d+) and stricter on (\d+)\.", sentence):
        return found[2], lambda p: ([decided(p), p["more_lenient"], p["equal"], p["stricter"]] ==
                                    [int(found[i]) for i in (1, 3, 4, 5)])
    if found := re.fullmatch(r"Of the (\d+) points with a definite verdict, the Netherlands is more lenient than (.+) on (\d+) and "
                             r"stricter on (\d+); no conclusion can be drawn about the whole\.", sentence):
        return found[2], lambda p: ([decided(p), p["more_lenient"], p["stricter"]] == [int(found[i]) for i in (1, 3, 4)])
    if found := re.fullmatch(r"(.+) has no policy or guidance on .+, so no comparison is possible\. This is not a "
                             r"difference in policy\.", sentence):
        return found[1], lambda p: p["no_policy"]
    return None


def several_sources(sentence):
    if found := re.fullmatch(r"There is one point with a definite verdict with each of (.+); on it the Netherlands "
                             r"(is more lenient|is stricter|has the same level)\.", sentence):
        return names(found[1]), lambda p: p[SCALE[found[2]]] == decided(p) == 1
    if found := re.fullmatch(r"On no point is there a definite verdict against (.+): where both .+", sentence):
        return names(found[1]), lambda p: decided(p) == 0 < known(p)
    if found := re.fullmatch(r"On no point is a comparison with (.+) possible: on every item .+", sentence):
        return names(found[1]), lambda p: known(p) == 0
    return None


def folded(name):
    return name[0].upper() + name[1:]


def check_order(text):
    first = next(line for line in text.splitlines() if line.strip())
    if not first.startswith(("- ", "The proposal changes")):
        yield f"does not begin with a finding: {first}"


def check_remarks(text, points):
    """No source compared by case law or practice goes by its bare name, and no other has a remark."""
    bare = REMARK.sub(" \0", text)
    for name, p in points.items():
        if known(p) == 0 or "(" in name:
            continue
        said = {mark for mark in re.findall(re.escape(name) + r"( \0)?", bare, re.I)}
        if p["beside_policy"] and "" in said:
            yield f"{name} is compared by {p['beside_policy']} and called by its bare name"


def check_unconfirmed(text, points):
    unconfirmed = sum(p["unconfirmed"] for p in points.values())
    said = re.search(r"^(?:Of the (\d+)|All (\d+)|(Both|The only)) points? with a definite verdict(?: (one|\d+) rests?)?.* "
                     r"policy of the Netherlands that is not confirmed", text, re.M)
    all_points = sum(decided(p) for p in points.values())
    if (said is None) != (unconfirmed == 0):
        yield f"{unconfirmed} of {all_points} points not confirmed, and said: {said and said[0]}"
    if said is None:
        return
    told = {"Both": 2, "The only": 1, "one": 1}.get(said[3] or said[4]) or int(said[4] or said[2])
    if told != unconfirmed or int(said[1] or told) != all_points:
        yield f"{unconfirmed} of {all_points} points not confirmed, and said: {said[0]}"


def check_findings(text, points):
    told = []
    text = REMARK.sub("", text)
    for sentence in re.findall(r"^- +(.+)$", text, re.M):
        found = one_source(sentence)
        sources, holds = ([found[0]], found[1]) if found else several_sources(sentence) or ([], None)
        if holds is None:
            yield f"a finding of no known form: {sentence}"
        for source in sources:
            own = next((name for name in points if folded(name) == folded(source)), None)
            told.append(own)
            if own is None or not holds(points[own]):
                yield f"{sentence!r} does not fit {source}: {points.get(own)}"
    if sorted(map(str, told)) != sorted(points):
        yield f"told of {sorted(map(str, told))}, not of {sorted(points)}"


def fits(key, points):
    total, equal = known(points), points["equal"]
    few = total < LIMITS["minimum_points"] or 0 < decided(points) < LIMITS["minimum_points"]
    share = 0 if total == 0 else 100 * equal / total
    close = not few and share >= LIMITS["largely_in_line_percent"]
    return {
        "in line": not few and share >= LIMITS["in_line_percent"],
        "largely": close and share < LIMITS["in_line_percent"],
        "few": few,
        "equal": not few and not close and decided(points) == equal > 0,
        "more": not few and not close and points["stricter"] == 0 < points["more_lenient"],
        "stricter": not few and not close and points["more_lenient"] == 0 < points["stricter"],
        "both": not few and not close and (min(points["more_lenient"], points["stricter"]) > 0 or
                                           (decided(points) == 0 < points["split"])),
        "undecided": not few and decided(points) == 0 == points["split"]}[key]


OUTSIDE = "For states outside the European Union and those associated with it, the following holds."
FORMS = {"in line": r"The policy of the Netherlands is in line with that of (.+)\.",
         "largely": r"The policy of the Netherlands is largely in line with that of (.+)\.",
         "few": r"For (.+) there are too few points with a definite verdict .+",
         "equal": r"On the points with a definite verdict the policy of the Netherlands is equal to that of (.+)\.",
         "more": r"On the points with a definite verdict the policy of the Netherlands is equal to or more lenient than that of (.+)\.",
         "stricter": r"On the points with a definite verdict the policy of the Netherlands is equal to or stricter than that of (.+)\.",
         "both": r"Compared with (.+), the policy of the Netherlands is more lenient on some points with a definite verdict and stricter on .+",
         "undecided": r"A comparison of the policy of the Netherlands with that of (.+) has a definite outcome on no point\.",
         "none": r"No policy of other European countries on .+ is recorded that allows a comparison\."}


def check_others(text, points):
    lines = [re.sub(r"\[\^\d+\]", "", line) for line in REMARK.sub("", text).splitlines() if line.strip()]
    paragraphs = [lines[0], *(line.removeprefix(OUTSIDE).strip() for line in lines[1:] if line.startswith(OUTSIDE))]
    told = []
    for sentence in (one for line in paragraphs for one in re.split(r"(?<=\.) (?=[A-Z])", line)):
        key, found = next(((key, match) for key, form in FORMS.items() if (match := re.fullmatch(form, sentence))), ("", None))
        if not key:
            yield f"said of other countries in no known form: {sentence}"
        if key in ("", "none"):
            continue
        told += names(found[1])
        for name in names(found[1]):
            if not fits(key, points[name]):
                yield f"{sentence!r} does not fit {name}: {points[name]}"
    states = []
    for kinds in (("national_policy", "survey_answer"), ("comparator",)):  # a paragraph for each
        members = [name for name, p in points.items() if p["kind"] in kinds and not p["no_policy"]]
        states += members if kinds[0] == "comparator" or any(known(points[name]) for name in members) else []
    if sorted(told) != sorted(states):
        yield f"told of {sorted(told)}, not of {states}"


def check_twice(text):
    body = text.split("</a>Findings\n", 1)[1].split("# <a id=\"matrix\"")[0]
    sentences = [one for line in body.splitlines() if not line.startswith(("|", "!", "[^", "**"))
                 for one in re.split(r"(?<=\.) (?=[A-Z])", re.sub(r"^- +|\[\^\d+\]", "", line)) if one.endswith(".")]
    for one in {s for s in sentences if sentences.count(s) > 1}:
        yield f"said twice: {one}"


def check(origin, day, folder):
    points = compared(origin, day)
    text = annex(origin, day, folder)
    if not points:
        return
    findings = section(text, "Findings")
    yield from check_order(findings)
    yield from check_findings(findings, points)
    bullets = "\n".join(line for line in findings.splitlines() if line.startswith("- "))
    yield from check_remarks(bullets + section(text, "Policy of other European countries"), points)
    yield from check_unconfirmed(findings, points)
    yield from check_others(section(text, "Policy of other European countries"), points)
    yield from check_twice(text)


def cases():
    given = sys.argv[3:]
    if given:
        return list(zip(given[::2], given[1::2]))
    return [(path.name, day) for path in sorted((DATA / "countries").iterdir()) for day in DAYS]


def main():
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        for origin, day in cases():
            for finding in check(origin, day, pathlib.Path(folder)):
                failures += 1
                print(f"{origin} on {day}: {finding}")
    print(f"{len(cases())} annexes read, {failures} findings that do not hold")
    return failures > 0


sys.exit(main())
