#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""sheets.py PEIL SOURCE: spreadsheets that come back say what a person sees in them.

Dates and percentages as shown, merged cells, escapes, hidden rows, columns and sheets, answers in several sheets,
a csv of another encoding, states under the names that a network uses, and rows of states that nobody asked.
"""
import sys
from html import escape

import filling
from workspace import workspace

HEAD = ["state", "question", "answer", "dissemination"]
STYLES = """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="2"><numFmt numFmtId="164" formatCode="[$-809]d\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="0&quot; persons&quot;"/></numFmts>
<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs></styleSheet>"""


def cell(place, content, style=None):
    mark = f' s="{style}"' if style else ""
    if isinstance(content, str):
        return f'<c r="{place}"{mark} t="inlineStr"><is><t>{escape(content)}</t></is></c>'
    return f'<c r="{place}"{mark}><v>{content}</v></c>'


def rows_of(rows, hidden=()):
    """Rows of cells; a cell is a text, a pair of number and style, or nothing."""
    xml = ""
    for number, row in enumerate(rows, 1):
        cells = ""
        for i, content in enumerate(row):
            content, style = content if isinstance(content, tuple) else (content, None)
            if content is not None:
                cells += cell(f"{filling.column(i)}{number}", content, style)
        mark = ' hidden="1"' if number in hidden else ""
        xml += f'<row r="{number}"{mark}>{cells}</row>'
    return xml


def xlsx(sheets):
    """A workbook of sheets: name to rows, what stands around them, and the state of the sheet."""
    members = filling.unpack(filling.xlsx_sheet("x", ""))
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    listed, relations = "", f'<Relationship Id="s" Type="{relation}/styles" Target="styles.xml"/>'
    for i, (name, (rows, before, after, state)) in enumerate(sheets.items(), 1):
        listed += f'<sheet name="{name}" sheetId="{i}"{state} r:id="r{i}"/>'
        relations += f'<Relationship Id="r{i}" Type="{relation}/worksheet" Target="worksheets/sheet{i}.xml"/>'
        members[f"xl/worksheets/sheet{i}.xml"] = f"<worksheet {main}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>"
    members["xl/workbook.xml"] = f'<workbook {main} xmlns:r="{relation}"><sheets>{listed}</sheets></workbook>'
    members["xl/_rels/workbook.xml.rels"] = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                                             f"{relations}</Relationships>")
    members["xl/styles.xml"] = STYLES
    return filling.pack(members)


def one_sheet(rows, before="", after="", hidden=()):
    return xlsx({"Answers": (rows_of(rows, hidden), before, after, "")})


def texts(space, name, count=4):
    return [answer.get("text", "") for answer in space.answer(name)["answers"][:count]]


def check_shown(space):
    rows = [HEAD, ["XXA", "q1", (45352, 1), "public"], ["XXA", "q2", (0.755, 2), "public"],
            ["XXA", "q3", (12, 3), "public"], ["XXA", "q4", (1200, None), "public"],
            ["XXB", "q1", "a_x000D_\nb_x005F_x0041_ \u202e c", "public"]]
    space.bring_in(space.put("shown.xlsx", one_sheet(rows)))
    assert texts(space, "XXA-1") == ["2024-03-01", "75.50%", "12 persons", "1200"], texts(space, "XXA-1")
    assert texts(space, "XXB-1", 1) == ["a\nb_x0041_ [U+202E] c"], texts(space, "XXB-1", 1)


def check_form_date(space, forms):
    """A day in the form's own field, which Excel keeps as a number."""
    form = forms["pakistan-survey-en-2025-06-01.xlsx"]
    content = filling.xlsx(form, {"state": "XXC", "q1_answer": "Yes.", "q1_native": "term", "q1_valid_from": "45352"})
    space.bring_in(space.put("form.xlsx", content))
    assert space.answer("XXC-1")["answers"][0]["filled_in"]["valid_from"] in ("45352", "2024-03-01")


def check_merged(space):
    rows = [HEAD, ["XXA", "q1", "one text", "public"], [None, "q2", None, "public"], [None, "q3", None, "public"]]
    merged = '<mergeCells count="2"><mergeCell ref="A2:A4"/><mergeCell ref="C2:C4"/></mergeCells>'
    space.bring_in(space.put("merged.xlsx", one_sheet(rows, after=merged)))
    assert texts(space, "XXA-2", 3) == ["one text"] * 3
    ods_rows = "".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in [
        [ods(text) for text in HEAD],
        [ods("XXB", 2), ods("q1"), ods("spans", 2), ods("public")],
        ["<table:covered-table-cell/>", ods("q2"), "<table:covered-table-cell/>", ods("public")]])
    content = filling.odf("application/vnd.oasis.opendocument.spreadsheet", filling.ODS.format(name="S", rows=ods_rows))
    space.bring_in(space.put("merged.ods", content))
    assert texts(space, "XXB-2", 2) == ["spans"] * 2


