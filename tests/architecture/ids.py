#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Ids of two kinds do not stand for each other: ids.py PROJECT COMPILER

Of every pair below the first line compiles and the second, in which ids are swapped, mixed or made of bare text, does not."""
import pathlib
import re
import subprocess
import sys
import tempfile

HEAD = """#include "align/align.hpp"
#include "align/hierarchy.hpp"
#include "align/speech.hpp"
#include "compare/history.hpp"
#include "model/repository.hpp"
using namespace peil;
void use(const model::Repository& repository, const align::Voice& voice, model::Date day) {
const model::Codebook& codebook = repository.codebook;
const model::SourceId source("NLD");
const model::OriginId origin("PAK");
const model::DimensionId dimension("persecution_risk");
const model::ConceptId group("ahmadis");
const model::RegionId region("PK-KP");
const std::string text = "PAK";
const auto concepts = align::concept_hierarchy(codebook);
const auto regions = align::region_hierarchy(codebook, origin);
"""
PAIRS = [
    ("(void)repository.profile(source, origin);", "(void)repository.profile(origin, source);"),
    ('(void)repository.profile(model::SourceId("NLD"), origin);', '(void)repository.profile("NLD", origin);'),
    ("(void)codebook.dimension(dimension);", "(void)codebook.dimension(group);"),
    ("(void)codebook.concept_named(group);", "(void)codebook.concept_named(region);"),
    ("(void)codebook.region(region);", "(void)codebook.region(text);"),
    ("align::RowKey key{group, region, dimension}; (void)key;", "align::RowKey key{region, group, dimension}; (void)key;"),
    ("(void)align::speech(codebook, voice, dimension, day, concepts, regions);",
     "(void)align::speech(codebook, voice, dimension, day, regions, concepts);"),
    ("(void)align::region_hierarchy(codebook, origin);", "(void)align::region_hierarchy(codebook, source);"),
    ("(void)align::align(codebook, origin, {}, day);", "(void)align::align(codebook, source, {}, day);"),
    ("(void)(origin == text);", "(void)(origin == source);"),
    ("(void)(source < model::SourceId(text));", "(void)(source < origin);"),
    ("(void)model::SourceId(origin.text());", "(void)model::SourceId(origin);"),
    ("std::set<model::ConceptId> some{group}; (void)some;", "std::set<model::ConceptId> some{dimension}; (void)some;"),
    ("const std::string& read = source; (void)read;", "model::SourceId kept = text; (void)kept;"),
]


def wrong_lines(compiler, project, lines):
    """Numbers of the lines that the compiler refuses, from 0."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "ids.cpp"
        source.write_text(HEAD + "".join("{ " + line + " }\n" for line in lines) + "}\n", encoding="utf-8")
        done = subprocess.run([compiler, "-std=c++20", "-fsyntax-only", f"-I{project}/src", str(source)],
                              capture_output=True, text=True, check=False)
        first = HEAD.count("\n") + 1
        # What a line gets wrong may be found out in a header; then the compiler says which line asked for it.
        told = {int(number) - first for number in re.findall(r"ids\.cpp:(\d+):\d+: error", done.stderr)}
        if done.returncode != 0 and not told:
            sys.exit(done.stderr)
        return told


def main():
    project, compiler = sys.argv[1:3]
    findings = [f"does not compile: {PAIRS[at][0] if 0 <= at < len(PAIRS) else HEAD}"
                for at in sorted(wrong_lines(compiler, project, [right for right, _ in PAIRS]))]
    refused = wrong_lines(compiler, project, [wrong for _, wrong in PAIRS])
    findings += [f"compiles: {wrong}" for at, (_, wrong) in enumerate(PAIRS) if at not in refused]
    print("\n".join(findings))
    return int(bool(findings))


if __name__ == "__main__":
    sys.exit(main())
