#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""migrate_answers.py DATA: brings answers to surveys that older versions wrote to the form of docs/data-format.md.

A position gets the question that it answers and the document that the state names, a proposal its reasons as a list;
before, these were told from the locator, a note and a text. Nothing else changes; files that need no change stay as
they are. Sealed answers are opened first and sealed again afterwards (`peil open`, `peil seal`).
"""
import json
import pathlib
import re
import sys

CITED = "Source named by the state: "


def positions(profile):
    for part in ("groups", "regions"):
        for one in profile.get(part, []):
            yield from one["positions"]
    yield from profile.get("country", [])


def name_questions(text, numbers):
    """The text of an answer file with the question beside each locator, in the layout that it has."""
    def with_question(found):
        number = int(found["number"])
        if number not in numbers:
            return found[0]
        return f'{found[0]},{found["space"]}"question": "{numbers[number]}"'
    return re.sub(r'(?P<space>\s*)"locator": "question (?P<number>\d+)"(?!,\s*"question")', with_question, text)


def migrate(answer):
    for position in positions(answer.get("profile", {})):
        note = position.get("note", {}).get("en", "")
        if "cites" not in position and note.startswith(CITED):
            position["cites"] = note.removeprefix(CITED)
    for proposal in answer.get("proposals", []):
        if "reason" in proposal:
            told = [one.partition(": ") for one in proposal.pop("reason").split("; ") if one]
            proposal["reasons"] = [{"code": code} | ({"about": about} if about else {}) for code, _, about in told]
    return answer


def main():
    for folder in sorted(pathlib.Path(sys.argv[1]).glob("memberstates/surveys/*/")):
        survey = json.loads((folder / "survey.json").read_text(encoding="utf-8"))
        numbers = {question["number"]: question["id"] for question in survey["questions"]}
        for file in sorted(folder.glob("answers/*.json")):
            before = file.read_text(encoding="utf-8")
            text = name_questions(before, numbers)
            migrated = migrate(json.loads(text))
            if migrated != json.loads(text):
                text = json.dumps(migrated, ensure_ascii=False, indent=2) + "\n"
            if text == before:
                continue
            file.write_text(text, encoding="utf-8")
            print(file)


if __name__ == "__main__":
    main()
