#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""figures.py PEIL PROJECT: every figure of several origins is whole, in both languages.

Each has a title, a source and a text for those who do not see it, fits a page or a slide, keeps its
words inside itself, shows nothing that a program left behind, and is no empty chart: it draws or says
what is missing.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

ORIGINS = ["pakistan", "afghanistan", "iran", "somalia", "turkey"]
FIGURES = ["overview", "divergence", "heatmap", "timeline", "regions", "dividing", "figures", "practice", "ranks",
           "hasse", "map"]
OF_ALL_ORIGINS = "designations"  # asked for once in a language: it looks at every origin
MESSAGE = {"nl": "Geen figuur mogelijk", "en": "No figure is possible"}
SOURCE = {"nl": "Bron: ", "en": "Source: "}
TALLEST = 1020  # pixels of 1/96 inch: the room of a page of A4
SVG = "{http://www.w3.org/2000/svg}"


def texts(root):
    return [text for element in root.iter(SVG + "text") for text in element.itertext() if text.strip()]


def problems(path, lang, slide):
    root = ET.fromstring(path.read_text(encoding="utf-8"))
    width, height = (float(n) for n in root.get("viewBox").split()[2:])
    words = texts(root)
    name = root.find(SVG + "title").text
    description = root.find(SVG + "desc").text
    if slide and (width, height) != (1280, 720):
        yield f"is {width} by {height}"
    if not slide and (width > 760 or height > TALLEST):
        yield f"is {width} by {height}, larger than a page"
    if len(description) <= len(name) or not description.startswith(name):
        yield "has no text of what it shows"
    if not " ".join(words).startswith(name.split()[0]):
        yield "does not begin with its title"
    whole = " ".join(words)
    if "figures-" not in path.name and SOURCE[lang] not in whole:
        yield "names no source"
    for left in re.findall(r"\b(?:undefined|null|NaN|\[object|\$\w+)\b|\{\w+", whole + name + description):
        yield f"says '{left}'"
    marks = [element for element in root.iter() if element.tag in {SVG + "path", SVG + "line"}]
    if not marks and MESSAGE[lang] not in whole:
        yield "shows nothing and does not say why"


def main():
    peil, project = sys.argv[1], pathlib.Path(sys.argv[2])
    findings = []
    for lang in ("nl", "en"):
        for origin in ORIGINS:
            for slide in ([], ["--format", "slide"]) if origin == "afghanistan" else ([],):
                wanted = FIGURES + ([OF_ALL_ORIGINS] if origin == ORIGINS[0] else [])
                with tempfile.TemporaryDirectory() as out:
                    run = subprocess.run(
                        [peil, "plot", origin, "--figure", ",".join(wanted), "--lang", lang, "--as-of",
                         "2025-06-01", "--data", project, "--output", out, *slide],
                        capture_output=True, text=True, check=False)
                    if run.returncode != 0 or run.stderr:
                        findings.append(f"{origin} {lang} {slide}: exit {run.returncode}: {run.stderr}")
                    files = sorted(pathlib.Path(out).iterdir())
                    for figure in wanted:
                        if not any(file.name.startswith(f"{origin}-{figure}-") for file in files):
                            findings.append(f"{origin} {lang}: no {figure}")
                    findings += [f"{file.name}: {found}" for file in files
                                 for found in problems(file, lang, bool(slide))]
    print("\n".join(findings))
    return int(bool(findings))


sys.exit(main())
