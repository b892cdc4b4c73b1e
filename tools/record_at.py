#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Makes a data folder with the record as it was at a commit, which the program of today reads.

record_at.py COMMIT DIR

Profiles, vocabularies, concepts, regions, sources and frameworks are those of the commit. The rest of the codebook
(dimensions, schemas, texts, words) is that of the working copy: it says how the record is read and is not the record.
Which concepts are related is left out, as it says nothing on how they are compared and was mended since.
"""
import io
import json
import pathlib
import shutil
import subprocess
import sys
import tarfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
CODEBOOK = ("concepts", "regions", "sources", "frameworks")
RECORD = ("countries", "memberstates", "codebook/vocabularies", *(f"codebook/{name}.json" for name in CODEBOOK))


def make(commit, folder):
    """Fills `folder`, which must not exist yet, with the record of `commit`."""
    folder = pathlib.Path(folder)
    shutil.copytree(ROOT / "codebook", folder / "codebook")
    shutil.rmtree(folder / "codebook" / "vocabularies")
    archive = subprocess.run(["git", "-C", ROOT, "archive", "--format=tar", commit, *RECORD], stdout=subprocess.PIPE,
                             check=True).stdout
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        tar.extractall(folder, filter="data")
    path = folder / "codebook" / "concepts.json"
    concepts = json.loads(path.read_text(encoding="utf-8"))
    for concept in concepts["concepts"]:
        concept.pop("related", None)
    path.write_text(json.dumps(concepts, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    make(*sys.argv[1:])
