#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""rounds.py PEIL SOURCE: a state that answers again keeps both its answers, each with its day and codings."""
import json
import sys

import filling
from workspace import SURVEY, workspace

HEAD = ["state", "question", "answer", "level", "native", "valid_from", "dissemination"]


def equal(actual, expected, what):
    assert actual == expected, f"{what}: {actual!r}, expected {expected!r}"


def rows(*answers):
    return filling.csv_rows([HEAD, *answers])


def level(space, as_of):
    """What the comparison has for XXA on Ahmadis: level and term."""
    result = json.loads(space.run("compare", "pakistan", "--survey", SURVEY, "--format", "json", "--as-of", as_of).stdout)
    row = next(row for row in result["rows"] if (row["concept"], row["dimension"]) == ("ahmadis", "persecution_risk"))
    cell = next(cell for cell in row["cells"] if cell["source"] == "XXA")
    return cell["levels"], cell["term"]


def recode(space):
    """Of three answers in a corrected form one changed: what was confirmed for the others is offered again, and
    holds once a person says so."""
    for path in (space.survey / "answers").iterdir():
        path.unlink()
    first = [["XXB", "q1", "It depends.", "1", "cas par cas", "2024-01-01", "government"],
             ["XXB", "q2", "Elevated risk.", "", "", "", "government"], ["XXB", "q3", "", "2", "", "", "government"]]
    space.bring_in(space.put("b1.csv", rows(*first)))
    space.run("survey", "code", SURVEY, stdin="a\na\na\n")
    older = space.answer("XXB-1")["profile"]

    first[0][-1] = "public"  # who may see it: no change of what it says
    first[1][2] = "Possible risk."
    first[2][3] = "1"
    second = space.put("b2.csv", rows(*first))
    done = space.run("survey", "import", SURVEY, second, "--received", "2025-07-15", "--lang", "nl")
    equal(done.stdout, "XXB: ronde 2: 3 beantwoord, 45 geen antwoord\n  1 antwoord is gelijk aan een eerdere ronde: "
          "de codering van toen wordt voorgesteld\n", "a corrected form")
    newer = space.answer("XXB-2")
    equal([(one["question"], one["reasons"]) for one in newer["proposals"]],
          [("q1", [{"code": "earlier", "about": "1"}]), ("q2", [{"code": "nothing"}]), ("q3", [{"code": "stated"}])],
          "proposals")
    equal(newer["profile"]["groups"], [], "codings before a person confirmed any")
    equal(newer["answers"][0]["filled_in"], {"level": "1", "native": "cas par cas", "valid_from": "2024-01-01"},
          "what the state filled in, raw")
    done = space.run("survey", "code", SURVEY, "--lang", "nl", stdin="a\nq\n")
    assert "waarom: bevestigd in ronde 1, het antwoord is gelijk gebleven (1.0)" in done.stdout, done.stdout
    position, = space.answer("XXB-2")["profile"]["groups"][0]["positions"]
    equal(position, {**older["groups"][0]["positions"][0], "document": "answer-2", "dissemination": "public"},
          "the earlier coding, of the newer answer")


def addition(space):
    """A later return that leaves open what was answered before: said, and kept on demand."""
    earlier = space.answer("XXB-2")["answers"][:3]
    more = space.put("b3.csv", rows(["XXB", "q4", "No.", "", "", "", "government"]))
    done = space.run("survey", "import", SURVEY, more, "--received", "2025-07-20", "--keep-earlier")
    equal(done.stdout, "XXB: round 3: 4 answered, 44 no answer\n  1 answer is the same as in an earlier round: the coding "
          "confirmed then is proposed\n", "an addition")
    equal((done.stderr, space.answer("XXB-3")["answers"][:3]), ("", earlier), "what was answered before, with its marks")
    done = space.run("survey", "import", SURVEY, more, "--received", "2025-07-21", "--keep-earlier")
    equal(done.stdout, "XXB: unchanged since round 3\n", "the addition again")
    done = space.run("survey", "import", SURVEY, more, "--received", "2025-07-22")
    equal(done.stderr, "XXB answered q1, q2 and q3 in round 3 and leaves them open now, so that the answers no longer "
          "count; if the state only sent an addition, import it with --keep-earlier\n", "a return that leaves open")
    equal([one["status"] for one in space.answer("XXB-4")["answers"][:4]], ["no_answer"] * 3 + ["answered"], "round 4")


def main():
    peil, source = sys.argv[1:]
    with workspace(peil, source) as space:
        space.new("XXA", "XXB")
        first = space.put("first.csv", rows(["XXA", "q1", "It depends.", "1", "cas par cas", "", "government"],
                                            ["XXB", "q1", "Yes.", "3", "ja", "", "government"]))
        space.bring_in(first)
        space.run("survey", "code", SURVEY, stdin="a\na\n")
        coded = space.answers()
        equal(level(space, "2025-08-01"), ([1, 1], "cas par cas"), "first round")

        done = space.bring_in(first)
        equal(done.stdout, "XXA: unchanged since round 1\nXXB: unchanged since round 1\n", "the same again")
        equal(space.answers(), coded, "files after the same again")

        second = space.put("second.csv", rows(["XXA", "q1", "Elevated risk.", "3", "groupe à risque", "", "government"],
                                              ["XXB", "q1", "Yes.", "3", "ja", "", "government"]))
        done = space.run("survey", "import", SURVEY, second, "--received", "2025-07-15")
        equal(done.stdout, "XXB: unchanged since round 1\nXXA: round 2: 1 answered, 47 no answer\n", "a newer answer")
        now = space.answers()
        equal(sorted(now), ["XXA-1.json", "XXA-2.json", "XXB-1.json"], "files")
        equal({name: now[name] for name in coded}, coded, "what was there before")
        newer, older = space.answer("XXA-2"), space.answer("XXA-1")
        equal((older["round"], older["received"], older["answers"][0]["text"]), (1, "2025-06-20", "It depends."), "round 1")
        equal((newer["round"], newer["received"], newer["answers"][0]["text"]), (2, "2025-07-15", "Elevated risk."), "round 2")
        equal(newer["profile"]["groups"], [], "codings of round 2 before a person confirmed any")
        equal(level(space, "2025-08-01"), (None, None), "the newer round, not coded")
        done = space.run("compare", "pakistan", "--survey", SURVEY, "--as-of", "2025-08-01")
        equal(done.stderr, f"peil: 1 answer to survey {SURVEY} is not coded and does not count "
              f"(peil survey code {SURVEY})\n", "what is said of an answer that is not coded")
        done = space.run("survey", "import", SURVEY, first, "--received", "2025-05-31", expect=2)
        equal(done.stderr.splitlines()[0],
              "peil: --received 2025-05-31 is before the survey was sent, on 2025-06-01", "a day before the survey")
        done = space.bring_in(first, expect=2)
        equal(done.stderr.splitlines()[0],
              "peil: --received 2025-06-20 is before XXA sent round 2, on 2025-07-15", "an older answer after a newer")

        done = space.run("survey", "code", SURVEY, stdin="a\n")
        assert "XXA (Member State A), round 2, question 1" in done.stdout, done.stdout
        equal(level(space, "2025-08-01"), ([3, 3], "groupe à risque"), "the newer round, coded")
        equal(space.answers()["XXA-1.json"], coded["XXA-1.json"], "round 1 after round 2 was coded")
        recode(space)
        addition(space)
    return 0


if __name__ == "__main__":
    sys.exit(main())
