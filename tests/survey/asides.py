#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""asides.py PEIL SOURCE: what stands in a file and is no answer is said, with its place, and never recorded.

Comments of Word, Writer, Excel and Calc, struck cells of Calc, text outside of the answers, columns without a short
name, documents within a document, tables in text boxes, and what a number format hides.
"""
import sys

import filling
import sheets
from workspace import workspace

HEAD = ["state", "question", "answer", "dissemination"]
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="r" xmlns:v="urn:v"'
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KINDS = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SECRET = "between you and me"  # stands in what is no answer, and nowhere else


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*parts):
    return f"<w:p>{''.join(parts)}</w:p>"


def table(*rows):
    cells = ["".join(f"<w:tc>{paragraph(cell if cell.startswith('<') else run(cell))}</w:tc>" for cell in row) for row in rows]
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def docx(*body):
    comment = f'<w:comments {WORD}><w:comment w:id="0">{paragraph(run(SECRET))}</w:comment></w:comments>'
    package = "http://schemas.openxmlformats.org/package/2006"
    return filling.pack({
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="{KINDS}.document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{RELATION}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{RELATION}/comments" Target="comments.xml"/></Relationships>',
        "word/comments.xml": comment,
        "word/document.xml": f"<w:document {WORD}><w:body>{''.join(body)}</w:body></w:document>"})


def check(space, name, content, state, answers, told):
    """Brings a file in: the texts recorded of a state, and all that is said of the file."""
    path = space.put(name, content)
    done = space.bring_in(path)
    rounds = [file for file in space.answers() if file.startswith(state)]
    found = sheets.texts(space, f"{state}-{len(rounds)}", len(answers))
    assert found == answers, f"{name}: {found}"
    said = [line for line in done.stderr.split("\n") if line.startswith(str(path)) and " numbers " not in line]
    assert said == [f"{path}: {line}" for line in told], f"{name}: {done.stderr}"
    assert SECRET not in done.stderr + done.stdout, name
    assert all(SECRET.encode() not in text for text in space.answers().values()), name


COMMENT = '<w:r><w:commentReference w:id="0"/></w:r>'
HEADS = ["Country", "Wider dissemination", "Response"]


def check_word(space):
    response = run("1. Yes.") + COMMENT
    check(space, "comment.docx", docx(table(HEADS, ["XXA", "Yes", response])), "XXA", ["Yes."],
          ["1 comment (table 1, row 2), which is no part of an answer, was not read; look whether it says anything "
           "about an answer"])
    answered = table(HEADS, ["XXA", "Yes", "1. No."])
    check(space, "two.docx", docx(paragraph(run("Dear all,"), COMMENT), answered, paragraph(run("More:")),
                                  paragraph(run("see the annex"), COMMENT)), "XXA", ["No."],
          ["2 comments (paragraph 1; paragraph 3), which are no part of an answer, were not read; look whether they "
           "say anything about an answer",
           "2 paragraphs outside the answers (paragraph 2; paragraph 3) were not read; look whether they belong to an "
           "answer"])
    check(space, "chunk.docx", docx(answered, '<w:altChunk r:id="r9"/>'), "XXA", ["No."],
          ["1 document put into the text as a whole (paragraph 1) was not read; open the file in the office program, "
           "save it and import again"])
    box = f'<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{table(["yes", "no"])}{paragraph()}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>'
    path = space.put("box.docx", docx(table(HEADS, ["XXA", "Yes", run("1. See: ") + box])))
    told = space.bring_in(path).stderr
    assert f"{path}: 1 table in a text box (table 1, row 2) was read as lines" in told, told


def check_writer(space):
    note = f"<office:annotation><text:p>{SECRET}</text:p></office:annotation>"
    cells = "".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in ["XXA", "Yes", f"1. Yes{note}."])
    heads = "".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in HEADS)
    content = (filling.ODS.replace("office:spreadsheet", "office:text").format(
        name="T", rows=f"<table:table-row>{heads}</table:table-row><table:table-row>{cells}</table:table-row>"))
    check(space, "comment.odt", filling.odf("application/vnd.oasis.opendocument.text", content), "XXA", ["Yes."],
          ["1 comment (table 1, row 2), which is no part of an answer, was not read; look whether it says anything "
           "about an answer"])


def check_excel(space):
    members = filling.unpack(sheets.one_sheet([HEAD, ["XXB", "q1", "Yes.", "public"]]))
    package = "http://schemas.openxmlformats.org/package/2006"
    members["xl/worksheets/_rels/sheet1.xml.rels"] = (
        f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{RELATION}/comments" '
        'Target="../comments1.xml"/></Relationships>')
    members["xl/comments1.xml"] = (
        '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><commentList>'
        f'<comment ref="A2"><text><t>{SECRET}</t></text></comment><comment ref="C2"><text><t>{SECRET}</t></text>'
        "</comment></commentList></comments>")
    check(space, "comment.xlsx", filling.pack(members), "XXB", ["Yes."],
          ["sheet “Answers”: 2 comments (A2, C2), which are no part of an answer, were not read; look whether they say "
           "anything about an answer"])
    rows = [HEAD, ["XXB", "q1", (2.5, 1), "public"], ["XXB", "q2", (7, 2), "public"]]
    styles = sheets.STYLES.replace('"[$-809]d\\ mmmm\\ yyyy;@"', '"0"').replace('numFmtId="10"', 'numFmtId="166"')
    styles = styles.replace('<numFmts count="2">', '<numFmts count="3"><numFmt numFmtId="166" formatCode=";;;"/>')
    members = filling.unpack(sheets.one_sheet(rows)) | {"xl/styles.xml": styles}
    check(space, "formats.xlsx", filling.pack(members), "XXB", ["3", ""],
          ["sheet “Answers”: cell C3 holds what the number format hides, which was not read; give it another format if "
           "it belongs to the answer, and import again"])


def calc(rows, styles=""):
    content = filling.ODS.format(name="Answers", rows="".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in rows))
    spaces = 'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" office:version='
    content = content.replace("office:version=", spaces, 1)
    content = content.replace("<office:body>", f"<office:automatic-styles>{styles}</office:automatic-styles><office:body>")
    return filling.odf("application/vnd.oasis.opendocument.spreadsheet", content)


def check_calc(space):
    line = '<style:text-properties style:text-line-through-style="solid"/>'
    styles = "".join(f'<style:style style:name="{name}" style:family="{family}"{parent}>{look}</style:style>' for
                     name, family, parent, look in [("ce1", "table-cell", "", line), ("T1", "text", "", line),
                                                    ("ce2", "table-cell", ' style:parent-style-name="ce1"', "")])
    note = f"<office:annotation><text:p>{SECRET}</text:p></office:annotation><text:p>"
    heads = [sheets.ods(text) for text in HEAD]
    part = sheets.ods('Protection is <text:span text:style-name="T1">not </text:span>available')
    whole = sheets.ods("gone").replace("<table:table-cell", '<table:table-cell table:style-name="ce2"')
    value = '<table:table-cell office:value-type="float" office:value="2.5"><text:p>3</text:p></table:table-cell>'
    rows = [heads, [sheets.ods("XXB"), sheets.ods("q1"), part, sheets.ods("public")],
            [sheets.ods("XXB"), sheets.ods("q2"), whole, sheets.ods("public")],
            [sheets.ods("XXB"), sheets.ods("q3"), value, sheets.ods("public").replace("<text:p>", note)]]
    check(space, "struck.ods", calc(rows, styles), "XXB", ["Protection is available", "", "3"],
          ["sheet “Answers”: 2 cells hold (C2, C3) text that is struck out, which was not read",
           "sheet “Answers”: 1 comment (D4), which is no part of an answer, was not read; look whether it says anything "
           "about an answer"])


def check_columns(space):
    rows = [["Timestamp", "Your state (state)", "First (q1_answer)", "Who may see it (dissemination)", "Anything else?"],
            ["2025/06/02", "XXC", "Yes.", "public", SECRET]]
    check(space, "wide.csv", filling.csv_rows(rows), "XXC", ["Yes."],
          ["no part of an answer is read from the columns “Timestamp” and “Anything else?”: only heads that end in a "
           "short name of the form, such as ‘(q1_answer)’, are read"])


def check_prompts(space):
    """Of a form that was typed over, a prompt may stand as plain text."""
    prompts = ["Click or tap here to enter text.", "Klik of tik om tekst in te voeren.", "Choisissez un élément."]
    rows = [HEAD, *(["XXC", f"q{i}", text, "public"] for i, text in enumerate(prompts, 1))]
    space.bring_in(space.put("prompts.csv", filling.csv_rows(rows)))
    answers = space.answer("XXC-2")["answers"][:3]
    assert [answer["status"] for answer in answers] == ["no_answer"] * 3, answers


def check_direction(space):
    """A sign that turns the direction of what follows is shown, not obeyed."""
    table_row = "<tr><td>XXC</td><td>Yes</td><td>1. safe\u202eton</td></tr>"
    page = f"<table><tr><th>{'</th><th>'.join(HEADS)}</th></tr>{table_row}</table>"
    space.bring_in(space.put("turned.html", page.encode()))
    assert sheets.texts(space, "XXC-3", 1) == ["safe[U+202E]ton"], sheets.texts(space, "XXC-3", 1)
    space.bring_in(space.put("turned.docx", docx(table(HEADS, ["XXC", "Yes", "1. very safe\u202eton"]))))
    assert sheets.texts(space, "XXC-4", 1) == ["very safe[U+202E]ton"], sheets.texts(space, "XXC-4", 1)


def main():
    peil, source = sys.argv[1:]
    with workspace(peil, source) as space:
        space.new("XXA", "XXB", "XXC")
        check_word(space)
        check_writer(space)
        check_excel(space)
        check_calc(space)
        check_columns(space)
        check_prompts(space)
        check_direction(space)
    return 0


if __name__ == "__main__":
    sys.exit(main())