def ods(text, rows=1):
    span = f' table:number-rows-spanned="{rows}" table:number-columns-spanned="1"' if rows > 1 else ""
    return f'<table:table-cell{span} office:value-type="string"><text:p>{text}</text:p></table:table-cell>'


def check_hidden(space):
    rows = [HEAD + ["group"], ["XXA", "q1", "seen", "public", "in a hidden column"],
            ["XXA", "q2", "in a hidden row", "public", None]]
    content = one_sheet(rows, before='<cols><col min="5" max="5" hidden="1"/></cols>', hidden=(3,))
    path = space.put("hidden.xlsx", content)
    done = space.bring_in(path)
    assert texts(space, "XXA-3", 2) == ["seen", ""], texts(space, "XXA-3", 2)
    assert "group" not in space.answer("XXA-3")["answers"][0].get("filled_in", {})
    left = "not read; show what belongs to the answer and import again\n"
    assert done.stderr == (f"{path}: sheet “Answers”: 1 row that is hidden or filtered out was {left}"
                           f"{path}: sheet “Answers”: 1 hidden column with text was {left}"
                           "XXA answered q2 and q3 in round 2 and leaves them open now, so that the answers no longer "
                           "count; if the state only sent an addition, import it with --keep-earlier\n"), done.stderr
    sheets = {"Old": (rows_of([HEAD, ["XXA", "q1", "old", "public"]]), "", "", ' state="hidden"'),
              "New": (rows_of([HEAD, ["XXA", "q1", "new", "public"]]), "", "", "")}
    path = space.put("sheets.xlsx", xlsx(sheets))
    done = space.bring_in(path)
    assert texts(space, "XXA-4", 1) == ["new"]
    assert done.stderr == f"{path}: sheet “Old”: is a hidden sheet and was not read\n", done.stderr


def check_two_sheets(space, forms):
    sheets = {name: (rows_of([HEAD, ["XXA", "q1", name, "public"]]), "", "", "") for name in ("One", "Two")}
    path = space.put("two.xlsx", xlsx(sheets))
    before = space.answers()
    done = space.bring_in(path, expect=3)
    assert done.stderr == (f"{path}: has answers in 2 sheets ('One', 'Two'); keep one, or save each as a file of its "
                           "own\n"), done.stderr
    assert space.answers() == before
    del forms


def check_encoding(space):
    path = space.put("office.csv", "state;question;answer\nXXA;q1;déjà vu – zo ja\n".encode("cp1252"))
    done = space.bring_in(path)
    assert texts(space, "XXA-5", 1) == ["déjà vu – zo ja"]
    assert f"{path}: was read as Windows-1252" in done.stderr, done.stderr


def check_struck(space):
    """What is struck out is no answer, whole or in part, and is said."""
    part = '<c r="C2" t="inlineStr"><is><r><t>Protection is </t></r><r><rPr><strike/></rPr><t>not </t></r><r><t>available</t></r></is></c>'
    rows = rows_of([HEAD, ["XXB", "q1", None, "public"]]).replace('<c r="D2"', part + '<c r="D2"')
    path = space.put("struck.xlsx", xlsx({"Answers": (rows, "", "", "")}))
    done = space.bring_in(path)
    assert texts(space, "XXB-3", 1) == ["Protection is available"], texts(space, "XXB-3", 1)
    assert f"{path}: sheet “Answers”: cell C2 holds text that is struck out, which was not read\n" in done.stderr, done.stderr


def check_struck_state(space):
    """Else its answer would go on with the state above."""
    state = '<c r="A3" t="inlineStr"><is><r><rPr><strike/></rPr><t>XXB</t></r></is></c>'
    rows = rows_of([HEAD, ["XXA", "q1", "one", "public"], [None, "q1", "two", "public"]])
    path = space.put("state.xlsx", xlsx({"Answers": (rows.replace('<c r="B3"', state + '<c r="B3"'), "", "", "")}))
    done = space.bring_in(path, expect=3)
    assert done.stderr == (f"{path}: cell A3: holds a 'state' that is struck out; remove the row, or take the line "
                           "away\n"), done.stderr


