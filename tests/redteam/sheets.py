#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""No answer can be told from two questions that may rest on one position: sheets.py PEIL DATA

Every sheet of answers of three and five fictional states goes through the whole program: profiles, alignment, counting,
release. In each shape below two questions are asked whose rows rest, in one way or another, on the same position, or
one whose row rests on two. A reader of what is said and of the ledger, alone or with one of the states where one is
guarded against, keeps the sheets from which exactly what was published would have come out. Of no threshold that was
counted may one side be left for a state. It also sees to it that a shape of which something may be said says something,
so that silence passes for nothing.
"""
import dataclasses
import itertools
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

RISK = "persecution_risk"
MEASURE = "moratorium"  # 0 or 1; one that has ended makes no row
BINDING = "binding_policy"  # of how policy is made: 0 non-binding, 1 binding
LEVELS = range(3)
CONVERTS, HOUSES, CHRISTIANS = "converts_to_christianity", "house_church_members", "christians"
KP = "PK-KP"
OF_THE_MOMENT = re.compile(r'"(time|hash|previous|document)":"[^"]*"')


def group(name, concepts, positions):
    return {"id": name, "label": {"en": name}, "concepts": [{"concept": one, "relation": "exact"} for one in concepts],
            "positions": positions}


def position(level, region=None, on=RISK):
    result = {"on": on, "term": f"term {level}", "from": "2024-01-01", "document": "doc", "locator": "p. 1",
              "instrument": "policy"}
    return result | ({"region": region} if region else {})


def measure(level):
    return [group("converts", [CONVERTS], [position(level, on=MEASURE)])]


def binding(level):
    return [position(level, on=BINDING)]


def converts(level):
    return [group("converts", [CONVERTS], [position(level)])]


def broader(level):
    return [group("christians", [CHRISTIANS], [position(level)])]


def both(level):
    return [group("both", [CONVERTS, HOUSES], [position(level)])]


def widened(level):
    return [group("minorities", ["religious_minorities"], [position(4)]), *converts(level)]


@dataclasses.dataclass
class Shape:
    """Questions (concept, region, level of the baseline), and a state's groups for a level."""
    questions: list
    coded: Callable
    marks: dict = dataclasses.field(default_factory=dict)  # (number of the state, of the question): not "aggregate"
    known: frozenset = frozenset()  # states whose level their own mark makes public
    # Levels that states have published, and that are true: a reader goes by them. Beside them the record holds a
    # position on another group that only government may see.
    published: dict = dataclasses.field(default_factory=dict)
    broad: bool = False  # the baseline and what is published speak of the broader group alone
    apart: bool = False  # the second question is another survey's, where a person named the groups otherwise
    held: dict = dataclasses.field(default_factory=dict)  # from and until of what is published
    rounds: bool = False  # those known answered for everybody to see first, and for totals only in the next round
    on: str = RISK
    levels: range = LEVELS
    thresholds: tuple = (1, 2)

    @property
    def exchangeable(self):
        return not self.marks and not self.published and not self.rounds

    def may_be(self, sheet):
        return all(sheet[place] == level for place, level in self.published.items())


SHAPES = {
    "a broader group's term, widened by a narrower group": Shape([(CHRISTIANS, None, 1), (CONVERTS, None, 2)], widened),
    "a row composed of narrower groups": Shape(
        [(CHRISTIANS, None, 1), (CONVERTS, None, 2)],
        lambda level: [group(name, [name], [position(level)])
                       for name in (CONVERTS, HOUSES, "proselytising_christians", "unregistered_church_members")]),
    "one group for two concepts": Shape([(CONVERTS, None, 1), (HOUSES, None, 2)], both),
    "one group for two concepts, in two surveys": Shape([(CONVERTS, None, 1), (HOUSES, None, 2)], both, apart=True),
    "a group, and the group in a region": Shape([(CONVERTS, None, 1), (CONVERTS, KP, 2)], converts),
    "inherited by two": Shape([(CONVERTS, None, 1), (HOUSES, None, 2)],
                              lambda level: [group("christians", [CHRISTIANS], [position(level)])]),
    "two groups on one concept": Shape(
        [(CONVERTS, None, 2), (HOUSES, None, 1)],
        lambda level: [*converts(level), group("baptised", [CONVERTS], [position(1)])]),
    "a public answer that an aggregate one widens": Shape(
        [(CHRISTIANS, None, 1), (CONVERTS, None, 2)], widened, marks={(0, 0): "public"}),
    "an aggregate answer that rests on a public one": Shape(
        [(HOUSES, None, 1), (CONVERTS, None, 2)], lambda level: [group("christians", [CHRISTIANS], [position(level)])],
        marks={(0, 0): "public", (1, 0): "public"}, known=frozenset({0, 1})),
    "published levels beside a closed position": Shape(
        [(CONVERTS, None, 1)], converts, published={0: 2, 1: 0}, known=frozenset({0, 1})),
    "published levels on a broader group than anybody names": Shape(
        [(CONVERTS, None, 1)], converts, published={0: 2, 1: 0}, known=frozenset({0, 1}), broad=True),
    "answers that are public in another survey": Shape(
        [(CONVERTS, None, 1), (CONVERTS, None, 1)], converts, marks={(0, 1): "public", (1, 1): "public"},
        known=frozenset({0, 1}), apart=True),
    "public in an earlier round": Shape([(CONVERTS, None, 1)], converts, known=frozenset({0, 1}), rounds=True),
    "published when the answers came in": Shape(
        [(CONVERTS, None, 1)], converts, published={0: 2, 1: 0}, known=frozenset({0, 1}),
        held={"from": "2024-09-10", "until": "2024-11-14"}),
    "how policy is made, published when the answers came in": Shape(
        [(None, None, 0)], binding, published={0: 1, 1: 0}, known=frozenset({0, 1}), on=BINDING, levels=range(2),
        thresholds=(1,), held={"from": "2024-09-10", "until": "2024-11-14"}),
    "how policy is made, public in an earlier round": Shape(
        [(None, None, 0)], binding, known=frozenset({0, 1}), rounds=True, on=BINDING, levels=range(2), thresholds=(1,),
        held={"until": "2024-11-14"}),
    "a measure that the baseline does not have": Shape(
        [(CONVERTS, None, 0)], measure, on=MEASURE, levels=range(2), thresholds=(1,)),
}
TELLS_NOTHING = {"inherited by two", "published levels beside a closed position",
                 "published levels on a broader group than anybody names", "answers that are public in another survey",
                 "public in an earlier round", "published when the answers came in",
                 "how policy is made, published when the answers came in",
                 "how policy is made, public in an earlier round",
                 "a public answer that an aggregate one widens", "an aggregate answer that rests on a public one"}


