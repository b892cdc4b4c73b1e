#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""policy_making.py PEIL SOURCE: four fictional states are asked how they make country policy, whatever the origin;
their answers are read, coded and counted. With nobody among them to fear a letter can say how many do it how; with one
state that may know its own answer, less."""
import json
import re
import shutil
import sys

import filling
from workspace import RECEIVED, workspace

ID = "how-policy-is-made"
STATES = ["XXA", "XXB", "XXC", "XXD"]
ATTRIBUTES = ["decision_maker", "binding_policy", "disclosure_of_policy", "country_reports", "cited_in_decisions",
              "withholding_grounds", "rulings_on_disclosure", "origins_with_policy"]  # proposed; the last only on demand
ALL = [*ATTRIBUTES, "disclosure_of_instructions"]
ANSWERS = {  # what each ticked, or wrote in its own words
    "XXA": ["hoofd van de beslisautoriteit", "bindend beleid", "niet openbaar, ook niet op verzoek",
            "rapporten van de eigen overheid", "not cited",
            "internationale betrekkingen; secrecy_by_law", "withholding was upheld", "1"],
    "XXB": ["1", "binding policy", "1", "own_reports; other_states", "1", "2", "2", "1"],
    "XXC": ["head of a section of the determining authority", "niet-bindende richtlijnen", "op verzoek openbaar",
            "2", "niet aangehaald", "no_ground", "geen uitspraak", "2"],
    "XXD": ["3", "binding", "disclosed on request",
            "rapporten van de eigen overheid\nrapporten van andere staten", "not_cited",
            "other grounds", "no_ruling", "de belangrijkste herkomstlanden"],
}
LETTER = """\
In twee van de vier lidstaten stelt het hoofd van de beslisautoriteit het landenbeleid vast. In een van de vier \
lidstaten stelt een afdelingshoofd binnen de beslisautoriteit het landenbeleid vast. In een van de vier lidstaten is \
er geen formeel beleid, maar zijn er niet-bindende richtlijnen. In de overige drie lidstaten is het landenbeleid \
bindend voor wie beslist. In twee van de vier lidstaten wordt het landenbeleid noch actief, noch op verzoek openbaar \
gemaakt. In de overige twee lidstaten kan het landenbeleid op verzoek worden gedeeld. In drie van de vier lidstaten \
berust het landenbeleid op rapporten van de eigen overheid. In een van de vier lidstaten berust het landenbeleid op \
rapporten van het Asielagentschap van de Europese Unie (EUAA). In twee van de vier lidstaten berust het landenbeleid \
op rapporten van andere staten. In een van de vier lidstaten zijn de internationale betrekkingen een grond om \
landenbeleid niet openbaar te maken. In een van de vier lidstaten is de ongestoorde voorbereiding van besluiten een \
grond om landenbeleid niet openbaar te maken. In een van de vier lidstaten is een wettelijke geheimhoudingsplicht een \
grond om landenbeleid niet openbaar te maken. In een van de vier lidstaten heeft de hoogste rechter bevestigd dat \
landenbeleid niet openbaar hoeft te worden gemaakt. In de overige drie lidstaten is er geen uitspraak van de hoogste \
rechter over openbaarmaking van landenbeleid. In drie van de vier lidstaten is er alleen voor de belangrijkste \
herkomstlanden landenbeleid. In de overige lidstaat is er voor geen enkel herkomstland landenbeleid."""
LEFT_WITH_AN_INSIDER = """\
In twee van de vier lidstaten stelt het hoofd van de beslisautoriteit het landenbeleid vast. In twee van de vier \
lidstaten wordt het landenbeleid noch actief, noch op verzoek openbaar gemaakt. In twee van de vier lidstaten berust \
het landenbeleid op rapporten van andere staten."""


def equal(actual, expected, what):
    assert actual == expected, f"{what}:\n{actual!r}\nexpected\n{expected!r}"


def words_of(space, attribute, language):
    """What the codebook says of each value of a question on how policy is made."""
    dimensions = json.loads((space.data / "codebook/dimensions.json").read_text(encoding="utf-8"))["dimensions"]
    values = next(one["values"] for one in dimensions if one["id"] == attribute)
    return {value["id"]: value["said"][language] for value in values if "said" in value}


def flowing(text):
    return re.sub(r"\s+", " ", text)


def ask(space):
    done = space.run("survey", "new", "--id", ID, "--ask", ",".join(STATES), "--as-of", "2025-06-01",
                     "--respondents-public", "--output", "out")
    asked = json.loads((space.data / "memberstates/surveys" / ID / "survey.json").read_text(encoding="utf-8"))
    equal(asked["origin"], None, "origin")
    equal([(q["id"], q["on"], q["concept"], q["region"]) for q in asked["questions"]],
          [(f"q{n}", on, None, None) for n, on in enumerate(ATTRIBUTES, 1)], "questions")
    forms = sorted(path.name for path in (space.folder / "out").iterdir())
    equal(forms, [f"{ID}-survey{part}-2025-06-01.{end}" for part, end in
                  (("-en", "docx"), ("-en", "xlsx"), ("-fields-en", "csv"), ("-fields-nl", "csv"), ("-nl", "docx"),
                   ("-nl", "xlsx"))], "forms")
    assert done.stdout.count("\n") == 7, done.stdout


def bring_in(space, answers, day=RECEIVED):
    rows = [["state", "question", "answer", "level", "dissemination"]]
    for state, chosen in answers.items():
        rows += [[state, f"q{n}", "Our answer in our own words.", choice, "aggregate"]
                 for n, choice in enumerate(chosen, 1)]
    return space.run("survey", "import", ID, space.put("back.csv", filling.csv_rows(rows)), "--received", day)


def code(space, number):
    done = space.run("survey", "code", ID, "--lang", "nl", stdin="x\nj\n" + "j\n" * (number - 1))
    assert "‘x’ is geen keuze. Typ één letter" in done.stdout, "a wrong key is not explained"
    assert done.stdout.endswith(f"{number} coderingen bevestigd\n"), done.stdout[-300:]
    answer = json.loads((space.data / "memberstates/surveys" / ID / "answers/XXB-1.json").read_text(encoding="utf-8"))
    values = {term["on"]: term["values"] for term in answer["vocabulary"]["terms"]}
    equal(values["country_reports"], ["own_reports", "other_states"], "values of an answer with several")
    equal([document["title"] for document in answer["profile"]["documents"]],
          [f"Antwoord van Lidstaat B op uitvraag {ID}, ronde 1"], "what the survey writes follows --lang")


def release(space, *options, language="nl"):
    return space.run("release", ID, "--as-of", "2025-07-01", "--lang", language, *options)


def letter(space):
    text = flowing(release(space, "--insiders", "0", "--dry-run").stdout)
    assert LETTER in text, f"the letter cannot be written:\n{text}"
    assert "Over één vraag wordt niets gezegd" in text, text
    assert "Lidstaten die zelf hebben geantwoord, gelden niet als lezers" in text, text
    assert "vergeleken met" not in text, f"nothing is compared:\n{text}"
    english = flowing(release(space, "--insiders", "0", "--dry-run", language="en").stdout)
    said = words_of(space, "binding_policy", "en")
    expected = f"In one of the four states {said['non_binding']}. In the other three states {said['binding']}."
    assert expected in english, english
    text = flowing(release(space, "--dry-run").stdout)
    assert LEFT_WITH_AN_INSIDER in text, f"with one insider:\n{text}"
    equal(text.count("van de vier lidstaten"), 3, "sentences with one insider")
    assert "Uit deze zinnen kan ook een lidstaat die zijn eigen antwoord kent" in text, text
    said = json.loads(release(space, "--insiders", "0", "--dry-run", "--format", "json").stdout)
    equal([(one["dimension"], one["value"], one["class"], one["respondents"]) for one in said["statements"][:3]],
          [("decision_maker", "head_of_authority", [2], 4), ("decision_maker", "section_head", [1], 4),
           ("binding_policy", "non_binding", [1], 4)], "statements")
    for one in said["statements"]:
        assert one["class"] in one["rule"]["classes"], one


def known_elsewhere(space):
    """What two states answer for everybody to see in another survey is known to who reads this one's total."""
    def of_decision_maker(**options):
        said = json.loads(release(space, "--insiders", "0", "--dry-run", "--format", "json", **options).stdout)
        return [one["class"] for one in said["statements"] if one["dimension"] == "decision_maker"]
    before = of_decision_maker()
    other = space.data / "memberstates/surveys/elsewhere"
    shutil.copytree(space.data / "memberstates/surveys" / ID, other)
    for file in [other / "survey.json", *(other / "answers").iterdir()]:
        content = json.loads(file.read_text(encoding="utf-8").replace(ID, "elsewhere"))
        for marked in [*content.get("answers", []), *content.get("profile", {}).get("country", [])]:
            marked["dissemination"] = "public" if content["state"] in ("XXA", "XXB") else "aggregate"
        file.write_text(json.dumps(content), encoding="utf-8")
    known = of_decision_maker()
    shutil.rmtree(other)
    equal((before, known), ([[2], [1]], []), "what is said of decision makers, and beside public answers elsewhere")


