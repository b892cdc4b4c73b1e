#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Brings codebook/regions.json up to date with the ISO 3166-2 subdivisions of Debian's iso-codes.

For every origin that the file already speaks of, and for those given as arguments (alpha-3), each
subdivision gets an entry: the English label is ISO's name, the Dutch one comes from the gettext
catalogue of iso-codes where that has a translation. What a person wrote stays: an existing entry's
label, `within`, `partitioned` and `alternatives` are never changed, entries with an `x` id (areas
that ISO does not know) are kept as they are, and a subdivision that ISO no longer lists is reported
and kept. Subdivisions nest as ISO says (`parent`).

Usage: tools/update_regions.py [--data DIR] [--check] [ALPHA3 ...]
--check writes nothing and exits 1 when the file would change.
"""
import argparse
import gettext
import json
import pathlib
import sys

ISO = pathlib.Path("/usr/share/iso-codes/json")
LOCALES = "/usr/share/locale"
KEYS = ["id", "origin", "label", "within", "partitioned", "alternatives"]


def iso_table(name):
    file = ISO / f"iso_{name}.json"
    if not file.exists():
        sys.exit(f"{file}: there is no such file; expected Debian's package iso-codes")
    return json.loads(file.read_text(encoding="utf-8"))[name]


def first_form(text):
    """Catalogues give variants as `Tartous; Tartus`; the first is used."""
    return text.split(";")[0].strip()


def subdivisions(origin, alpha2):
    dutch = gettext.translation("iso_3166-2", LOCALES, ["nl"], fallback=True)
    for entry in iso_table("3166-2"):
        if entry["code"].startswith(alpha2 + "-"):
            region = {"id": entry["code"], "origin": origin,
                      "label": {"nl": first_form(dutch.gettext(entry["name"])), "en": entry["name"]}}
            if "parent" in entry:
                parent = entry["parent"]
                region["within"] = [parent if "-" in parent else f"{alpha2}-{parent}"]
            yield region


def merged(known, origins):
    """The known regions, completed; the second value lists ids that ISO does not have."""
    regions = {region["id"]: region for region in known}
    alpha2 = {c["alpha_3"]: c["alpha_2"] for c in iso_table("3166-1")}
    iso_ids = set()
    for origin in sorted(origins):
        for fresh in subdivisions(origin, alpha2[origin]):
            iso_ids.add(fresh["id"])
            regions[fresh["id"]] = {**fresh, **regions.get(fresh["id"], {})}
    gone = sorted(i for i in regions if "-x-" not in i and i not in iso_ids)
    ordered = sorted(regions.values(), key=lambda r: (r["origin"], "-x-" in r["id"], r["id"]))
    return [{key: r[key] for key in KEYS if key in r} for r in ordered], gone


def written(regions):
    lines = ",\n".join("    " + json.dumps(region, ensure_ascii=False) for region in regions)
    return ('{\n  "$schema": "schema/regions.schema.json",\n  "regions": [\n' + lines + "\n  ]\n}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=pathlib.Path, default=pathlib.Path(__file__).parent.parent)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("origins", nargs="*", metavar="ALPHA3")
    options = parser.parse_args()
    file = options.data / "codebook" / "regions.json"
    before = file.read_text(encoding="utf-8") if file.exists() else '{"regions": []}'
    known = json.loads(before)["regions"]
    regions, gone = merged(known, {r["origin"] for r in known} | set(options.origins))
    for region in gone:
        print(f"{file}: {region} is not in iso-codes; kept", file=sys.stderr)
    after = written(regions)
    if not options.check:
        file.write_text(after, encoding="utf-8")
    return 1 if options.check and after != before else 0


if __name__ == "__main__":
    sys.exit(main())
