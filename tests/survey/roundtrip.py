#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""roundtrip.py PEIL SOURCE KIND: a survey there and back.

Sends a survey on Pakistan to fictional states, fills the form in as KIND says, reads it, has it coded,
compares and writes the annex. `office-KIND` has LibreOffice save the filled form once more, in its own
format; without LibreOffice the test is skipped (77).
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

import filling
from workspace import SURVEY, RECEIVED, workspace

# Question numbers follow the Dutch policy of 1 June 2025; see expect_questions.
FIELDS = {
    "survey": SURVEY, "state": "XXA", "contact": "someone@example.org", "dissemination": "government",
    "q1_answer": "Elevated risk: \"limited\" indications suffice; see § 3 & 4.",
    "q1_level": "3", "q1_native": "groupe à risque élevé", "q1_valid_from": "2024-03-01",
    "q1_source": "Circular 12", "q2_answer": "Case by case.", "q2_dissemination": "public",
    "q3_answer": "n/a", "q4_answer": "-",
    "q5_answer": "This answer may not be disseminated further.",
    "q10_answer": "No policy on all of them.", "q10_level": "4",
    "q10_group": "Hazaras", "q10_native": "grupo en peligro",
}
CHOICES = {"q1_level": "3 – elevated risk", "q10_level": "4 – in general substantiated",
           "dissemination": "inside government only, with the name of the state",
           "q2_dissemination": "public, with the name of the state"}
KINDS = {"docx": ("docx", filling.docx), "xlsx": ("xlsx", filling.xlsx), "ods": ("ods", filling.ods),
         "csv": ("csv", filling.csv_answers), "eusurvey-xml": ("xml", filling.eusurvey_xml),
         "eusurvey-xlsx": ("xlsx", filling.eusurvey_xlsx), "eusurvey-ods": ("ods", filling.eusurvey_ods)}
OFFICE = {"docx": "odt", "xlsx": "ods", "ods": "xlsx"}  # what LibreOffice saves it as


def equal(actual, expected, what):
    assert actual == expected, f"{what}: {actual!r}, expected {expected!r}"


def filled(forms, kind):
    """The name and content of the form as it comes back."""
    extension, fill = KINDS[kind]
    form = forms.get(f"pakistan-survey-en-2025-06-01.{'docx' if extension == 'docx' else 'xlsx'}")
    fields = FIELDS if kind == "docx" else {**FIELDS, **CHOICES}
    return f"XXA.{extension}", fill(form, fields)


def through_office(name, content):
    """The file as LibreOffice saves it, in the format of its own and then in the first again."""
    stem, extension = name.rsplit(".", 1)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / name
        path.write_bytes(content)
        for target in (OFFICE[extension], extension, OFFICE[extension]):
            subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                            "--convert-to", target, "--outdir", folder, str(path)],
                           check=True, capture_output=True, timeout=120)
            path = path.with_suffix("." + target)
        return path.name, path.read_bytes()


def expect_questions(space):
    import json
    asked = json.loads((space.survey / "survey.json").read_text(encoding="utf-8"))
    equal(asked["asked"], ["XXA", "XXB"], "states asked")
    about = {q["id"]: (q["concept"], q["on"]) for q in asked["questions"]}
    equal(about["q1"], ("ahmadis", "persecution_risk"), "q1")
    equal(about["q2"], ("ahmadis", "state_protection"), "q2")
    equal(about["q10"], ("hazaras", "persecution_risk"), "q10")
    return asked["questions"]


def expect_answers(answer, questions):
    equal((answer["state"], answer["round"], answer["received"]), ("XXA", 1, RECEIVED), "head")
    given = {entry.pop("question"): entry for entry in answer["answers"]}
    equal(list(given), [question["id"] for question in questions], "questions")
    expected = {
        "q1": ("answered", "government"), "q2": ("answered", "public"),
        "q3": ("not_applicable", "government"), "q4": ("no_answer", "government"),
        "q5": ("withheld", "government"), "q10": ("answered", "government")}
    for question, entry in given.items():
        status, dissemination = expected.get(question, ("no_answer", "government"))
        equal((entry["status"], entry["dissemination"]), (status, dissemination), question)
        equal(entry.get("text", ""), FIELDS.get(f"{question}_answer", ""), f"text of {question}")
    assert "example.org" not in str(answer), "the contact was stored"


