#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""include_graph.py [--files]: how the sources under src/ include one another.

Prints the modules floor by floor (a module stands one above the highest it includes), their rooms
(folders inside them) with the number of sources, a .cpp with its .hpp being one, and what each room
includes. Ends with the circles, among modules, headers and rooms. Exits with 1 when there is one among
modules or headers, or a folder of 30 sources or more: those among rooms are told only, for a room is a
drawer and not yet a floor. --files lists each header with the number of sources that reach it.
"""
import collections
import pathlib
import re
import sys

SRC = pathlib.Path(__file__).resolve().parent.parent / "src"
INCLUDE = re.compile(r'^#include "([^"]+)"', re.M)
LARGEST = 29


def sources():
    """File, as it is included, to the files it includes."""
    return {str(path.relative_to(SRC)): INCLUDE.findall(path.read_text(encoding="utf-8"))
            for pattern in ("*.cpp", "*.hpp") for path in sorted(SRC.rglob(pattern))}


def gathered(files, name_of):
    """The same graph between what `name_of` calls the files' places."""
    graph = collections.defaultdict(set)
    for file, included in files.items():
        graph[name_of(file)] |= {name_of(one) for one in included if one in files} - {name_of(file)}
    return dict(graph)


def circles(graph):
    """Sets of two or more that reach one another (Tarjan, without recursion)."""
    reach = {}
    for start in graph:
        seen, todo = set(), list(graph[start])
        while todo:
            node = todo.pop()
            if node not in seen:
                seen.add(node)
                todo += graph.get(node, ())
        reach[start] = seen
    found = {frozenset([node, *(other for other in reach[node] if node in reach.get(other, ()))])
             for node in graph if node in reach[node]}
    return sorted(sorted(one) for one in found)


def floors(graph):
    """Node to floor; only for graphs without a circle."""
    result = {}

    def floor(node):
        if node not in result:
            result[node] = 1 + max((floor(other) for other in graph[node]), default=-1)
        return result[node]

    for node in graph:
        floor(node)
    return result


def module(file):
    return file.split("/")[0]


def room(file):
    return str(pathlib.PurePosixPath(file).parent)


def main():
    files = sources()
    modules, rooms = gathered(files, module), gathered(files, room)
    headers = {file: {one for one in included if one in files and one.endswith(".hpp")}
               for file, included in files.items() if file.endswith(".hpp")}
    found = {"modules": circles(modules), "headers": circles(headers), "rooms": circles(rooms)}
    sizes = collections.Counter(room(stem) for stem in {file.rsplit(".", 1)[0] for file in files})
    if not found["modules"]:
        heights = floors(modules)
        for name in sorted(modules, key=lambda one: (-heights[one], one)):
            print(f"floor {heights[name]}  {name}")
            for place in sorted(one for one in rooms if one.split("/")[0] == name):
                print(f"    {place:22} {sizes[place]:3}  -> {' '.join(sorted(rooms[place])) or '-'}")
    if "--files" in sys.argv:
        reached = collections.Counter(one for included in files.values() for one in included)
        for name in sorted(headers, key=lambda one: (-reached[one], one)):
            print(f"{reached[name]:4} {name}")
    largest = max(sizes, key=sizes.get)
    print(f"largest folder: {largest}, {sizes[largest]} sources (at most {LARGEST})")
    for what, rings in found.items():
        print(f"circles among {what}: {'; '.join(' '.join(one) for one in rings) or 'none'}")
    return int(bool(found["modules"] or found["headers"]) or sizes[largest] > LARGEST)


sys.exit(main())
