#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check.py SOURCE_DIR: the rules of docs/architecture.md that a text search can see."""
import pathlib
import re
import sys

FLOW = ["model", "platform", "align", "match", "load", "compare", "survey", "read", "disclose", "present", "cli"]
# Modules whose headers a module may include besides its own: those before it in the flow, where only
# cli may use load, as all others get values, and only what touches the outside may use platform.
OUTSIDE = {"load", "disclose", "present", "cli"}
ALLOWED = {module: {other for other in FLOW[:place]
                    if (other != "load" or module == "cli") and (other != "platform" or module in OUTSIDE)}
           | {module} for place, module in enumerate(FLOW)}
LONGEST = 400
INCLUDE = re.compile(r'^#include [<"]([^>"]+)[>"]', re.MULTILINE)
# Numbers beyond 64 bits are values like any other.
HEADER_LIBRARIES = re.compile(r"^(nlohmann/|boost/(?!multiprecision/)|valijson/|orcus/)")


def of_source(root, path, text):
    module = path.relative_to(root / "src").parts[0]
    if module == "cli" and path.name != "load_data.cpp" and "load::load(" in text:
        yield "reads the data itself; load_data() opens sealed answers, too"
    for include in (found for found in INCLUDE.findall(text) if "/" in found):
        other = include.split("/")[0]
        if other in FLOW and other not in ALLOWED[module]:
            yield f"{module} includes {include}; data flows {' → '.join(FLOW)}"
        if path.suffix == ".hpp" and module != "cli" and HEADER_LIBRARIES.match(include):
            yield f"a header includes {include}; it belongs in a source file"
    if path.suffix == ".hpp":
        guard = "PEIL_" + re.sub(r"\W", "_", str(path.relative_to(root / "src"))).upper()
        if f"#ifndef {guard}\n#define {guard}\n" not in text:
            yield f"has no guard {guard}"


def of_any(path, text):
    head = "\n".join(text.splitlines()[:2])
    if "SPDX-License-Identifier: EUPL-1.2" not in head:
        yield "has no line 'SPDX-License-Identifier: EUPL-1.2' at the top"
    if text.count("\n") > LONGEST:
        yield f"has {text.count(chr(10))} lines; the most is {LONGEST}"


def main():
    root = pathlib.Path(sys.argv[1])
    findings = []
    paths = [path for folder in ("src", "tests", "tools", "cmake", "benchmarks")
             for path in sorted((root / folder).rglob("*"))
             if path.suffix in {".cpp", ".hpp", ".cmake", ".py", ".mjs", ".js", ".sh"}
             and "node_modules" not in path.parts]
    if len(paths) < 50:
        findings.append(f"only {len(paths)} sources found in {root}")
    for path in paths:
        text = path.read_text(encoding="utf-8")
        found = list(of_any(path, text))
        if root / "src" in path.parents and path.suffix in {".cpp", ".hpp"}:
            found += of_source(root, path, text)
        findings += [f"{path.relative_to(root)}: {finding}" for finding in found]
    print("\n".join(findings))
    return int(bool(findings))


sys.exit(main())