def expect_proposals(answer):
    equal(answer["profile"], {"coverage": [], "documents": [], "groups": [], "regions": [], "country": []},
          "profile before a person confirmed anything")
    equal([proposal["question"] for proposal in answer["proposals"]], ["q1", "q2", "q10"], "proposals")
    first = answer["proposals"][0]
    equal({key: first.get(key) for key in ("concept", "term", "level", "from", "cites", "score")},
          {"concept": "ahmadis", "term": "groupe à risque élevé", "level": 3, "from": "2024-03-01",
           "cites": "Circular 12", "score": 1.0}, "proposal for q1")
    equal(answer["proposals"][2]["concept"], "hazaras", "concept of the group named for q10")


def expect_rows(space):
    """The comparison's rows that the answers bear on: level and basis of XXA, and the verdict."""
    import json
    result = json.loads(space.run("compare", "pakistan", "--survey", SURVEY, "--against", "EUAA",
                                  "--as-of", "2025-07-01", "--format", "json").stdout)
    equal([source["id"] for source in result["sources"]], ["NLD", "EUAA", "XXA"], "sources")
    rows = {(row["concept"], row["dimension"]): row for row in result["rows"]}
    expected = {
        ("ahmadis", "persecution_risk"): ([3, 3], "stated", "stricter"),
        ("ahmadis", "state_protection"): ([1, 1], "stated", "more_lenient"),
        ("ahmadis", "internal_protection_alternative"): (None, "unanswered", "no_basis"),
        ("hazaras", "persecution_risk"): ([4, 4], "stated", "stricter"),
        ("christians", "persecution_risk"): (None, "unanswered", "no_basis")}
    for key, (levels, basis, verdict) in expected.items():
        cell = next(cell for cell in rows[key]["cells"] if cell["source"] == "XXA")
        judged = next(entry for entry in rows[key]["verdicts"] if entry["against"] == "XXA")
        equal((cell["levels"], cell["basis"], judged["verdict"]), (levels, basis, verdict), str(key))


TOLD = ("sent on 1 June 2025 to 2 states, to be answered by 1 July 2025. Answers that may be used by name, with the "
        "day of receipt: Member State A (fictional) (20 June 2025). Any answer of the other state is used "
        "in anonymous totals only.")


def annex(space, audience):
    """The annex and the account of it."""
    space.run("annex", "pakistan", "--survey", SURVEY, "--audience", audience, "--to", "md",
              "--as-of", "2025-07-01", "--lang", "en", "--output", audience)
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted((space.folder / audience).glob("*.md")))


def expect_annex(space):
    """The minister's annex names the state where it may be named; the public one does not. How many were
    asked is told only where that is no secret."""
    minister = annex(space, "minister")
    for term in ("groupe à risque élevé", "grupo en peligro", "Lidstaat A|Member State A"):
        assert any(word in minister for word in term.split("|")), f"{term} is not in the annex"
    assert "sent on 1 June 2025 to" not in minister, "the annex says how many were asked"
    space.change_survey(respondents_public=True)
    assert TOLD in annex(space, "minister"), "the annex does not say who was asked and who answered"
    public = annex(space, "public")
    assert "1 July 2025. Answers" not in public, "the public annex says who answered"
    for secret in ("groupe à risque élevé", "grupo en peligro", "may not be disseminated further"):
        assert secret not in public, f"{secret} is in the public annex"


def main():
    peil, source, kind = sys.argv[1:]
    office = kind.startswith("office-")
    if office and shutil.which("soffice") is None:
        print("LibreOffice is not installed")
        return 77
    with workspace(peil, source) as space:
        forms = space.new("XXA", "XXB")
        questions = expect_questions(space)
        name, content = filled(forms, kind.removeprefix("office-"))
        if office:
            name, content = through_office(name, content)
        done = space.bring_in(space.put(name, content))
        equal(done.stdout, f"XXA: round 1: 3 answered, 1 not applicable, {len(questions) - 5} no answer, "
              "1 withheld\n", "what import says")
        answer = space.answer("XXA-1")
        expect_answers(answer, questions)
        expect_proposals(answer)
        done = space.run("survey", "code", SURVEY, stdin="a\n" * 3)
        assert done.stdout.endswith("3 codings confirmed\n"), done.stdout
        equal(space.answer("XXA-1")["proposals"], [], "proposals left")
        equal(space.run("survey", "code", SURVEY, "--lang", "en").stdout,
              "Nothing to code: no proposal is left, or no answer has come in.\n", "what is left to code")
        expect_rows(space)
        expect_annex(space)
    return 0


if __name__ == "__main__":
    sys.exit(main())