def write(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value), encoding="utf-8")


def document():
    return {"id": "doc", "title": "Letter", "publisher": "Office", "date": "2024-01-01", "reference": "ref 1",
            "url": "https://example.org/letter", "language": "en"}


def vocabulary(source):
    terms = [{"on": RISK, "term": f"term {level}", "level": level, "from": "2000-01-01", "label": {"en": "term"},
              "why": {"en": "its words"}, "defined_in": [{"document": "doc", "locator": "p. 1"}]} for level in range(6)]
    terms += [term | {"on": MEASURE} for term in terms[:2]]
    terms += [term | {"on": BINDING, "level": None, "values": [value]}
              for term, value in zip(terms, ("non_binding", "binding"))]
    return {"$schema": "../schema/vocabulary.schema.json", "source": source, "language": "en",
            "documents": [document()], "terms": terms}


def parts(coded):
    """Of a profile: groups, and what holds of the whole country."""
    return {"groups": [one for one in coded if "positions" in one],
            "country": [one for one in coded if "positions" not in one]}


def baseline_groups(questions, on=RISK):
    if on == BINDING:
        return [group("hazaras", ["hazaras"], [position(1)])]
    named = {}
    for concept, region, level in questions:
        said = named.setdefault(concept, [])
        said += [one for one in [position(level, region, on)] if one not in said]
    return [group(concept, [concept], positions) for concept, positions in named.items()]


def survey(data, name, states, numbered, on=RISK):
    asked = [{"id": f"q{number + 1}", "number": number + 1, "concept": concept, "region": region, "on": on,
              "text": {"en": "What is your policy?"}} for number, (concept, region, _) in numbered]
    write(data / f"memberstates/surveys/{name}/survey.json",
          {"$schema": "../../../codebook/schema/survey.schema.json", "id": name, "origin": "PAK",
           "title": {"nl": "Proef", "en": "Trial"}, "fictional": True, "respondents_public": True,
           "sent": "2024-09-02", "deadline": "2024-09-30", "asked": states, "questions": asked})


def answer(data, name, state, marks, groups, number=1):
    answers = [{"question": f"q{number + 1}", "status": "answered", "dissemination": mark, "text": "text",
                "language": "en"} for number, mark in marks.items()]
    write(data / f"memberstates/surveys/{name}/answers/{state}-{number}.json",
          {"$schema": "../../../../codebook/schema/answer.schema.json", "survey": name, "state": state, "round": number,
           "received": f"2024-{8 + number:02}-20", "answers": answers,
           "profile": {"documents": [document()]} | parts(groups)})


def marked(survey_id, coded, mark):
    """The group under a name of its own in each survey, its positions under the mark of the question that comes
    as it does."""
    if "positions" not in coded:
        return coded | {"dissemination": mark}
    return coded | {"id": f"{survey_id}-{coded['id']}",
                    "positions": [one | {"dissemination": mark} for one in coded["positions"]]}


def published_parts(shape, level):
    if shape.on == BINDING:
        return [one | shape.held for one in binding(level)]
    return [one | {"positions": [position | shape.held for position in one["positions"]]}
            for one in (broader(level) if shape.broad else converts(level))]


