#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Checks a witness file of `peil audit --witnesses`: check_witnesses.py FILE

Every value listed as possible must occur, in the cell it is listed for, on a sheet that is a full
set of answers, agrees with what is known and makes every statement true. Needs nothing but the
file, which holds nothing secret. Exit status: 0 all hold, 1 one does not, 2 wrong usage.
"""
import json
import sys


def faults_of_sheet(sheet, data):
    """Yields what is wrong with one set of answers."""
    domain = {question["id"]: set(question["values"]) for question in data["questions"]}
    if set(sheet) != set(data["states"]):
        yield "does not have every state once"
        return
    for state, answers in sheet.items():
        if set(answers) != set(domain):
            yield f"{state} does not answer every question"
            return
        for question, value in answers.items():
            if value not in domain[question]:
                yield f"{state} answers {question} with an unknown value {value}"
    for entry in data["known"]:
        if sheet[entry["state"]][entry["question"]] != entry["value"]:
            yield f"{entry['state']} on {entry['question']} is known to be {entry['value']}"
    for cells in data["same"]:
        if len({sheet[cell["state"]][cell["question"]] for cell in cells}) > 1:
            yield f"{cells[0]['state']} has several values where one variable is"
    for said in data["statements"]:
        count = sum(
            all(sheet[state][part["question"]] in part["values"] for part in said["where"])
            for state in said.get("states", [])
        ) + sum(
            all(sheet[cell["state"]][cell["question"]] in part["values"] for part in said["where"]
                if part["question"] == cell["question"])
            for cell in said.get("cells", [])
        )
        if count not in said["counts"]:
            yield f"statement {said['id']} would count {count}, not one of {said['counts']}"


def check(data):
    """Yields every fault in the file."""
    for number, sheet in enumerate(data["sheets"]):
        for fault in faults_of_sheet(sheet, data):
            yield f"sheet {number}: {fault}"
    cells = set()
    for cell in data["possible"]:
        state, question = cell["state"], cell["question"]
        cells.add((state, question))
        if not cell["sheets"]:
            yield f"{state} on {question}: no value is possible"
        for value, number in cell["sheets"].items():
            if not 0 <= number < len(data["sheets"]):
                yield f"{state} on {question}: there is no sheet {number}"
            elif data["sheets"][number].get(state, {}).get(question) != value:
                yield f"{state} on {question}: sheet {number} does not show {value}"
    for state in data["states"]:
        for question in data["questions"]:
            if (state, question["id"]) not in cells:
                yield f"{state} on {question['id']}: nothing is said to be possible"


def main(arguments):
    if len(arguments) != 1:
        print("Usage: check_witnesses.py FILE", file=sys.stderr)
        return 2
    with open(arguments[0], encoding="utf-8") as file:
        data = json.load(file)
    faults = list(check(data))
    for fault in faults:
        print(fault)
    shown = sum(len(cell["sheets"]) for cell in data["possible"])
    if not faults:
        print(f"{shown} possible values shown by {len(data['sheets'])} sheets")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
