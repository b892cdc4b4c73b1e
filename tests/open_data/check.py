#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check.py package|skos|dcat|panel|workbook PEIL DATA: checks what `peil` gives to others.

Every finding is printed; exit status 1 when there is any, 77 where a validator is not installed.
"""
import csv
import datetime
import io
import itertools
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

AS_OF = "2025-06-01"


def run(peil, data, *args):
    done = subprocess.run([peil, *args, "--data", data, "--lang", "en", "--quiet"],
                          capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def read(text):
    return list(csv.DictReader(io.StringIO(text)))


def is_day(text):
    try:
        datetime.date.fromisoformat(text)
        return True
    except ValueError:
        return False


TYPES = {
    "integer": lambda text: re.fullmatch(r"-?\d+", text),
    "number": lambda text: re.fullmatch(r"-?\d+(\.\d+)?(e[+-]?\d+)?", text),
    "boolean": lambda text: text in {"true", "false"},
    "date": is_day,
    "string": lambda text: True,
}


def table_findings(resource, rows, tables):
    name, schema = resource["name"], resource["schema"]
    fields = schema["fields"]
    if rows and list(rows[0]) != [field["name"] for field in fields]:
        yield f"{name}: columns are not the fields"
    for field in fields:
        if not field.get("title") or not field.get("description"):
            yield f"{name}.{field['name']}: no title or description"
        wrong = [row[field["name"]] for row in rows
                 if row[field["name"]] and not TYPES[field["type"]](row[field["name"]])]
        if wrong:
            yield f"{name}.{field['name']}: {wrong[0]!r} is no {field['type']}"
    key = schema.get("primaryKey", [])
    values = [tuple(row[part] for part in key) for row in rows]
    if key and (len(set(values)) != len(values) or any("" in value for value in values)):
        yield f"{name}: key {key} is empty or not unique"
    for link in schema.get("foreignKeys", []):
        there = {tuple(row[part] for part in link["reference"]["fields"])
                 for row in tables[link["reference"]["resource"]]}
        for row in rows:
            value = tuple(row[part] for part in link["fields"])
            if all(value) and value not in there:
                yield f"{name}: {value} is not in {link['reference']['resource']}"


def package_of(folder):
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    tables = {resource["name"]: read((folder / resource["path"]).read_text(encoding="utf-8"))
              for resource in package["resources"]}
    return package, tables


def check_package(peil, data):
    with tempfile.TemporaryDirectory() as out:
        run(peil, data, "export", "--to", "datapackage", "--as-of", AS_OF, "--output", out)
        package, tables = package_of(pathlib.Path(out))
        for key in ("name", "title", "description", "version", "licenses", "contributors",
                    "keywords", "created"):
            if not package.get(key):
                yield f"the package has no {key}"
        if len(tables["positions"]) < 100:
            yield "fewer than 100 positions"
        for resource in package["resources"]:
            yield from table_findings(resource, tables[resource["name"]], tables)
    with tempfile.TemporaryDirectory() as out:
        run(peil, data, "panel", "pakistan", "--years", "2022..2024", "--to", "datapackage",
            "--as-of", AS_OF, "--output", out)
        panel, rows = package_of(pathlib.Path(out))
        for resource in panel["resources"]:
            yield from table_findings(resource, rows[resource["name"]], tables)
        positions = {row["id"] for row in tables["positions"]}
        cited = {name for row in rows["panel"] for name in row["positions"].split("; ") if name}
        if not cited or not cited <= positions:
            yield f"the panel cites positions that are not there: {sorted(cited - positions)[:3]}"


def rdf(text, form):
    try:
        import rdflib
    except ImportError:
        sys.exit(77)
    return rdflib.Graph().parse(data=text, format=form)


def check_skos(peil, data):
    graph = rdf(run(peil, data, "export", "--to", "skos"), "json-ld")
    turtle = rdf(run(peil, data, "export", "--to", "turtle"), "turtle")
    from rdflib import RDF
    from rdflib.namespace import DCTERMS, SKOS
    for triple in set(graph) ^ set(turtle):
        yield f"in one form only: {triple}"
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    if len(concepts) < 100:
        yield "fewer than 100 concepts"
    scheme = next(graph.subjects(RDF.type, SKOS.ConceptScheme))
    if not set(graph.objects(scheme, DCTERMS.title)):
        yield "the scheme has no title"
    tops = set(graph.objects(scheme, SKOS.hasTopConcept))
    if tops != {c for c in concepts if not set(graph.objects(c, SKOS.broader))}:
        yield "top concepts are not those without a broader one"
    for concept in concepts:
        broader = set(graph.transitive_objects(concept, SKOS.broader)) - {concept}
        related = set(graph.objects(concept, SKOS.related))
        if not (broader | related) <= concepts:
            yield f"{concept}: refers to no concept"
        if broader & related:  # S27
            yield f"{concept}: is related to what is broader: {broader & related}"
        preferred = list(graph.objects(concept, SKOS.prefLabel))
        languages = [label.language for label in preferred]
        if len(languages) != len(set(languages)) or not {"nl", "en"} <= set(languages):  # S14
            yield f"{concept}: preferred labels {languages}"
        alternative = set(graph.objects(concept, SKOS.altLabel))
        if alternative & set(preferred):  # S13
            yield f"{concept}: a label is preferred and alternative: {alternative & set(preferred)}"


def check_dcat(peil, data):
    graph = rdf(run(peil, data, "export", "--to", "dcat"), "json-ld")
    from rdflib import RDF
    from rdflib.namespace import DCAT, DCTERMS
    dataset = next(graph.subjects(RDF.type, DCAT.Dataset))
    # Mandatory and recommended for a data set in DCAT-AP 3, and for its distributions. A contact point
    # is the owner's to give.
    for needed in (DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCAT.theme, DCAT.keyword,
                   DCTERMS.spatial, DCAT.distribution):
        if not set(graph.objects(dataset, needed)):
            yield f"the data set has no {needed}"
    for distribution in graph.objects(dataset, DCAT.distribution):
        for needed in (DCAT.accessURL, DCTERMS.license, DCTERMS.format):
            if not set(graph.objects(distribution, needed)):
                yield f"{distribution} has no {needed}"


def cells_of_align(peil, data, origin, sources, day):
    table = json.loads(run(peil, data, "align", origin, "--sources", ",".join(sources), "--as-of",
                           day, "--format", "json"))
    for row in table["rows"]:
        for cell in row["cells"]:
            levels, bounds = cell["levels"] or ["", ""], cell["range"] or ["", ""]
            yield (row["concept"] or "", row["region"] or "", row["dimension"], cell["source"],
                   *map(str, [*levels, *bounds]), str(cell["open"]).lower(), cell["basis"])


def check_panel(peil, data):
    years = range(2020, 2025)  # five years and ten origins
    origins = ["AFG", "ERI", "ETH", "IRN", "IRQ", "NGA", "PAK", "SDN", "SOM", "SYR"]
    sources = ["NLD", "EUAA", "DEU"]
    found = {}
    for row in read(run(peil, data, "panel", *origins, "--years", f"{years[0]}..{years[-1]}",
                        "--sources", ",".join(sources), "--as-of", AS_OF)):
        found.setdefault((row["origin"], row["day"]), []).append(tuple(
            row[key] for key in ("concept", "region", "dimension", "source", "level_low",
                                 "level_high", "range_low", "range_high", "open", "basis")))
    compared = 0
    for origin, year in itertools.product(origins, years):
        day = f"{year}-12-31"
        wanted = sorted(cells_of_align(peil, data, origin, sources, day))
        compared += len(wanted)
        if wanted != sorted(found.get((origin, day), [])):
            yield f"{origin} on {day}: the panel's cells are not those of align"
    if compared < 1000:
        yield f"only {compared} cells compared"
    print(f"{compared} cells compared", file=sys.stderr)


def check_workbook(peil, data):
    with tempfile.TemporaryDirectory() as out:
        file = pathlib.Path(out) / "peil.xlsx"
        run(peil, data, "export", "--to", "xlsx", "--as-of", AS_OF, "--output", str(file))
        with zipfile.ZipFile(file) as book:
            names = re.findall(r'<sheet name="([^"]+)"', book.read("xl/workbook.xml").decode())
            sheet = book.read("xl/worksheets/sheet2.xml").decode()
            titles = book.read("xl/workbook.xml").decode()
    if names[:2] != ["About", "positions"]:
        yield f"sheets are {names}"
    for what in ("<autoFilter ", "<cols>", 'state="frozen"', "<hyperlinks>"):
        if what not in sheet:
            yield f"sheet {names[1]} has no {what}"
    if "_xlnm.Print_Titles" not in titles:
        yield "no titles on every printed page"


def main():
    what, peil, data = sys.argv[1:]
    findings = list(globals()["check_" + what](peil, data))
    print("\n".join(findings[:50]))
    return int(bool(findings))


sys.exit(main())
