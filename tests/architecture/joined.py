#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Modules whose sources are compiled together have no two local things of one name: joined.py PROJECT

A new source shifts which of them are compiled together, so that two functions, types or constants in
anonymous namespaces that never met before would clash in a release build that somebody else makes.
"""
import collections
import pathlib
import re
import sys

LOCAL = re.compile(r"namespace \{\n(.*?)\n\}  // namespace\n", re.S)
FUNCTION = re.compile(r"^[A-Za-z_][\w:<>,&* \[\]]*?\b(\w+)\(([^;{]*?)\)(?: const)? \{", re.M | re.S)
TYPE = re.compile(r"^(?:struct|class|enum class|enum) (\w+)", re.M)
CONSTANT = re.compile(r"^constexpr [^=\n;]*\b(k[A-Z]\w*)", re.M)


def joined_modules(src):
    return re.findall(r"^peil_module\((\w+)[^)]*\bJOINED\b", (src / "CMakeLists.txt").read_text(), re.M)


def parameters(text):
    """Types alone: overloads may have one name."""
    return re.sub(r" (\w+)(?=,|$)", "", re.sub(r"\s+", " ", text))


def local_names(text):
    for body in LOCAL.findall(text):
        yield from ((name, parameters(types)) for name, types in FUNCTION.findall(body))
        yield from ((name, None) for name in TYPE.findall(body) + CONSTANT.findall(body))


def main():
    src = pathlib.Path(sys.argv[1], "src")
    modules = joined_modules(src)
    assert modules, "no module is joined: this check looks at nothing"
    failures = 0
    for module in modules:
        where = collections.defaultdict(set)
        for path in sorted((src / module).rglob("*.cpp")):
            for name in local_names(path.read_text(encoding="utf-8")):
                where[name].add(str(path.relative_to(src)))
        for (name, _), files in sorted(where.items(), key=str):
            if len(files) > 1:
                failures += 1
                print(f"{name}: local to each of {', '.join(sorted(files))}, which are compiled as one")
    return failures > 0


if __name__ == "__main__":
    sys.exit(main())
