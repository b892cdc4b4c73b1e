#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""sbom.py PEIL [--output FILE]: a bill of materials in SPDX 2.3 (JSON) of what an installed Peil holds
and rests on: the program, the Debian libraries it is linked with (the dynamic section of the program,
and the development packages of tools/packages.txt that are compiled into it) and the modules of the
figure renderer (plots/package-lock.json). Its time is $SOURCE_DATE_EPOCH or that of the program."""
import argparse
import base64
import datetime
import hashlib
import json
import os
import pathlib
import re
import subprocess

PROJECT = pathlib.Path(__file__).resolve().parent.parent
ONLY_FOR_TESTS = {"libgtest-dev", "libgmock-dev"}


def said(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def linked(peil):
    """Debian packages of the shared libraries that the program asks for by name."""
    needed = set(re.findall(r"\(NEEDED\).*\[(.+)\]", said("readelf", "-d", peil)))
    paths = [path for name, path in re.findall(r"(\S+) => (\S+)", said("ldd", peil)) if name in needed]
    # /lib is a link to /usr/lib, and packages may know a file by either name.
    names = {name for path in paths for name in (path, path.removeprefix("/usr"), "/usr" + path)}
    owners = re.findall(r"^([^:,\s]+)(?::[^:,\s]+)?: ", said("dpkg-query", "-S", *sorted(names)), re.M)
    return sorted(set(owners))


def version(package):
    return said("dpkg-query", "-W", "-f=${Version}", package).strip()


def compiled_in():
    """Development packages of which the program holds code, headers or archives."""
    names = [line.strip() for line in (PROJECT / "tools/packages.txt").read_text().splitlines()]
    return [name for name in names if name.endswith("-dev") and name not in ONLY_FOR_TESTS]


def debian(package):
    return {"SPDXID": f"SPDXRef-deb-{package}", "name": package, "versionInfo": version(package),
            "supplier": "Organization: Debian", "downloadLocation": "NOASSERTION",
            "filesAnalyzed": False, "licenseConcluded": "NOASSERTION",
            "licenseDeclared": "NOASSERTION", "copyrightText": "NOASSERTION",
            "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                              "referenceLocator": f"pkg:deb/debian/{package}@{version(package)}"}]}


def module(path, entry):
    name = path.split("node_modules/")[-1]
    algorithm, value = entry["integrity"].split("-", 1)
    return {"SPDXID": "SPDXRef-npm-" + re.sub(r"[^A-Za-z0-9.-]", "-", f"{name}-{entry['version']}"),
            "name": name, "versionInfo": entry["version"], "downloadLocation": "NOASSERTION",
            "filesAnalyzed": False, "licenseConcluded": "NOASSERTION",
            "licenseDeclared": entry.get("license", "NOASSERTION"), "copyrightText": "NOASSERTION",
            "checksums": [{"algorithm": algorithm.upper(),
                           "checksumValue": base64.b64decode(value).hex()}],
            "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                              "referenceLocator": f"pkg:npm/{name.replace('@', '%40')}@{entry['version']}"}]}


def program(peil, number):
    return {"SPDXID": "SPDXRef-peil", "name": "peil", "versionInfo": number,
            "downloadLocation": "NOASSERTION", "filesAnalyzed": False,
            "licenseConcluded": "EUPL-1.2", "licenseDeclared": "EUPL-1.2",
            "copyrightText": "NOASSERTION", "primaryPackagePurpose": "APPLICATION",
            "checksums": [{"algorithm": "SHA256",
                           "checksumValue": hashlib.sha256(peil.read_bytes()).hexdigest()}]}


def bill(peil):
    number = said(str(peil), "--version").split()[-1]
    time = int(os.environ.get("SOURCE_DATE_EPOCH", peil.stat().st_mtime))
    libraries = linked(str(peil))
    built = sorted(compiled_in())
    lock = json.loads((PROJECT / "plots/package-lock.json").read_text(encoding="utf-8"))
    modules = [module(path, entry) for path, entry in sorted(lock["packages"].items())
               if path and not entry.get("dev")]
    modules = list({entry["SPDXID"]: entry for entry in modules}.values())  # some lie there twice
    relations = [("SPDXRef-DOCUMENT", "DESCRIBES", "SPDXRef-peil")]
    relations += [("SPDXRef-peil", "DYNAMIC_LINK", f"SPDXRef-deb-{name}") for name in libraries]
    relations += [(f"SPDXRef-deb-{name}", "BUILD_DEPENDENCY_OF", "SPDXRef-peil") for name in built]
    relations += [("SPDXRef-peil", "CONTAINS", entry["SPDXID"]) for entry in modules]
    made = datetime.datetime.fromtimestamp(time, datetime.timezone.utc)
    return {"spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT",
            "name": f"peil-{number}", "documentNamespace": f"urn:peil:sbom:{number}:{time}",
            "creationInfo": {"created": made.strftime("%Y-%m-%dT%H:%M:%SZ"),
                             "creators": ["Tool: tools/sbom.py"]},
            "packages": [program(peil, number), *map(debian, sorted({*libraries, *built})), *modules],
            "relationships": [{"spdxElementId": one, "relationshipType": kind,
                               "relatedSpdxElement": other} for one, kind, other in relations]}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("peil", type=pathlib.Path)
    parser.add_argument("--output", type=pathlib.Path, default=pathlib.Path("/dev/stdout"))
    given = parser.parse_args()
    given.output.write_text(json.dumps(bill(given.peil.resolve()), indent=1) + "\n",
                            encoding="utf-8")


main()
