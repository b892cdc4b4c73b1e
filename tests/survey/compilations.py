#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""compilations.py PEIL SOURCE LAYOUT: a compilation of an ad-hoc query, answered by twenty fictional states.

Layouts: `2018` (docx; country, wider dissemination, response), `2014` (odt; response first, answers as
lists, a head that repeats on each page, a country's cell merged over the rows it takes), `questions` (html;
a table for each question with columns of its own) and `blocks` (docx; no tables, a heading for each
country). Every layout holds the same answers where it can; what is recorded of each is compared exactly,
and so is every remark.
"""
import json
import subprocess
import sys
from html import escape

import filling
from workspace import RECEIVED, SURVEY, workspace

STATES = [f"XX{letter}" for letter in "ABCDEFGHIJKLMNOPQRST"]
SILENT = "XXU"  # asked, and in no compilation
QUESTIONS = [("q1", "ahmadis", "persecution_risk"), ("q2", "ahmadis", "state_protection"),
             ("q3", None, "decision_maker")]
USUAL = ["Elevated risk.", "Not available.", "The minister."]
UNDIVIDED = "Our policy of 2.5 pages says: elevated risk, not available."
WITHHELD = ("This EMN NCP has provided a response to the requesting EMN NCP. However, they have requested "
            "that it is not disseminated further.")

# What each state wrote: a text for each question, or one text for all.
RESPONSES = {state: list(USUAL) for state in STATES} | {
    "XXC": ["Elevated risk.", "n/a", "-"],
    "XXE": WITHHELD,
    "XXF": ["Three grounds:\n- conduct\n- belief & faith\n- origin", "No.", "The head <of> the agency."],
    "XXG": UNDIVIDED,
    "XXH": ["Elevated risk.", "", "The minister."],
    "XXK": "No response",
    "XXL": ["Elevated risk.\nSince 2023, see § 4.", "Not available.", "Not applicable."],
}
WIDER = {state: "Yes" for state in STATES} | {"XXB": "No", "XXE": "Yes", "XXI": "", "XXJ": "Yes / No"}
DISSEMINATION = {"Yes": "public", "No": "government", "": "aggregate", "Yes / No": "aggregate"}
STATUS = {"n/a": "not_applicable", "Not applicable.": "not_applicable", "-": "no_answer", "": "no_answer"}


def name(state):
    return f"Member State {state[-1]}"


def head(total):
    countries = ", ".join(name(state) for state in STATES)
    return ("<p>EMN Ad-Hoc Query on a fictional policy</p><p>Requested by Member State A EMN NCP on 3rd May 2025</p>"
            f"<p>Protection</p><p>Responses from {countries} ({total} in total)</p>"
            "<p>Disclaimer: a fictional example.</p><h1>Background information</h1><p>None.</p>"
            "<h1>Questions</h1><ol><li>Risk?</li><li>Protection?</li><li>Who decides?</li></ol><h1>Responses</h1>")


def paragraphs(text):
    """Lines as paragraphs; lines with a dash as one list."""
    html, items = "", ""
    for line in text.split("\n"):
        if line.startswith("- "):
            items += f"<li>{escape(line[2:])}</li>"
        else:
            html += f"<p>{escape(line)}</p>"
    return html + (f"<ul>{items}</ul>" if items else "")


def numbered(state):
    response = RESPONSES[state]
    if isinstance(response, str):
        return paragraphs(response)
    return "".join(paragraphs(f"{i}. {text}") for i, text in enumerate(response, 1) if text)


def through_pandoc(html, to):
    return subprocess.run(["pandoc", "--from", "html", "--to", to, "--output", "-"], input=html.encode(),
                          capture_output=True, check=True, timeout=60).stdout


def layout_2018():
    """Names with "EMN NCP"; the answer of XXL goes on in a second row, which is not for dissemination."""
    rows = "<tr><th>Country</th><th>Wider Dissemination</th><th>Response</th></tr>"
    for state in STATES:
        cell = numbered(state)
        rest = ""
        if state == "XXL":
            first, rest = cell.split("<p>2. ")
            cell, rest = first, f"<tr><td></td><td>No</td><td><p>2. {rest}</td></tr>"
        rows += f"<tr><td>EMN NCP {name(state)}</td><td>{WIDER[state]}</td><td>{cell}</td></tr>{rest}"
    return "compilation.docx", through_pandoc(head(20) + f"<table>{rows}</table>", "docx")


def odt_paragraphs(state):
    """The answers as the items of one numbered list, which is how office programs keep them."""
    response = RESPONSES[state]
    if isinstance(response, str) or "" in response:
        texts = [response] if isinstance(response, str) else [f"{i}. {t}" for i, t in enumerate(response, 1) if t]
        return "".join(f"<text:p>{escape(line)}</text:p>" for text in texts for line in text.split("\n"))
    items = ""
    for text in response:
        plain = [line for line in text.split("\n") if not line.startswith("- ")]
        bullets = [line[2:] for line in text.split("\n") if line.startswith("- ")]
        inner = "".join(f"<text:p>{escape(line)}</text:p>" for line in plain)
        if bullets:
            inner += '<text:list text:style-name="B">' + "".join(
                f"<text:list-item><text:p>{escape(line)}</text:p></text:list-item>" for line in bullets) + "</text:list>"
        items += f"<text:list-item>{inner}</text:list-item>"
    return f'<text:list text:style-name="N">{items}</text:list>'


def layout_2014():
    """The old words and order, "in Total" wrong; two cells of XXD are merged over the two rows that it takes.
    The head repeats on each page and the rows stand in a group, as office programs write both."""
    row = '<table:table-row>{}</table:table-row>'
    cell = '<table:table-cell{}>{}</table:table-cell>'
    covered = "<table:covered-table-cell/>"
    text = '<text:p>{}</text:p>'
    heads = row.format("".join(cell.format("", text.format(head)) for head in
                               ["Member State", "For wider dissemination?", "Reply"]))
    rows = ""
    for state in STATES:
        merged = ' table:number-rows-spanned="2"' if state == "XXD" else ""
        reply = odt_paragraphs(state)
        if merged:
            reply = "".join(text.format(f"{i}. {answer}") for i, answer in enumerate(USUAL[:2], 1))
        rows += row.format(cell.format(merged, text.format(name(state))) + cell.format(merged, text.format(WIDER[state]))
                           + cell.format("", reply))
        if merged:
            rows += row.format(covered * 2 + cell.format("", text.format(f"3. {USUAL[2]}")))
    spaces = ("office", "table", "text", "style")
    xmlns = " ".join(f'xmlns:{space}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"' for space in spaces)
    styles = "".join(
        f'<text:list-style style:name="{name}"><text:list-level-style-{kind} text:level="1" {how}/></text:list-style>'
        for name, kind, how in [("N", "number", 'style:num-format="1" style:num-suffix="."'),
                                ("B", "bullet", 'text:bullet-char="-"')])
    body = (text.format("Ad-Hoc Query on a fictional policy") + text.format("Compilation produced on 3rd June 2014")
            + text.format("Responses from Member State A and others plus Member State T (22 in Total)")
            + f'<table:table table:name="T"><table:table-column table:number-columns-repeated="3"/>'
            + f'<table:table-header-rows>{heads}</table:table-header-rows>'
            + f'<table:table-row-group>{rows}</table:table-row-group></table:table>')
    return "compilation.odt", filling.odf(
        "application/vnd.oasis.opendocument.text",
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {xmlns} office:version="1.2">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>")


def layout_questions():
    """A table for each question, its columns in another order each time. XXB opens its second answer."""
    html = head(20)
    for i, columns in enumerate([("country", "answer", "wider"), ("wider", "country", "answer"),
                                 ("answer", "wider", "country")]):
        heads = {"country": "Country", "answer": "Answer to the question", "wider": "Wider dissemination"}
        html += f"<h2>Question {i + 1}</h2><table><tr>" + "".join(f"<th>{heads[c]}</th>" for c in columns) + "</tr>"
        for state in STATES:
            response = RESPONSES[state]
            cells = {"country": name(state), "wider": "Yes" if (state, i) == ("XXB", 1) else WIDER[state],
                     "answer": paragraphs(response if isinstance(response, str) else response[i])}
            html += "<tr>" + "".join(f"<td>{cells[column]}</td>" for column in columns) + "</tr>"
        html += "</table>"
    return "compilation.html", html.encode()


def layout_blocks():
    blocks = "".join(f"<h2>{name(state)}</h2><p>Wider dissemination: {WIDER[state]}</p>{numbered(state)}"
                     for state in STATES)
    return "compilation.docx", through_pandoc(head(20) + blocks, "docx")


LAYOUTS = {"2018": layout_2018, "2014": layout_2014, "questions": layout_questions, "blocks": layout_blocks}


def expected(state, layout):
    """What is recorded: (status, dissemination, text) for each question, and what is kept whole."""
    response = RESPONSES[state]
    wider = [DISSEMINATION[WIDER[state]]] * 3
    if (layout, state) == ("2018", "XXL"):
        wider = ["government"] * 3  # said twice: the more closed counts
    if layout == "questions":
        texts = [response] * 3 if isinstance(response, str) else response
        if state == "XXB":
            wider[1] = "public"
    else:
        texts = [""] * 3 if isinstance(response, str) else response
    whole = response if isinstance(response, str) and layout != "questions" else ""
    answers = []
    for text, dissemination in zip(texts, wider):
        status = STATUS.get(text, "answered")
        if WITHHELD in (text, whole):
            status, dissemination = "withheld", "government"  # whatever was ticked
        elif "No response" in (text, whole) or whole:
            status = "no_answer"
        answers.append((status, dissemination, text))
    return answers, whole


def remarks(file, layout):
    places = {"2018": ("table 1, row {}", 2), "2014": ("table 1, row {}", 2)}
    lines = []

    def place(state):
        if layout == "blocks":
            return f"paragraph “{name(state)}”"
        # One row more above it where an answer took two: XXL in 2018, XXD in 2014.
        shift = int(layout == "2014" and state > "XXD") + int(layout == "2018" and state > "XXL")
        return places[layout][0].format(places[layout][1] + STATES.index(state) + shift)

    if layout != "questions":
        lines.append(f"{file}: {place('XXG')}: XXG does not say which part of its answer goes with which question; it is "
                     "kept whole, and no question counts as answered until the parts are numbered and imported again")
        for state in ("XXI", "XXJ"):
            lines.append(f"{file}: {place(state)}: {state} does not say who may see its answers; they count in "
                         "anonymous totals only")
        if layout == "2018":
            lines.append(f"{file}: {place('XXL')}: XXL, all questions: the form says in two ways who may see the answer "
                         "(“Yes; No”); the more closed counts")
        lines.append(f"{file}: {place('XXH')}: numbers 2 of 3 answers; the others count as not answered")
    if layout == "2014":
        lines.append(f"{file}: the document says 22 states answered, 20 are in it; asked and not in it: {SILENT}")
    return lines


def equal(actual, wanted, what):
    assert actual == wanted, f"{what}: {actual!r}, expected {wanted!r}"


def main():
    peil, source, layout = sys.argv[1:]
    with workspace(peil, source) as space:
        space.survey.mkdir(parents=True)
        (space.survey / "survey.json").write_text(json.dumps({
            "$schema": "../../../codebook/schema/survey.schema.json", "id": SURVEY, "origin": "PAK",
            "title": {"en": "Compilation"}, "fictional": True, "asked": [*STATES, SILENT],
            "questions": [{"id": id, "number": i, "concept": concept, "on": on, "text": {"en": "?"}}
                          for i, (id, concept, on) in enumerate(QUESTIONS, 1)]}), encoding="utf-8")
        file, content = LAYOUTS[layout]()
        done = space.bring_in(space.put(file, content))
        equal(sorted(space.answers()), [f"{state}-1.json" for state in STATES], "answer files")
        for state in STATES:
            answer = space.answer(f"{state}-1")
            given = [(a["status"], a["dissemination"], a.get("text", "")) for a in answer["answers"]]
            equal((given, answer.get("unsplit", "")), expected(state, layout), state)
            equal(answer["received"], RECEIVED, f"receipt of {state}")
        file = str(space.folder / file)
        equal(done.stderr.splitlines(), remarks(file, layout), "remarks")
        again = space.bring_in(file, "--lang", "nl")
        equal(again.stdout, "".join(f"{state}: ongewijzigd sinds ronde 1\n" for state in STATES), "the same again")
        if layout == "2018":
            equal(again.stderr.splitlines()[4], f"{file}: tabel 1, rij 9: nummert 2 van de 3 antwoorden; de andere "
                  "tellen als niet beantwoord", "a remark in Dutch")
    return 0


if __name__ == "__main__":
    sys.exit(main())
