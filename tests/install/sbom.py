#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""sbom.py PEIL PROJECT: the bill of materials names what the program is linked with and each module of
the figure renderer, with versions, and refers to nothing that it does not list."""
import json
import pathlib
import re
import subprocess
import sys

PEIL, PROJECT = sys.argv[1], pathlib.Path(sys.argv[2])


def main():
    made = subprocess.run([sys.executable, str(PROJECT / "tools/sbom.py"), PEIL], check=True,
                          capture_output=True, text=True, env={"PATH": "/usr/bin:/bin",
                                                               "SOURCE_DATE_EPOCH": "86400"}).stdout
    bill = json.loads(made)
    assert bill["creationInfo"]["created"] == "1970-01-02T00:00:00Z"
    packages = {entry["SPDXID"]: entry for entry in bill["packages"]}
    assert len(packages) == len(bill["packages"]), "an id twice"
    assert all(entry["versionInfo"] for entry in packages.values())
    for relation in bill["relationships"]:
        for end in (relation["spdxElementId"], relation["relatedSpdxElement"]):
            assert end in packages or end == "SPDXRef-DOCUMENT", end
    lock = json.loads((PROJECT / "plots/package-lock.json").read_text(encoding="utf-8"))
    wanted = {(path.split("node_modules/")[-1], entry["version"])
              for path, entry in lock["packages"].items() if path}
    found = {(entry["name"], entry["versionInfo"])
             for key, entry in packages.items() if key.startswith("SPDXRef-npm-")}
    assert found == wanted, found ^ wanted
    needed = re.findall(r"\[(lib\w+)", subprocess.run(["readelf", "-d", PEIL], capture_output=True,
                                                     text=True, check=True).stdout)
    linked = " ".join(relation["relatedSpdxElement"] for relation in bill["relationships"]
                      if relation["relationshipType"] == "DYNAMIC_LINK")
    for library in ("libfmt", "libicu", "libssl", "libzip", "libpugixml", "libc6"):
        assert library in linked, library
    assert "libfmt" in needed


main()
