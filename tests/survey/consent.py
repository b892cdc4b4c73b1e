#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Who may see an answer, from file to record, and that no text stands under a question it does not answer:
consent.py PEIL SOURCE"""
import csv
import io
import sys

from workspace import SURVEY, workspace

STATES = ["XXA", "XXB", "XXC", "XXD"]
CLOSED = "it counts in anonymous totals only. Understood are the choices of the form, and yes or no alone"


def equal(actual, wanted, what):
    assert actual == wanted, f"{what}: {actual!r}, expected {wanted!r}"


def rows(*lines):
    text = io.StringIO()
    csv.writer(text).writerows(lines)
    return text.getvalue().encode()


def table(*lines):
    return ("<table>" + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in line) + "</tr>" for line in lines)
            + "</table>").encode()


def marks(space, state):
    return [answer["dissemination"] for answer in space.answer(f"{state}-1")["answers"]]


def bring(peil, source, name, content, check):
    with workspace(peil, source) as space:
        space.new(*STATES)
        done = space.bring_in(space.put(name, content))
        try:
            check(space, [line.split(": ", 1)[1] for line in done.stderr.splitlines()])
        except AssertionError as error:
            raise AssertionError(f"{name}: {error}") from error


def refusals(space, said):
    equal([marks(space, state)[0] for state in STATES], ["aggregate", "aggregate", "public", "government"], "marks")
    equal(said[0], "row 2: XXA, q1: who may see the answer is not understood (“Public: no”); " + CLOSED, "XXA")
    equal(said[1], "row 3: XXB, q1: who may see the answer is not understood (“Publication not allowed”); " + CLOSED,
          "XXB")


def two_columns(space, said):
    equal(marks(space, "XXA")[0], "aggregate", "the more closed counts")
    equal(said[0], "row 2: XXA, q1: the form says in two ways who may see the answer (“yes; only in an anonymous "
          "total”); the more closed counts", "remark")


def table_and_field(space, said):
    equal(set(marks(space, "XXA")), {"aggregate"}, "the more closed counts")
    equal(said[0], "table 1, row 2: XXA, all questions: the form says in two ways who may see the answer (“Yes; only "
          "in an anonymous total”); the more closed counts", "remark")


def field_alone(space, said):
    equal(set(marks(space, "XXA")), {"government"}, "the field counts where the table was left as printed")
    equal([line for line in said if "who may see" in line], [], "remarks")


def each_its_own(space, said):
    equal(marks(space, "XXA")[:2], ["public", "government"], "marks")
    equal([line for line in said if "who may see" in line], [], "each answer has a mark, the others were passed over")


def one_without(space, said):
    equal([line for line in said if "does not say who may see" in line][:1] != [], True, "an answer without a mark")


def boxes(space, _):
    equal(set(marks(space, "XXA")), {"government"}, "No is ticked")
    equal(set(marks(space, "XXB")), {"public"}, "Yes is ticked")


def parts(space, _):
    answers = {one["question"]: one.get("text", "") for one in space.answer("XXA-1")["answers"]}
    equal(answers["q1"], "1a. Elevated risk.\n1b. In practice also.", "q1")
    equal(answers["q2"], "Not available.", "q2")


def before_two(space, said):
    answer = space.answer("XXA-1")
    equal({one["status"] for one in answer["answers"]}, {"no_answer"}, "nothing is given to a question")
    equal(answer["unsplit"], "Elevated risk.\n2. Not available.", "kept whole")
    assert any("does not say which part" in line for line in said), said


def in_the_answer(space, said):
    equal(marks(space, "XXA")[0], "aggregate", "an answer that speaks of confidentiality")
    equal(said[0], "row 2: XXA, q1: the answer itself speaks of passing it on; it counts in anonymous totals only, "
          "until a person has read it", "remark")


def each(texts):
    """A row for each text, from one state after the other, with a yes beside it."""
    return rows(HEAD, *([STATES[i % len(STATES)], str(i // len(STATES) + 1), f"Elevated. {text}", "yes"]
                        for i, text in enumerate(texts)))


def public(space, texts):
    """Those whose answer stayed public."""
    return [text for i, text in enumerate(texts)
            if marks(space, STATES[i % len(STATES)])[i // len(STATES)] == "public"]


def closed(space, _):
    equal(marks(space, "XXA")[0], "aggregate", "the more closed counts")


def government(space, _):
    equal(marks(space, "XXA")[0], "government", "the more closed counts")


def noted(space, said):
    closed(space, said)
    equal([line for line in said if "no part of an answer" in line],
          ["no part of an answer is read from the column “note”; known are state, question, answer, language, "
           "dissemination, group, level, native, valid_from and source"], "remark on a column")


def whole(space, _):
    equal(space.answer("XXA-1")["unsplit"], "1. and 2. Elevated.\n3. Available.", "kept whole")


# What a person may write, and what only has the same words.
ASKED = [
    "This may under no circumstances be published.", "On no account may any of this be shared with others.",
    "We cannot agree to the publication of our position.", "Please don't quote us on this.",
    "Dit mag onder geen beding worden gepubliceerd.", "Gelieve dit nooit openbaar te maken of te publiceren, niet ons standpunt.",
    "Diese Angaben dürfen auf keinen Fall veröffentlicht werden.", "Cette réponse ne saurait être rendue publique.",
    "Questa risposta non può in alcun caso essere divulgata.", "En ningún caso podrá hacerse pública esta respuesta.",
    "Svaret får under inga omständigheter publiceras.", "Svaret må under ingen omstændigheder offentliggøres.",
    "Vastausta ei missään tapauksessa saa julkaista."]
TOLD = [
    "The report was published in May.", "No report was published since.", "He may be recognised in public, but not at home.",
    "Women may not be released without a guardian.", "Het ambtsbericht is niet in 2023 verschenen; het is in 2024 gepubliceerd.",
    "Le rapport n'a pas changé depuis; il a été publié en mai.", "Der Bericht wurde 2024 veröffentlicht."]

HEAD = ["state", "question", "answer", "dissemination"]
WIDER = ["Country", "Wider dissemination", "Response"]
CASES = [
    ("refusals.csv", rows(HEAD, ["XXA", "1", "Elevated.", "Public: no"],
                          ["XXB", "1", "Elevated.", "Publication not allowed"], ["XXC", "1", "Elevated.", "Oui"],
                          ["XXD", "1", "Elevated.", "NEE"]), refusals),
    ("columns.csv", rows([*HEAD, "dissemination"], ["XXA", "1", "Elevated.", "yes", "only in an anonymous total"]),
     two_columns),
    ("two.html", table(WIDER, ["XXA", "Yes", "1. Elevated."]) +
     table(["dissemination", "Who may see the answers", "only in an anonymous total"]), table_and_field),
    ("left.html", table(WIDER, ["XXA", "Yes / No", "1. Elevated."]) +
     table(["dissemination", "Who may see the answers", "inside government only, with the name of the state"]),
     field_alone),
    ("boxes.html", table(WIDER, ["XXA", "☐ Yes ☒ No", "1. Elevated."], ["XXB", "☒ Yes ☐ No", "1. Elevated."]), boxes),
    ("own.csv", rows(HEAD, ["XXA", "1", "Elevated.", "yes"], ["XXA", "2", "Available.", "no"]), each_its_own),
    ("without.csv", rows(HEAD, ["XXA", "1", "Elevated.", "yes"], ["XXA", "2", "Available.", ""]), one_without),
    ("parts.html", table(WIDER, ["XXA", "No", "1a. Elevated risk.<br>1b. In practice also.<br>2. Not available."]),
     parts),
    ("before.html", table(WIDER, ["XXA", "No", "Elevated risk.<br>2. Not available."]), before_two),
    ("reports.csv", rows(HEAD, ["XXA", "1", "Elevated, as the report published in 2024 says; he disclosed it.", "yes"]),
     lambda space, said: equal((marks(space, "XXA")[0], said), ("public", []), "a report that was published")),
    ("published.csv", rows(HEAD, ["XXA", "1", "Elevated. Must not be published.", "yes"]), in_the_answer),
    ("asked.csv", each(ASKED), lambda space, _: equal(set(public(space, ASKED)), set(), "sentences that close")),
    ("told.csv", each(TOLD), lambda space, _: equal(public(space, TOLD), TOLD, "sentences that do not")),
    ("columns.html", table(["Country", "Wider dissemination: no", "Wider dissemination: yes", "Response"],
                           ["XXA", "only in an anonymous total", "Yes", "1. Elevated."]), closed),
    ("second.csv", rows([*HEAD, "Wider dissemination"], ["XXA", "1", "Elevated.", "yes", "no"]), government),
    ("twice.html", table(WIDER, ["XXA", "Yes / No", "1. Elevated."]) +
     table(["dissemination", "Who may see the answers", "only in an anonymous total"],
           ["dissemination", "Who may see the answers", "public"]), closed),
    ("star.html", table(WIDER, ["XXA", "Yes*", "1. Elevated.<br>* Only within government."]), closed),
    ("style.html", table(WIDER, ["XXA", '<span style="text-decoration:line-through">Yes</span>', "1. Elevated."]), closed),
    ("hidden.html", table(WIDER, ["XXA", '<i style="display:none">Yes</i>', "1. Elevated."]), closed),
    ("radio.html", table(WIDER, ["XXA", "<input type=radio> Yes", "1. Elevated."],
                         ["XXB", "<input type=radio checked> Yes <input type=radio> No", "1. Elevated."]),
     lambda space, _: equal([marks(space, one)[0] for one in ("XXA", "XXB")], ["aggregate", "public"], "boxes")),
    ("bold.csv", rows(HEAD, ["XXA", "1", "Elevated.", "**yes**"]),
     lambda space, _: equal(marks(space, "XXA")[0], "public", "a word in bold")),
    ("whole.html", table(WIDER, ["XXA", "Yes", "Our answers are confidential. Elevated for all."]), closed),
    ("all.csv", rows(HEAD, ["XXA", "1", "Elevated.", "yes"],
                     ["XXA", "2", "Available. None of our answers may be published.", "yes"]), closed),
    ("native.csv", rows([*HEAD, "native"], ["XXA", "1", "Elevated.", "yes", "elevated (confidential)"]), closed),
    ("note.csv", rows([*HEAD, "note", "empty"], ["XXA", "1", "Elevated.", "yes", "Not for publication.", ""]), noted),
    ("joined.html", table(WIDER, ["XXA", "Yes", "1. and 2. Elevated.<br>3. Available."]), whole),
    ("made.csv", rows(HEAD, ["XXA", "1", "Elevated; it may not be made public.", "yes"]), in_the_answer),
    ("itself.csv", rows(HEAD, ["XXA", "1", "Elevated; please treat this as confidential.", "yes"]), in_the_answer),
]


def main():
    peil, source = sys.argv[1:]
    assert SURVEY == "test"
    for name, content, check in CASES:
        bring(peil, source, name, content, check)
    return 0


if __name__ == "__main__":
    sys.exit(main())