def recorded(space):
    first = release(space, "--insiders", "0").stdout
    again = release(space, "--insiders", "0", "--dry-run").stdout
    assert again.startswith(first), "what was said is not said again"
    strict = release(space, "--insiders", "1", "--dry-run").stdout
    equal(strict.split("\n\n")[1], first.split("\n\n")[1], "what was said stays said whatever the parameters")
    answers = {"XXD": ["minister", *ANSWERS["XXD"][1:]]}
    bring_in(space, answers, "2025-06-25")
    later = flowing(release(space, "--insiders", "0", "--dry-run").stdout)
    assert "van de vier" not in later, f"counted again after a later answer:\n{later}"
    ledger = (space.data / "memberstates/surveys/ledger.jsonl").read_text(encoding="utf-8")
    assert '"value":"section_head"' in ledger, ledger


def refused(space):
    def error(*args, status=2):
        return space.run(*args, expect=status).stderr
    assert "asks how policy is made and is on no origin" in error("compare", "pakistan", "--survey", ID)
    assert "no question on 'weather' can be asked" in error("survey", "new", "--id", "no", "--only", "weather")
    assert "has no value 'blue'" in error("survey", "new", "--id", "no", "--tell", "binding_policy=blue")
    path = space.data / "memberstates/surveys" / ID / "survey.json"
    good = path.read_text(encoding="utf-8")
    survey = json.loads(good)
    survey["questions"][0] |= {"concept": "ahmadis", "on": "persecution_risk"}
    path.write_text(json.dumps(survey), encoding="utf-8")
    assert "/questions/0: is about an origin, which the survey does not have" in \
        space.run("validate", expect=1).stdout + space.run("validate", expect=1).stderr
    path.write_text(good, encoding="utf-8")


