# SPDX-License-Identifier: EUPL-1.2
"""Fills the forms of 'peil survey new' as a respondent would, without an office program.

Every function takes the form's bytes (or nothing, where the respondent makes the file) and the
fields by short name, and gives the file's bytes.
"""
import csv
import io
import re
import xml.etree.ElementTree as ET
import zipfile
from xml.sax.saxutils import escape

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ODS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
<office:body><office:spreadsheet><table:table table:name="{name}">{rows}</table:table>
</office:spreadsheet></office:body></office:document-content>"""
ODF_STYLES = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2">
<office:styles/></office:document-styles>"""
ODF_MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
</manifest:manifest>"""


def pack(members):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def unpack(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def odf(kind, content):
    return pack({"mimetype": kind, "content.xml": content, "styles.xml": ODF_STYLES,
                 "META-INF/manifest.xml": ODF_MANIFEST.format(kind=kind)})


def edit_xml(content, change):
    """The XML with its prefixes kept, as other attributes name them."""
    for prefix, uri in re.findall(rb'xmlns:(\w+)="([^"]+)"', content):
        ET.register_namespace(prefix.decode(), uri.decode())
    root = ET.fromstring(content)
    change(root)
    return ET.tostring(root, encoding="UTF-8", xml_declaration=True)


def text_of(element):
    return "".join(part.text or "" for part in element.iter(W + "t"))


def set_cell(cell, lines):
    """Puts text in a cell of a Word table, a paragraph for each line."""
    for paragraph in cell.findall(W + "p"):
        cell.remove(paragraph)
    for line in lines:
        run = ET.SubElement(ET.SubElement(cell, W + "p"), W + "r")
        ET.SubElement(run, W + "t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}).text = line


def docx(form, fields):
    """Under the numbers of the response, and in the coding tables by their short names."""
    numbers = sorted(int(name[1:-7]) for name in fields if re.fullmatch(r"q\d+_answer", name))
    response = [f"{n}. {fields[f'q{n}_answer']}" for n in numbers]
    wider = {"government": "No", "public": "Yes"}.get(fields["dissemination"], "Yes / No")

    def change(root):
        tables = list(root.iter(W + "tbl"))
        row = tables[0].findall(W + "tr")[1].findall(W + "tc")
        for cell, lines in zip(row, [[fields["state"]], [wider], response]):
            set_cell(cell, lines)
        for table in tables[1:]:
            rows = table.findall(W + "tr")
            heads = [re.search(r"\((\w+)\)$", text_of(cell)) for cell in rows[0].findall(W + "tc")]
            for row in rows[1:]:
                cells = row.findall(W + "tc")
                for cell, head in zip(cells, heads):
                    name = f"{text_of(cells[0])}_{head[1]}" if head else None
                    if name in fields:
                        set_cell(cell, [fields[name]])
                if text_of(cells[0]) in fields and text_of(cells[0]) != "dissemination":
                    set_cell(cells[-1], [fields[text_of(cells[0])]])

    members = unpack(form)
    members["word/document.xml"] = edit_xml(members["word/document.xml"], change)
    return pack(members)


def shared_strings(members):
    root = ET.fromstring(members["xl/sharedStrings.xml"])
    return ["".join(text.text or "" for text in item.iter(S + "t")) for item in root.findall(S + "si")]


def form_rows(form, columns=10):
    """The first sheet of an xlsx file of ours, as lists of texts."""
    members = unpack(form)
    strings = shared_strings(members)
    rows = []
    for row in ET.fromstring(members["xl/worksheets/sheet1.xml"]).iter(S + "row"):
        cells = {}
        for cell in row.findall(S + "c"):
            value = cell.find(S + "v")
            text = "" if value is None else value.text
            cells[re.sub(r"\d", "", cell.get("r"))] = strings[int(text)] if cell.get("t") == "s" else text
        rows.append([cells.get(letter, "") for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[:columns]])
    return rows


def filled_rows(form, fields):
    """The form's rows with the fields filled in: (row, column) to text, counted from 0."""
    rows = form_rows(form)
    head = next(i for i, row in enumerate(rows) if row[:2] == ["id", "number"])
    filled = {}
    for i, row in enumerate(rows):
        if i < head and row[0] in fields and row[0] != "survey":
            filled[i, 3] = fields[row[0]]
        for column, name in enumerate(rows[head]):
            if i > head and row[0] and f"{row[0]}_{name}" in fields:
                filled[i, column] = fields[f"{row[0]}_{name}"]
    return rows, filled