def check_flaws(space):
    """An error of the office program is no answer; neither is a formula that nobody has computed."""
    formula = '<c r="C3"><f>1+1</f><v></v></c>'
    rows = rows_of([HEAD, ["XXC", "q1", None, "public"], ["XXC", "q2", None, "public"], ["XXC", "q3", "yes", "public"]])
    rows = rows.replace('<c r="D2"', '<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D2"')
    rows = rows.replace('<c r="D3"', formula + '<c r="D3"')
    path = space.put("flaws.xlsx", xlsx({"Answers": (rows, "", "", "")}))
    done = space.bring_in(path)
    assert texts(space, "XXC-2", 3) == ["", "", "yes"], texts(space, "XXC-2", 3)
    told = [(f"{path}: sheet “Answers”: cell C2 #DIV/0! holds an error of the office program, which is no answer; "
             "correct it in the file and import again\n"),
            (f"{path}: sheet “Answers”: cell C3 holds a formula whose result was not saved, so that nothing is read "
             "there; open the file in the office program, save it and import again\n")]
    left_open = ("XXC answered q1 in round 1 and leaves it open now, so that the answer no longer counts; if the state "
                 "only sent an addition, import it with --keep-earlier\n")
    assert done.stderr == "".join([*told, left_open]), done.stderr
    error = ('<table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0">'
             "<text:p>#DIV/0!</text:p></table:table-cell>")
    ods_rows = "".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in [
        [ods(text) for text in HEAD], [ods("XXC"), ods("q1"), error, ods("public")],
        [ods("XXC"), ods("q2"), '<table:table-cell table:formula="of:=1+1"/>', ods("public")],
        [ods("XXC"), ods("q3"), ods("no"), ods("public")]])
    content = filling.odf("application/vnd.oasis.opendocument.spreadsheet", filling.ODS.format(name="Answers", rows=ods_rows))
    path = space.put("flaws.ods", content)
    done = space.bring_in(path)
    assert texts(space, "XXC-3", 3) == ["", "", "no"], texts(space, "XXC-3", 3)
    assert done.stderr.replace("flaws.ods", "flaws.xlsx") == "".join(told), done.stderr
    path = space.put("flaws.csv", filling.csv_rows([HEAD, ["XXC", "q1", "#REF!", "public"], ["XXC", "q3", "maybe", "public"]]))
    done = space.bring_in(path)
    assert texts(space, "XXC-4", 3) == ["", "", "maybe"], texts(space, "XXC-4", 3)
    assert f"{path}: cell C2 #REF! holds an error" in done.stderr, done.stderr


def check_unknown(space):
    rows = [HEAD, ["Atlantis", "q1", "x", "public"], ["XXD", "q1", "y", "public"], ["XXA", "q1", "known", "public"]]
    path = space.put("some.csv", filling.csv_rows(rows))
    assert "names a state that is not known" in space.bring_in(path, expect=3).stderr
    done = space.bring_in(path, "--skip-unknown")
    assert done.stdout.startswith("XXA: round 6") and "XXD" not in done.stdout, done.stdout
    assert done.stderr == (f"{path}: row 2: names a state that is not known; it is not imported\n"
                           f"{path}: row 3: XXD was not asked; it is not imported\n"), done.stderr


def check_real_states(peil, source):
    """Every state of the Union can be asked, and answers under any of its names; what they say is made up."""
    named = {"CZE": "Czech Republic", "SVK": "Slovak Republic EMN NCP", "GRC": "EL EMN NCP", "NOR": "NO",
             "DEU": "Germany (DE)", "HRV": "🇭🇷 Croatia", "LIE": "Principality of Liechtenstein"}
    with workspace(peil, source) as space:
        space.new("Slovakia", *[state for state in named if state != "SVK"])
        table = "".join(f"<tr><td>{name}</td><td>Yes</td><td>1. No.</td></tr>" for name in named.values())
        page = f"<table><tr><th>Country</th><th>Wider dissemination</th><th>Response</th></tr>{table}</table>"
        space.bring_in(space.put("all.html", page.encode()))
        assert sorted(space.answers()) == sorted(f"{state}-1.json" for state in named), sorted(space.answers())
        space.run("validate")
        space.run("survey", "status")


def main():
    peil, source = sys.argv[1:]
    with workspace(peil, source) as space:
        forms = space.new("XXA", "XXB", "XXC")
        check_shown(space)
        check_form_date(space, forms)
        check_merged(space)
        check_hidden(space)
        check_two_sheets(space, forms)
        check_encoding(space)
        check_unknown(space)
        check_flaws(space)
        check_struck(space)
        check_struck_state(space)
    check_real_states(peil, source)
    return 0


if __name__ == "__main__":
    sys.exit(main())