def chosen(space):
    """Three to eight questions by default; others on demand, in a file, and at the prompt."""
    def asked(name, *options, stdin=""):
        space.run("survey", "new", "pakistan", "--id", name, "--ask", "XXA", "--as-of", "2025-06-01", "--output", "o",
                  *options, stdin=stdin)
        survey = json.loads((space.data / "memberstates/surveys" / name / "survey.json").read_text(encoding="utf-8"))
        return [(q["concept"] or q["region"], q["on"]) for q in survey["questions"]]
    everything = asked("a1", "--all")
    assert 3 <= len(asked("a2")) <= 8 < len(everything), asked
    equal(asked("a3", "--only", "ahmadis:persecution_risk,PK-BA"),
          [("ahmadis", "persecution_risk"), ("PK-BA", "art15c")], "--only")
    lines = space.put("q.txt", "# groups\nhazaras:risk of persecution\n\npolicy_making\n".encode())
    equal(asked("a4", "--questions", lines), [("hazaras", "persecution_risk"), *((None, on) for on in ALL)],
          "--questions")
    equal(asked("a5", "--choose", stdin="2-1\nx\n1,3\n"), [everything[0], everything[2]], "--choose")
    space.run("survey", "new", "pakistan", "--id", "a6", "--choose", expect=2)
    equal(asked("a7", "--only", "binding_policy,disclosure_of_policy", "--tell", "disclosure_of_policy=active"),
          [(None, "binding_policy"), (None, "disclosure_of_policy")], "--tell")


def main():
    peil, source = sys.argv[1:]
    with workspace(peil, source) as space:
        ask(space)
        bring_in(space, ANSWERS)
        code(space, 4 * len(ATTRIBUTES))
        letter(space)
        known_elsewhere(space)
        recorded(space)
        refused(space)
        chosen(space)
    return 0


if __name__ == "__main__":
    sys.exit(main())
