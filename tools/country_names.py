#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""country_names.py CODEBOOK/countries.json [--write]: names of countries that iso-codes has and the file has not.

The file holds, by ISO 3166-1 code, names and codes under which a country comes in besides those that ICU knows:
official and common names in English and Dutch, those of the United Nations, the Union and its statistical office,
former names, codes of others. What stands in it stays; --write adds what is missing, sorted, a country a line.
"""
import gettext
import json
import pathlib
import sys

ISO = pathlib.Path("/usr/share/iso-codes/json/iso_3166-1.json")


def iso_names():
    """Names in English and Dutch by alpha-3 code."""
    dutch = gettext.translation("iso_3166-1", "/usr/share/locale", ["nl"])
    for entry in json.loads(ISO.read_text(encoding="utf-8"))["3166-1"]:
        names = [entry[key] for key in ("name", "common_name", "official_name") if key in entry]
        yield entry["alpha_3"], [*names, *map(dutch.gettext, names)]


def missing(countries):
    for code, names in iso_names():
        known = countries.setdefault(code, {"names": []})["names"]
        yield from ((code, name) for name in dict.fromkeys(names) if name not in known)


def text(countries):
    lines = []
    for code, entry in sorted(countries.items()):
        fields = {"id": code, "names": sorted(entry["names"])}
        if entry.get("codes"):
            fields["codes"] = sorted(entry["codes"])
        lines.append("    " + json.dumps(fields, ensure_ascii=False))
    return ('{\n  "$schema": "schema/countries.schema.json",\n  "countries": [\n' + ",\n".join(lines) + "\n  ]\n}\n")


def main():
    path = pathlib.Path(sys.argv[1])
    countries = {}
    if path.exists():
        for entry in json.loads(path.read_text(encoding="utf-8"))["countries"]:
            countries[entry["id"]] = {"names": entry["names"], "codes": entry.get("codes", [])}
    found = list(missing(countries))
    for code, name in found:
        countries[code]["names"].append(name)
        print(f"{code}: {name}")
    if "--write" in sys.argv:
        path.write_text(text(countries), encoding="utf-8")
    return int(bool(found) and "--write" not in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
