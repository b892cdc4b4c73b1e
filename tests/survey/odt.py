#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""odt.py PEIL SOURCE: what an OpenDocument text shows is read, and what it hides or strikes out is marked as struck."""
import sys

import filling
from workspace import SURVEY, workspace

SPACES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"' for name, space in
                  [("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"), ("draw", "drawing"),
                   ("fo", "xsl-fo-compatible")])
STYLES = ('<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
          '<style:style style:name="S" style:family="paragraph"><style:text-properties '
          'style:text-line-through-style="solid"/></style:style>')
CASES = {  # what stands in the reply, and what is stored of it
    "conditional": ('<text:p>It is <text:conditional-text text:condition="x">not </text:conditional-text>available.</text:p>',
                    "It is not available."),
    "drop-down": ('<text:p>Risk: <text:drop-down text:name="r"><text:label text:value="low"/>high</text:drop-down></text:p>',
                  "Risk: high"),
    "box": ('<text:p>Not available<draw:frame><draw:text-box><text:p>, except in ports</text:p></draw:text-box></draw:frame>'
            '</text:p>', "Not available\n, except in ports"),
    "hidden span": ('<text:p>It is <text:span text:style-name="H">not </text:span>available.</text:p>',
                    "It is ~~not ~~available."),
    "struck paragraph": ('<text:p text:style-name="S">Old.</text:p><text:p>New.</text:p>', "~~Old.~~\nNew."),
    "hidden paragraph": ('<text:p><text:hidden-paragraph text:is-hidden="true"/>Old.</text:p><text:p>New.</text:p>',
                         "~~Old.~~\nNew."),
    "shown paragraph": ('<text:p><text:hidden-paragraph text:is-hidden="false"/>New.</text:p>', "New."),
}


def document(reply, around="{}"):
    cell = "<table:table-cell>{}</table:table-cell>"
    rows = "".join(f"<table:table-row>{''.join(cell.format(one) for one in row)}</table:table-row>" for row in [
        ["<text:p>Country</text:p>", "<text:p>Wider dissemination</text:p>", "<text:p>Response</text:p>"],
        ["<text:p>XXA</text:p>", "<text:p>No</text:p>", reply]])
    table = f'<table:table table:name="T"><table:table-column table:number-columns-repeated="3"/>{rows}</table:table>'
    return filling.odf(
        "application/vnd.oasis.opendocument.text",
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {SPACES} office:version="1.2">'
        f"<office:automatic-styles>{STYLES}</office:automatic-styles><office:body><office:text>"
        f"{around.format(table)}</office:text></office:body></office:document-content>")


def stored(space, name, content):
    for path in (space.survey / "answers").glob("*"):
        path.unlink()
    space.bring_in(space.put(f"{name.replace(' ', '-')}.odt", content))
    return space.answer("XXA-1")


def main():
    peil, source = sys.argv[1:]
    with workspace(peil, source) as space:
        space.run("survey", "new", "pakistan", "--id", SURVEY, "--ask", "XXA", "--as-of", "2025-06-01", "--only",
                  "ahmadis:persecution_risk", "--output", "out")
        for name, (reply, expected) in CASES.items():
            answer = stored(space, name, document(reply))
            found = answer.get("unsplit") or answer["answers"][0]["text"]
            assert found == expected, f"{name}: {found!r}, expected {expected!r}"
        answer = stored(space, "section", document("<text:p>Yes.</text:p>", '<text:section text:name="s">{}</text:section>'))
        assert answer["answers"][0]["text"] == "Yes.", answer
    return 0


if __name__ == "__main__":
    sys.exit(main())