def folder(source, data, shape, states, levels):
    shutil.copytree(source / "codebook", data / "codebook")
    for one in [*states, "XXH"]:
        write(data / f"codebook/vocabularies/{one}.json", vocabulary(one))
    (data / "countries").mkdir()
    write(data / "memberstates/xxh/pakistan.json",
          {"$schema": "../../codebook/schema/profile.schema.json", "source": "XXH", "origin": "PAK", "coverage": [],
           "documents": [document()], "groups": broader(1) if shape.broad else baseline_groups(shape.questions, shape.on)})
    for place, level in shape.published.items():
        closed = group("hazaras", ["hazaras"], [position(1) | {"dissemination": "government"}])
        write(data / f"memberstates/{states[place].lower()}/pakistan.json",
              {"$schema": "../../codebook/schema/profile.schema.json", "source": states[place], "origin": "PAK",
               "coverage": [], "documents": [document()]} | parts([*published_parts(shape, level), closed]))
    questions = list(enumerate(shape.questions))
    surveys = {"one": questions[:1], "two": questions[1:]} if shape.apart else {"one": questions}
    for name, numbered in surveys.items():
        survey(data, name, states, numbered, shape.on)
        for place, (state, level) in enumerate(zip(states, levels)):
            marks = {number: shape.marks.get((place, number), "aggregate") for number, _ in numbered}
            in_order = itertools.chain(marks.values(), itertools.repeat("aggregate"))
            groups = [marked(name, one, mark) for one, mark in zip(shape.coded(level), in_order)]
            last = 1
            if shape.rounds and place in shape.known:
                answer(data, name, state, {number: "public" for number in marks},
                       [marked(name, one, "public") | (shape.held if shape.on == BINDING else {})
                        for one in shape.coded(level)])
                last = 2
            answer(data, name, state, marks, groups, last)
    return list(surveys)


def public_annex(peil, data):
    out = data.parent / "out"
    subprocess.run([peil, "annex", "pakistan", "--survey", "one", "--audience", "public", "--to", "md", "--output", out,
                    "--data", data, "--as-of", "2024-12-01", "--baseline", "XXH", "--lang", "en"],
                   capture_output=True, timeout=240, check=True)
    return [f"{file.name}\n{file.read_text(encoding='utf-8')}" for file in sorted(out.iterdir()) if file.suffix == ".md"]


def published(peil, source, shape, states, insiders, levels):
    """What a reader sees of a sheet: what is said, and the ledger, which is shared."""
    with tempfile.TemporaryDirectory() as tmp:
        data = pathlib.Path(tmp) / "data"
        seen = []
        for name in folder(source, data, shape, states, levels):
            command = [peil, "release", name, "--insiders", str(insiders), "--data", data, "--as-of", "2024-12-01",
                       "--baseline", "XXH", "--lang", "en"]
            done = subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)
            if done.returncode != 0:
                raise RuntimeError(done.stderr)
            seen.append(done.stdout + done.stderr)
        seen.append((data / "memberstates/surveys/ledger.jsonl").read_text(encoding="utf-8"))
        if shape.on == MEASURE:  # whether there is a row hangs on who has the measure
            seen += public_annex(peil, data)
        return OF_THE_MOMENT.sub("", "".join(seen)).replace(tmp, "")


def learned(seen, known, insiders, thresholds):
    """(sheet, coalition, state, threshold) of which a reader, who knows what is public, knows the side."""
    sheets = list(seen)
    states = len(sheets[0])
    coalitions = [()] + [(one,) for one in range(states)] * insiders
    for sheet, coalition in itertools.product(sheets, coalitions):
        left = [one for one in sheets if seen[one] == seen[sheet] and all(one[i] == sheet[i] for i in {*coalition, *known})]
        for state, threshold in itertools.product(range(states), thresholds):
            if state not in coalition and len({one[state] >= threshold for one in left}) < 2:
                yield sheet, coalition, state, threshold


def attack(peil, source, name, number, insiders):
    shape = SHAPES[name]
    states = [f"XX{letter}" for letter in "ABCDE"[:number]]
    # States that differ in nothing but their name get the same treatment, so one sheet of each kind is enough.
    alike = tuple if not shape.exchangeable else lambda sheet: tuple(sorted(sheet))
    sheets = [one for one in itertools.product(shape.levels, repeat=number) if shape.may_be(one)]
    kinds = sorted({alike(one) for one in sheets})
    with ThreadPoolExecutor(2) as pool:
        told = dict(zip(kinds, pool.map(lambda one: published(peil, source, shape, states, insiders, one), kinds)))
    seen = {one: told[alike(one)] for one in sheets}
    if len(set(told.values())) < 2 and name not in TELLS_NOTHING:
        yield f"{name}: {number} states, {insiders} insiders: nothing is told apart"
    found = [one for one in learned(seen, shape.known, insiders, shape.thresholds) if one[2] not in shape.known]
    if found:
        sheet, coalition, state, threshold = found[0]
        yield (f"{name}: {number} states, {insiders} insiders: {len({one[0] for one in found})} of {len(seen)} sheets "
               f"tell; {sheet} to {coalition or 'anybody'}: state {state} at {threshold}")


def main():
    peil, source = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    sizes = ((3, 0), (5, 1))
    failures = [line for name, shape in SHAPES.items() for size in (sizes[:1] if shape.marks or shape.rounds else sizes)
                for line in attack(peil, source, name, *size)]
    for line in failures:
        print(line)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
