#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""hostile.py PEIL SOURCE: files that come back broken, oversized or with bad intent.

Each is refused with an exact message that names file and place and quotes nothing of the content, within
little memory and time; what was imported before stays as it was, byte for byte. Harmless oddities (macros,
formulas) are read without being run.
"""
import io
import sys
import time
import zipfile

import filling
from workspace import MEMORY, SURVEY, workspace

SECRET = "kept-between-us"
SECONDS = 60
HEAD = ["state", "question", "answer"]


def csv(*rows):
    return filling.csv_rows([HEAD, *rows])


def with_members(content, **changed):
    members = filling.unpack(content)
    members.update({name.replace("__", "/"): value for name, value in changed.items()})
    return filling.pack(members)


def billion_laughs(form):
    """Ten entities, each ten of the one before, in the body of the document."""
    entities = '<!ENTITY l0 "ha">' + "".join(
        f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    body = filling.unpack(form)["word/document.xml"].decode()
    body = body[body.index("<w:document"):]
    members = filling.unpack(form)
    members["word/document.xml"] = (f'<?xml version="1.0"?><!DOCTYPE lolz [{entities}]>'
                                    + body.replace("</w:t>", "&l9;</w:t>", 1))
    return filling.pack(members)


def bomb(form):
    """One part of 300 MB that packs to 300 kB."""
    file = io.BytesIO(form)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("word/media/picture.bin", "w") as part:
            for _ in range(300):
                part.write(bytes(1_000_000))
    return file.getvalue()


def many_rows(number):
    return filling.xlsx_sheet("Survey", "".join(f'<row r="{i}"><c><v>{i}</v></c></row>'
                                                for i in range(1, number + 1)))


def columns_again(number):
    """Columns said to be hidden, over and over."""
    sheet = filling.xlsx_sheet("Survey", "")
    part = "xl/worksheets/sheet1.xml"
    members = filling.unpack(sheet)
    columns = b"<cols>" + b'<col min="1" max="2000" hidden="1"/>' * number + b"</cols>"
    members[part] = members[part].replace(b"<sheetData>", columns + b"<sheetData>")
    return filling.pack(members)


def repeated_rows():
    cell = f'<table:table-cell table:number-columns-repeated="16000"><text:p>{SECRET}</text:p></table:table-cell>'
    rows = f'<table:table-row table:number-rows-repeated="1000000">{cell}</table:table-row>'
    return filling.odf("application/vnd.oasis.opendocument.spreadsheet",
                       filling.ODS.format(name="Survey", rows=rows))


def deep_odt(depth):
    nested = "<table:table><table:table-row><table:table-cell>" * depth
    back = "</table:table-cell></table:table-row></table:table>" * depth
    return filling.odf("application/vnd.oasis.opendocument.text", filling.ODS.format(name="x", rows="").replace(
        "<office:spreadsheet>", "<office:text>").replace("</office:spreadsheet>", f"{nested}{back}</office:text>"))


def deep(most):
    return (f"has parts that stand more than {most} deep inside each other; open it in an office program and save its "
            "text anew")


def refused(forms):
    """File name, content, and the message after the file's name."""
    docx = forms["pakistan-survey-en-2025-06-01.docx"]
    xlsx = forms["pakistan-survey-en-2025-06-01.xlsx"]
    return [
        ("laughs.docx", billion_laughs(docx), "declares XML entities, which office documents do not"),
        ("bomb.docx", bomb(docx), "unpacks to more than 200 MB; no form does"),
        ("truncated.docx", docx[:len(docx) // 2], "is not a packed office document (no ZIP archive)"),
        ("truncated.xlsx", xlsx[:-200], "is not a packed office document (no ZIP archive)"),
        ("empty.ods", b"", "has no part content.xml"),
        ("other.docx", xlsx, "cannot be read as docx"),
        ("other.xlsx", docx, "has no part xl/_rels/workbook.xml.rels"),
        ("rows.xlsx", many_rows(100_000), "has more than 20000 rows"),
        ("million.xlsx", many_rows(1_000_000), "has more in xl/worksheets/sheet1.xml than a form or a document of a "
         "thousand pages; split it into several files"),
        ("columns.xlsx", columns_again(3_000), "has more descriptions of columns than columns"),
        ("repeated.ods", repeated_rows(), "has more than 2000 columns"),
        ("deep.odt", deep_odt(20_000), deep(1000)),
        ("deep.html", b"<blockquote>" * 5_000, deep(1000)),
        ("tables.html", b"<table><tr><td>x" * 2_000, deep(100)),
        ("wide.html", b"<table>" + b'<tr><td colspan="2000000000">x</td></tr>' * 300 + b"</table>",
         "has more than 200000 cells in its tables, each counted as often as it spans rows and columns; split it into "
         "several files"),
        ("error.csv", csv(["XXA", "q1", SECRET], ["#N/A", "q2", SECRET]),
         "cell A3: holds an error instead of 'state'; correct it"),
        ("binary.csv", csv(["XXA", "q1", SECRET]) + b"caf\x81\n", "line 3: is not UTF-8 text; save it as 'CSV UTF-8' (in LibreOffice: character set UTF-8)"),
        ("latin.html", b"<p>caf\xe9</p>", "line 1: is not UTF-8 text"),
        ("latin.xml", b"<Results>\xe9</Results>", "line 1: is not UTF-8 text"),
        ("path.csv", csv(["../../../../tmp/XXA", "q1", SECRET]),
         "row 2: names a state that is not known; expected its name or code; --skip-unknown leaves such rows out"),
        ("nobody.csv", csv(["", "q1", SECRET]), "row 2: does not say which state answers"),
        ("notasked.csv", csv(["XXA", "q1", SECRET], ["XXC", "q1", SECRET]),
         "row 3: XXC was not asked; see 'asked' in survey.json; --skip-unknown leaves such rows out"),
        ("twice.csv", csv(["XXA", "q1", SECRET], ["Member State A", "1", SECRET]),
         "row 3: answers a question that this state has answered in a row above"),
        ("twice.html", f"<table><tr><td>XXA</td><td>Yes</td><td>1. {SECRET}</td></tr><tr><td>Member State A</td>"
         f"<td>Yes</td><td>1. {SECRET}</td></tr></table>".encode(),
         "table 1, row 2: XXA answers twice; leave one out"),
        ("question.csv", csv(["XXA", "q999", SECRET]),
         "row 2: names no question of the survey; expected an id or a number"),
        ("comma.csv", f"state,question,answer\nXXA,q1,{SECRET}, except in cities\n".encode(),
         "row 2: has text in column 4, expected 3 as in the head; put a text with a comma between quotation marks, or give "
         "the column a head"),
        ("endless.csv", csv(["XXA", "q1", SECRET * 60_000]),
         f"row 2: has {len(SECRET) * 60_000} bytes in 'q1_answer'; expected at most 500000"),
        ("another.csv", filling.csv_rows([["state", "survey", "q1_answer"], ["XXA", "other", SECRET]]),
         f"row 2: is a form of another survey than {SURVEY}"),
        ("answer.pdf", SECRET.encode(),
         "is of no kind that can be read; expected docx, odt, html, xlsx, ods, csv or xml (an office program can save "
         "it as one)"),
        ("nothing.xml", f"<Results><x>{SECRET}</x></Results>".encode(),
         "is not an export of EUSurvey; expected Results/Answers"),
        ("broken.xml", f"<Results>{SECRET}".encode(), "byte 23: is not XML"),
        ("nothing.csv", csv(), "has no answer of a state; expected its name where the form asks for it"),
    ]


def check_refused(space, forms):
    before = space.answers()
    for name, content, message in refused(forms):
        path = space.put(f"hostile/{name}", content)
        start = time.monotonic()
        done = space.bring_in(path, expect=3, memory=MEMORY)
        assert time.monotonic() - start < SECONDS, f"{name} takes too long"
        expected = f"{path}: {message}\n"
        assert done.stderr == expected, f"{done.stderr!r}, expected {expected!r}"
        assert done.stdout == "" and SECRET not in done.stderr, name
        assert space.answers() == before, f"{name} changed what was imported before"


def check_all_or_nothing(space):
    """A good file beside bad ones; every fault is told."""
    before = space.answers()
    good = space.put("good.csv", csv(["XXB", "q1", SECRET]))
    again = space.put("again.csv", csv(["XXB", "q2", SECRET]))
    done = space.bring_in(good, again, space.folder / "absent.csv", expect=3)
    assert done.stderr == (f"{again}: XXB answers in {good}, too; import them one after the other, the older first\n"
                           f"{space.folder / 'absent.csv'}: does not exist\n"), done.stderr
    assert space.answers() == before


def check_no_recipients(space):
    """Answers that cannot be sealed are not written in clear instead."""
    before = space.answers()
    recipients = space.survey / "recipients.txt"
    recipients.write_text("age1wrong\n", encoding="utf-8")
    done = space.bring_in(space.put("a.csv", csv(["XXA", "q1", "other"], ["XXB", "q1", SECRET])), expect=3)
    assert done.stderr == (f"{recipients}: age cannot seal for these recipients; expected lines 'age1…'\n"), done.stderr
    recipients.unlink()
    assert space.answers() == before


def check_macros(space, forms):
    """A file with macros is read like one without them."""
    for extension, form, fill in (("docm", "docx", filling.docx), ("xlsm", "xlsx", filling.xlsx)):
        fields = {"state": "XXB", "dissemination": "government", "q1_answer": f"macro {extension}"}
        content = fill(forms[f"pakistan-survey-en-2025-06-01.{form}"], fields)
        main = "word" if form == "docx" else "xl"
        content = with_members(content, **{f"{main}__vbaProject.bin": b"Shell \"rm -rf /\""})
        space.bring_in(space.put(f"macro.{extension}", content), memory=MEMORY)
    assert space.answer("XXB-1")["answers"][0]["text"] == "macro docm"
    assert space.answer("XXB-2")["answers"][0]["text"] == "macro xlsm"


def check_formulas(space):
    """A formula's cell has its saved result, or nothing; entities in plain XML stay unexpanded."""
    cells = ["XXB", "q1", '<c t="str"><f>HYPERLINK("http://x/"&amp;A1)</f><v>saved result</v></c>',
             "XXB", "q2", '<c t="str"><f>1+1</f></c>']
    inline = [f'<c t="inlineStr"><is><t>{text}</t></is></c>' if "<" not in text else text for text in [*HEAD, *cells]]
    rows = "".join(f"<row>{''.join(inline[i:i + 3])}</row>" for i in range(0, 9, 3))
    space.bring_in(space.put("formula.xlsx", filling.xlsx_sheet("Sheet1", rows)))
    answers = space.answer("XXB-3")["answers"]
    assert (answers[0]["text"], answers[1]["status"]) == ("saved result", "no_answer"), answers[:2]
    laughs = ('<!DOCTYPE r [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;">]><Results><Survey><Elements>'
              '<Question id="1" bid="state"/><Question id="2" bid="q1_answer"/></Elements></Survey>'
              '<Answers><AnswerSet><Answer qid="1">XXB</Answer><Answer qid="2">x &b;</Answer></AnswerSet></Answers></Results>')
    space.bring_in(space.put("laughs.xml", laughs.encode()))
    assert space.answer("XXB-4")["answers"][0]["text"] == "x &b;"


def main():
    peil, source = sys.argv[1:]
    with workspace(peil, source) as space:
        forms = space.new("XXA", "XXB")
        space.bring_in(space.put("first.csv", csv(["XXA", "q1", "first"])))
        check_refused(space, forms)
        check_all_or_nothing(space)
        check_no_recipients(space)
        check_macros(space, forms)
        check_formulas(space)
    return 0


if __name__ == "__main__":
    sys.exit(main())