def xlsx(form, fields):
    _, filled = filled_rows(form, fields)
    members = unpack(form)

    def change(root):
        rows = list(root.iter(S + "row"))
        for (i, column), text in filled.items():
            address = f"{'ABCDEFGHIJ'[column]}{rows[i].get('r')}"
            cell = next(cell for cell in rows[i].findall(S + "c") if cell.get("r") == address)
            cell.set("t", "inlineStr")
            for part in list(cell):
                cell.remove(part)
            ET.SubElement(ET.SubElement(cell, S + "is"), S + "t").text = text

    members["xl/worksheets/sheet1.xml"] = edit_xml(members["xl/worksheets/sheet1.xml"], change)
    return pack(members)


def ods_sheet(name, rows):
    xml = ""
    for row in rows:
        cells = "".join(
            '<table:table-cell office:value-type="string">'
            + "".join(f"<text:p>{escape(line)}</text:p>" for line in text.split("\n")) + "</table:table-cell>"
            if text else "<table:table-cell/>" for text in row)
        xml += f'<table:table-row>{cells}<table:table-cell table:number-columns-repeated="16000"/></table:table-row>'
    return odf("application/vnd.oasis.opendocument.spreadsheet", ODS.format(name=name, rows=xml))


def ods(form, fields):
    rows, filled = filled_rows(form, fields)
    for (row, column), text in filled.items():
        rows[row][column] = text
    return ods_sheet("Survey", rows)


def csv_rows(rows):
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


def csv_answers(_, fields):
    """A row per answer, with the columns that the form has."""
    columns = ["answer", "level", "group", "native", "valid_from", "source", "dissemination"]
    questions = sorted({name.split("_")[0] for name in fields if re.match(r"q\d+_", name)})
    rows = [["state", "question", *columns]]
    for question in questions:
        values = [fields.get(f"{question}_{column}", "") for column in columns]
        values[-1] = values[-1] or fields["dissemination"]
        rows.append([fields["state"], question, *values])
    return csv_rows(rows)


def eusurvey_rows(fields):
    names = [name for name in fields if name != "survey"]
    titles = [f"Title of {name} ({name})" for name in names]
    return [["Alias", "test-survey"], ["Export Date", "02/06/2025 10:00"], [],
            [*titles, "Contribution ID", "User name", "Creation date"],
            [*(fields[name] for name in names), "9a1", "Anonymous", "02/06/2025"]]


def eusurvey_ods(_, fields):
    return ods_sheet("Content", eusurvey_rows(fields))


def eusurvey_xlsx(_, fields):
    rows = ""
    for i, row in enumerate(eusurvey_rows(fields), 1):
        cells = "".join(f'<c r="{column(j)}{i}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'
                        for j, text in enumerate(row) if text)
        rows += f'<row r="{i}">{cells}</row>'
    return xlsx_sheet("Content", rows)


def column(index):
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def xlsx_sheet(name, rows):
    """A workbook with one sheet from the XML of its rows."""
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    return pack({
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {main} xmlns:r="{relation}"><sheets><sheet name="{name}" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f"<worksheet {main}><sheetData>{rows}</sheetData></worksheet>"})


def eusurvey_xml(_, fields):
    """Choices by id, texts as they are; the ids are EUSurvey's own."""
    names = [name for name in fields if name != "survey"]
    elements, answers = "", ""
    for i, name in enumerate(names):
        if name.endswith(("_level", "dissemination")):
            elements += f'<Question id="{i}" type="Single Choice" bid="{name}">Title</Question>'
            elements += f'<Answer id="a{i}" type="Choice Answer" bid="">{escape(fields[name])}</Answer>'
            answers += f'<Answer qid="{i}" aid="a{i}"/>'
        else:
            elements += f'<Question id="{i}" type="Free Text" bid="{name}">Title</Question>'
            answers += f'<Answer qid="{i}">{escape(fields[name])}</Answer>'
    return ('<?xml version="1.0" encoding="UTF-8"?><Results create="2025-06-02_10-00-00">'
            f'<Survey id="1" uid="u" alias="test-survey"><Elements lang="EN">{elements}</Elements></Survey>'
            f'<Answers><AnswerSet id="9a1" list="1" lang="EN">{answers}</AnswerSet></Answers></Results>').encode()
