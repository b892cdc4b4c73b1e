#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check.py PROJECT: what products say is written as an official text is, in what a search can see.

- One apostrophe, the printed one, in every text and in the names, limits and remarks of the data.
- Dutch prose speaks of points and items of a comparison; a row is one of a table that stands there.
- Phrases that are no Dutch of an official, each with what to write instead.
- An agency gives guidance and has no policy: a text that names one source asks which it is.
"""
import json
import pathlib
import re
import sys

LANGUAGES = {"nl", "en", "de", "fr", "sv", "da", "nb", "fi", "es", "it"}
APOSTROPHE = re.compile(r"[^\W\d_]'{1,2}[^\W\d_]|'{2}")
ROW = re.compile(r"\brij(en)?\b", re.IGNORECASE)

# Keys whose text may say "rij", with the table that is meant.
ROWS_OF_TABLES = {
    "table.summary": "the table below the sentence",
    "locator.word.row": "a table in the document that is cited",
    "history.legend": "the table above the legend",
    "history.legend.every": "the table above the legend",
    "agree.data": "the table given or the aligned table",
    "agree.head.row": "a column's head",
    "agree.note.alpha_nothing_pairable": "the table given or the aligned table",
    "agree.note.w_too_few_rows": "the table given or the aligned table",
    "agree.note.w_complete_rows": "the table given or the aligned table",
    "agree.note.w_nothing_varies": "the table given or the aligned table",
    "agree.note.fleiss_no_rows": "the table given or the aligned table",
    "agree.note.fleiss_complete_rows": "the table given or the aligned table",
    "rank.lacking": "the table given",
    "field.day": "the table that the field is in",
    "field.stated_groups": "the table that the field is in",
    "field.positions": "the table that the field is in",
    "spot.table": "a table in a survey form",
    "spot.row": "a table in a survey form",
    "heatmap.description": "the figure's own rows",
    "heatmap.description.source": "the figure's own rows",
    "picture.part": "the figure's own rows",
    "review.kind.two_terms": "the page's own table",
    "explore.empty": "the page's own table",
    "explore.points": "the page's own table",
    "explore.show_rows": "the page's own table",
    "explore.rows": "the page's own table",
    "explore.no_rows": "the page's own table",
    "explore.without_level": "the page's own table",
    "explore.weights_intro": "the page's own table",
    "explore.block_of": "the page's own table",
    "explore.left_out": "the page's own table",
    "explore.one_subject": "the page's own table",
    "explore.weight_of": "the page's own table",
    "explore.no_block": "the page's own table",
    "remark.hidden_rows": "the sheet that was read",
}

BAD = {
    r"\b(op )?(het|de) ene (vergelijkbare|vergelijkbaar)\b": "het enige punt van vergelijking",
    r"\balle twee\b": "beide",
    r"\b(is|zijn) (grotendeels )?in de pas\b(?! sprake)": "loopt in de pas",
    r"\bmaar (gedeeltelijk|deels)\b": "slechts gedeeltelijk",
    r"\b[Bb]ij de bron:": "In de bron:",
    r"\b[Nn]adere bepaling\b": "afbakening",
    r"\bverdedigbaar \{": "ook {others} verdedigbaar",
    r"\b[Ee]lke aanduiding\b": "elke vermelding",
    r"\bniets (laten horen|gehoord)\b": "geen reactie",
    r"\bnu (on)?bekend\b": "voorheen niet vastgelegd / niet meer vastgelegd",
    r"\b[Hh]ertrekking": "herhaalde steekproef",
    r"\b[Zz]wijgen is\b": "het ontbreken van een standpunt",
    r"\b[Tt]egenover\b": "ten opzichte van",
    r"\bomkeren\b": "doen kantelen",
    r"\bconcept(en)?\b(?!s?\.json)": "begrip (concept is a draft)",
    r"\b(de|voor de) aanvrager\b": "de vreemdeling",
    r"\b(\w{2,}) \1\b": "a word stands there twice",
}
# Dutch doubles that are right.
DOUBLES_OF_THE_LANGUAGE = {"die die", "dat dat"}


# The page has no message patterns: a second text, with `.guidance` behind the key, says it of an agency.
POLICY_OF = re.compile(r"\b(policy|beleid) (of|van) \{(source|sources|baseline)\}")


def texts(project, language):
    path = project / "codebook" / "texts" / f"{language}.json"
    found = json.loads(path.read_text(encoding="utf-8"))
    return path, {key: text for key, text in found.items() if key != "$schema"}


def apostrophes(where, text):
    for found in APOSTROPHE.finditer(text):
        yield f"{where}: write ’ (or “…”) for {found.group()!r} in {text[:80]!r}"


def of_texts(project):
    for language in ("nl", "en"):
        path, said = texts(project, language)
        for key, text in said.items():
            # A list of drafts quotes terms as a terminal does.
            yield from apostrophes(f"{path.name} {key}", text.replace("''", "") if key.startswith("draft.") else text)


def of_guidance(project):
    for language in ("nl", "en"):
        path, said = texts(project, language)
        for key, text in said.items():
            if POLICY_OF.search(text) and key + ".guidance" not in said:
                yield f"{path.name} {key}: write {{kind, select, guidance{{…}} other{{…}}}} of {{source}}: {text[:80]!r}"


def localised(value, where):
    """Texts under a language's code, with where they stand."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in LANGUAGES and isinstance(inner, str):
                yield f"{where}/{key}", inner
            else:
                yield from localised(inner, f"{where}/{key}")
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from localised(inner, f"{where}/{place}")


def of_data(project):
    """Names, limits and remarks. A source's own term and a document's title stay as they were written;
    word lists (matching.json, answers.json) are read, not shown."""
    files = [project / "codebook" / name for name in
             ("concepts.json", "regions.json", "dimensions.json", "frameworks.json", "sources.json")]
    files += sorted((project / "codebook" / "vocabularies").glob("*.json"))
    files += sorted((project / "countries").rglob("*.json"))
    files += [path for path in sorted((project / "memberstates").rglob("*.json"))
              if "surveys" not in path.parts]
    if len(files) < 50:
        yield f"only {len(files)} files of data found in {project}"
    for path in files:
        for where, text in localised(json.loads(path.read_text(encoding="utf-8")), ""):
            yield from apostrophes(f"{path.relative_to(project)}: {where}", text)


def dutch(said):
    for key, text in said.items():
        if ROW.search(text) and key not in ROWS_OF_TABLES:
            yield f"nl.json {key}: 'rij' in prose; write punt (van vergelijking) or onderdeel: {text[:80]!r}"
        # The words of a pattern without its names: "{rows, plural, one{# rij} …}" says "rij".
        prose = re.sub(r"\{\w+(, (plural|select|number|spellout),?)?|=\d+|\b(one|other|none)(?=\{)", "", text)
        for bad, better in BAD.items():
            for found in re.finditer(bad, text if "{" in bad else prose):
                if found.group() not in DOUBLES_OF_THE_LANGUAGE:
                    yield f"nl.json {key}: {found.group()!r}; write: {better}"
    for key in ROWS_OF_TABLES:
        if not ROW.search(said.get(key, "")):
            yield f"check.py: {key} does not say 'rij' any more; take it off the list"


def main():
    project = pathlib.Path(sys.argv[1])
    _, said = texts(project, "nl")
    findings = [*of_texts(project), *of_guidance(project), *of_data(project), *dutch(said)]
    print("\n".join(findings) if findings else f"{len(said)} texts, nothing to mend")
    return int(bool(findings))


sys.exit(main())
