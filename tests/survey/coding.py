#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""coding.py PEIL SOURCE: what the fictional states of the example survey wrote, coded by a person: in the
terminal and in a sheet. Nothing becomes a position that the person did not accept."""
import json
import pathlib
import sys

import filling
from workspace import RECEIVED, workspace

EXAMPLE = "example-pakistan"
NOTHING = {"coverage": [], "documents": [], "groups": [], "regions": [], "country": []}


def equal(actual, expected, what):
    assert actual == expected, f"{what}: {actual!r}, expected {expected!r}"


def stored(space, state):
    path = space.data / "memberstates" / "surveys" / EXAMPLE / "answers" / f"{state}-1.json"
    return json.loads(path.read_text(encoding="utf-8"))


def returned(source, *states):
    """The example's raw answers as a sheet that came back, with a group that nobody knows."""
    rows = [["state", "question", "answer", "group", "level", "native", "dissemination"]]
    for state in states:
        path = pathlib.Path(source) / "memberstates" / "surveys" / EXAMPLE / "answers" / f"{state}.json"
        for answer in json.loads(path.read_text(encoding="utf-8"))["answers"]:
            if "text" in answer:
                rows.append([state, answer["question"], answer["text"], "", "", "", "government"])
    rows[2][3:6] = ["Qwxz-Sekte", "3", "erhöhtes Risiko"]
    return filling.csv_rows(rows)


def start(space, source):
    """The example survey as sent, before anyone answered."""
    folder = space.data / "memberstates" / "surveys" / EXAMPLE
    folder.mkdir(parents=True)
    survey = pathlib.Path(source) / "memberstates" / "surveys" / EXAMPLE / "survey.json"
    text = survey.read_text(encoding="utf-8").replace("../../../codebook", str(space.data / "codebook"))
    (folder / "survey.json").write_text(text, encoding="utf-8")
    space.run("survey", "import", EXAMPLE, space.put("back.csv", returned(source, "XXB", "XXD")),
              "--received", RECEIVED)


def best(answer, question):
    return next(one for one in answer["proposals"] if one["question"] == question)


def expect_proposals(space):
    german, swedish = stored(space, "XXB"), stored(space, "XXD")
    for answer in (german, swedish):
        equal(answer["profile"], NOTHING, "profile before a person confirmed anything")
        for one in answer["proposals"]:
            assert one["reasons"] and 0 <= one["score"] <= 1, one
    equal(best(german, "q2").get("concept"), None, "a group that nothing is near")
    assert {"code": "unknown_group"} in best(german, "q2")["reasons"], best(german, "q2")
    own = best(german, "q1")
    equal((own["concept"], own.get("relation"), own.get("group")),
          ("ahmadis", "part", "Ahmadis, die ihren Glauben öffentlich bekennen wollen"), "own group")
    equal(best(swedish, "q1").get("group"), None, "a group just as asked")


DUTCH = """
XXB (Lidstaat B), ronde 1, vraag 1: Hoe beoordeelt uw beleid voor ahmadi's uit Pakistan het risico
op vervolging of ernstige schade?
  antwoord: Ahmadis, die ihren Glauben öffentlich bekennen wollen: erhöhtes Risiko. Es genügen
            geringe individuelle Anhaltspunkte.
  term: erhöhtes Risiko
  niveau: 3 (verhoogd risico)
  schaal: 0\u00a0in beginsel niet aangenomen · 1\u00a0individuele beoordeling · 2\u00a0mogelijk risico · 3\u00a0verhoogd
          risico · 4\u00a0in het algemeen aangenomen · 5\u00a0groepsvervolging
  begrip: ahmadis (deel van de groep: 'Ahmadis, die ihren Glauben öffentlich bekennen wollen')
  sinds: dag van ontvangst
  waarom: gebruikt een term uit de woordenlijst van de staat; groep herkend aan haar naam (0.8)
Aannemen? [j = ja, n = nee (verwerpen), c = wijzigen, s = overslaan, q = stoppen] \
  Wat u leeg laat, blijft zoals het is; - bij de groep neemt de groep waarnaar is gevraagd.
  term:   niveau:   verwacht: een niveau (2) of een reeks (1-2)
  niveau:   groep zoals de staat die afbakent:   begrip:   dat begrip staat niet in codebook/concepts.json
  begrip:   verhouding:   verwacht: exact, covers, part of overlaps
  verhouding:   sinds:   verwacht: een dag als JJJJ-MM-DD
  sinds: kan niet worden aangenomen: de schaal heeft dat niveau niet
Aannemen? [j = ja, n = nee (verwerpen), c = wijzigen, s = overslaan, q = stoppen] 0 coderingen bevestigd
"""


