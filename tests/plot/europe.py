#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""europe.py PEIL PROJECT: the map has every state that the record speaks of, with a place for its numbers, and no shape
that Vega would fill the wrong way round; it is small enough for a page."""
import json
import pathlib
import subprocess
import sys

ISO = pathlib.Path("/usr/share/iso-codes/json/iso_3166-1.json")
LARGEST = 120_000
# Areas by d3 on the sphere: what is filled the wrong way round is more than half of it.
SCRIPT = """
import { createRequire } from 'node:module';
import { europe } from '%s/europe.mjs';
const installed = createRequire('%s/render.mjs');
const { geoArea } = await import(installed.resolve('d3-geo'));
const { feature } = await import(installed.resolve('topojson-client'));
const map = europe(installed('world-atlas/countries-50m.json'));
const shapes = feature(map, map.objects.countries).features;
const parts = shapes.flatMap(({ id, geometry }) =>
  geometry.coordinates.map((coordinates) => [id, geoArea({ type: 'Polygon', coordinates })]));
console.log(JSON.stringify({ size: JSON.stringify(map).length, parts }));
"""


def main():
    project = pathlib.Path(sys.argv[2]).resolve()
    plots = project / "plots"
    run = subprocess.run(["node", "--input-type=module", "--eval", SCRIPT % (plots, plots)], capture_output=True,
                         text=True, check=True)
    said = json.loads(run.stdout)
    failed = []
    if said["size"] > LARGEST:
        failed.append(f"the map has {said['size']} characters")
    failed += [f"state {state} has a shape that fills {area:.2f} of {4 * 3.1416:.2f}" for state, area in said["parts"]
               if area > 1]
    drawn = {state for state, _ in said["parts"]}
    placed = set(places(json.loads((plots / "map.vl.json").read_text(encoding="utf-8"))))
    numeric = {one["alpha_3"]: one["numeric"] for one in json.loads(ISO.read_text(encoding="utf-8"))["3166-1"]}
    sources = json.loads((project / "codebook/sources.json").read_text(encoding="utf-8"))["sources"]
    states = [numeric[source["id"]] for source in sources if source["id"] in numeric]
    if len(states) < 15:
        failed.append(f"only {len(states)} states in codebook/sources.json")
    failed += [f"state {state} is not on the map" for state in states if state not in drawn]
    failed += [f"state {state} has no place for its numbers" for state in states if state not in placed]
    if "304" in drawn:
        failed.append("Greenland takes the room of Europe")
    print("\n".join(failed))
    return int(bool(failed))


def places(spec):
    """The ids under `values` in whatever layer looks places up."""
    if isinstance(spec, dict):
        if isinstance(spec.get("values"), list):
            return [one["id"] for one in spec["values"]]
        spec = list(spec.values())
    return [found for part in spec for found in places(part)] if isinstance(spec, list) else []


sys.exit(main())
