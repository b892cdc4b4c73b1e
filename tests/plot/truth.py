#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""truth.py PEIL PROJECT: figures say no more than the commands do.

Titles and the map name only states with which there are enough points with a definite verdict, as the annex does;
the map shows the others as too few, with their number. The timeline tells the net change that `history` tells, and
the days that it numbers are days on which `history --every` has a change.
"""
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

ORIGINS = ["pakistan", "afghanistan", "iran", "somalia", "syria", "turkey"]
SVG = "{http://www.w3.org/2000/svg}"
DAY = "2025-06-01"
NUMBERED = re.compile(r"(\d+): (from|until) (\d+ \w+ \d{4}), ")
HATCHED = "url(#hatch)"


def main():
    peil, project = sys.argv[1], pathlib.Path(sys.argv[2])
    fewest = json.loads((project / "codebook/wording.json").read_text())["minimum_points"]
    failed = []

    def said(*arguments):
        run = subprocess.run([peil, *arguments, "--data", project, "--as-of", DAY, "--format", "json"],
                             capture_output=True, text=True, check=True)
        return json.loads(run.stdout)

    def figures(origin):
        with tempfile.TemporaryDirectory() as out:
            subprocess.run([peil, "plot", origin, "--figure", "overview,divergence,heatmap,map,timeline", "--data",
                            project, "--as-of", DAY, "--lang", "en", "--output", out], capture_output=True, check=True)
            return {file.name.split("-")[1]: ET.parse(file).getroot() for file in pathlib.Path(out).iterdir()}

    names = {source["id"]: source["name"] for source in said("list", "sources", "--lang", "en")}
    for origin in ORIGINS:
        points = {one["against"]: one["points"] for one in said("compare", origin)["summary"]}
        pictures = figures(origin)
        titles = {name: root.find(SVG + "title").text for name, root in pictures.items()}
        described = {name: root.find(SVG + "desc").text for name, root in pictures.items()}
        for source, one in points.items():
            name = names.get(source, source)
            decided = one["more_lenient"] + one["equal"] + one["stricter"]
            all_points = decided + one["indeterminate"] + one["split"]
            told = [figure for figure in ("overview", "divergence", "heatmap", "map")
                    if name in titles[figure].split(":", 1)[1]]
            if decided < fewest and told:
                failed.append(f"{origin}: {decided} points decided with {name}, and {told} tell of it")
            line = re.search(rf"(?<=[.] ){re.escape(name[0].upper() + name[1:])}: ([^.]*) \((\d+) of (\d+) points? definite\)",
                             described["map"])
            if line and (int(line[2]), int(line[3])) != (decided, all_points):
                failed.append(f"{origin}: {name} has {decided} of {all_points} points and {line[0]} on the map")
            if line and (0 < decided < fewest or all_points < fewest) and "Too few" not in line[1]:
                failed.append(f"{origin}: {decided} points decided with {name}, and it is '{line[1]}'")
        too_few = described["map"].count("Too few")
        hatched = [element for element in pictures["map"].iter(SVG + "path") if element.get("fill") == HATCHED]
        if len(hatched) != too_few + (1 if hatched else 0):  # one is in the legend
            failed.append(f"{origin}: {too_few} states with too few points, {len(hatched)} shapes hatched")

        failed += timeline(origin, titles["timeline"], described["timeline"], said("history", origin),
                           said("history", origin, "--every"))
    print("\n".join(failed))
    return int(bool(failed))


def timeline(origin, title, description, net, every):
    """What the timeline says otherwise than `history`."""
    directions = [change["direction"] for change in net["changes"]]
    more, stricter = directions.count("more_lenient"), directions.count("stricter")
    found = [re.search(rf"{word} (?:nowhere|on (\d+) items?)", title) for word in ("more lenient", "stricter")]
    if more + stricter > 0:
        told = tuple(int(one[1] or 0) if one else None for one in found)
        if told != (more, stricter):
            yield f"{origin}: {more} more lenient and {stricter} stricter, and the timeline: {title}"
    elif any(found) or not re.search("on no item can it be determined|no change is recorded", title):
        yield f"{origin}: no net change has a direction, and the timeline: {title}"
    days = {change["since"] for change in every["changes"]}
    numbered = NUMBERED.findall(description)
    if not numbered:
        yield f"{origin}: the timeline numbers no day"
    for number, _, day in numbered:
        iso = datetime.datetime.strptime(day, "%d %B %Y").date().isoformat()
        if iso not in days:
            yield f"{origin}: change {number} of the timeline is on {day}, on which nothing changed"


sys.exit(main())