def read_in_dutch(space):
    """Everything that is asked and said, and every slip in what is entered, in Dutch; nothing is settled."""
    slips = "c\n\nthree\n9\n\nnobody\n\nquite\n\nsoon\n\nq\n"
    done = space.run("survey", "code", EXAMPLE, "--lang", "nl", stdin=slips)
    equal(done.stdout, DUTCH, "what is said in Dutch")


def code_in_terminal(space):
    """XXB: one that cannot be accepted as it stands is changed, one rejected, one skipped; then quit."""
    change = "s\na\nc\n" + "erhöhtes Risiko\n3\nChristen, die predigen\nchristians\npart\n2024-01-01\n"
    before = stored(space, "XXB")
    done = space.run("survey", "code", EXAMPLE, stdin=change + "r\ns\nq\n")
    assert "cannot be accepted: no concept" in done.stdout, done.stdout
    assert done.stdout.endswith("1 proposal rejected\n1 coding confirmed\n"), done.stdout[-200:]
    after = stored(space, "XXB")
    rejected = before["proposals"][2]
    equal([one for one in before["proposals"] if one not in after["proposals"]],
          [one for one in before["proposals"] if one["question"] == "q2"] + [rejected], "proposals gone")
    groups = after["profile"]["groups"]
    equal([(group["label"], group["concepts"], [p["term"] for p in group["positions"]]) for group in groups],
          [({"en": "Christen, die predigen"}, [{"concept": "christians", "relation": "part"}], ["erhöhtes Risiko"])],
          "what was confirmed")
    equal(stored(space, "XXD")["profile"], NOTHING, "profile of the state not reached")


def code_in_sheet(space):
    space.run("survey", "code", EXAMPLE, "--to", "coded.xlsx")
    rows = filling.form_rows((space.folder / "coded.xlsx").read_bytes(), 15)
    head = rows[0]
    equal(head[-1], "confirm", "last column")

    def write(name, decisions):
        changed = [list(row) for row in rows]
        for row in changed[2:]:
            row[-1] = decisions.get((row[0], row[1]), "")
            if row[-1] == "yes":
                row[head.index("level")] = row[head.index("level")] or "2"
                row[head.index("term")] = row[head.index("term")] or "möjlig risk"
        return space.put(name, filling.csv_rows(changed))

    before = space.data / "memberstates" / "surveys" / EXAMPLE / "answers" / "XXD-1.json"
    kept = before.read_bytes()
    wrong = write("wrong.csv", {("XXD", "q4"): "yes", ("XXD", "q9"): "perhaps"})
    done = space.run("survey", "code", EXAMPLE, "--from", wrong, expect=3)
    assert done.stderr.endswith("'confirm' is neither yes nor no\n"), done.stderr
    equal(before.read_bytes(), kept, "answers after a sheet that was refused")
    done = space.run("survey", "code", EXAMPLE, "--from",
                     write("coded.csv", {("XXD", "q4"): "yes", ("XXD", "q9"): "no"}))
    assert done.stdout.endswith("1 coding confirmed\n") and "rejected" in done.stdout, done.stdout
    swedish = stored(space, "XXD")
    equal([group["concepts"][0]["concept"] for group in swedish["profile"]["groups"]], ["hazaras"], "confirmed")
    left = {one["question"] for one in swedish["proposals"]}
    assert not left & {"q4", "q9"} and "q1" in left, left


def main():
    peil, source = sys.argv[1:]
    with workspace(peil, source) as space:
        start(space, source)
        expect_proposals(space)
        read_in_dutch(space)
        code_in_terminal(space)
        code_in_sheet(space)
    return 0


if __name__ == "__main__":
    sys.exit(main())
