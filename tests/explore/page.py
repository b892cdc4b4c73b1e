#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""page.py PEIL PROJECT: what the file of `peil explore` holds, without a browser: for the public nothing that the
gate keeps, for the minister marked as such; data that nothing can break out of, a policy that fits, and a size that
can be mailed."""
import base64
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile

SKIPPED = 77
LARGEST = {"every origin": 5_000_000, "the origin with most": 2_000_000}  # bytes
DATA = re.compile(r'<script type="application/json" id="([\w-]+)">(.*?)</script>', re.DOTALL)


def main():
    peil, project = sys.argv[1], pathlib.Path(sys.argv[2])
    if not (project / "plots" / "explore.html").is_file():
        print("left out: plots/explore.html is not made: run tools/setup")
        return SKIPPED
    failed = []

    def check(fact, what):
        if not fact:
            failed.append(what)

    def explore(*options):
        with tempfile.TemporaryDirectory() as out:
            run = subprocess.run([peil, "explore", "pakistan", "--as-of", "2025-06-01", "--lang", "en",
                                  "--output", f"{out}/page.html", *options],
                                 capture_output=True, text=True, check=False)
            files = {file.name: file.read_text(encoding="utf-8") for file in pathlib.Path(out).iterdir()}
            return run, files

    survey = ["--survey", "example-pakistan", "--data", project]
    run, public = explore(*survey)
    check(run.returncode == 0 and list(public) == ["page.html"], f"public: exit {run.returncode}: {run.stderr}")
    html = public.get("page.html", "")
    data = dict(DATA.findall(html))
    check(set(data) == {"page-data", "origin-PAK"}, f"data are {sorted(data)}")
    page, origin = (json.loads(data.get(name, "{}")) for name in ("page-data", "origin-PAK"))
    for state in ("Member State", "XXA", "XXB"):
        check(state not in data.get("origin-PAK", state), f"the public page tells of {state}")
    check(not page.get("minister", True), "the public page is marked as the minister's")
    check(all(source["dissemination"] == "public" for source in origin.get("sources", [{"dissemination": "none"}])),
          "a source on the public page is not public")
    check(origin.get("days", []) == sorted(set(origin.get("days", []))) and origin["days"][-1] == "2025-06-01",
          "the days are not in order up to the reference date")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    for kind, pattern in (("script", r"<script>(.*?)</script>"), ("style", r"<style>(.*?)</style>")):
        found = re.findall(pattern, html, re.DOTALL)
        sums = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in found]
        allowed = f"{kind}-src " + " ".join(f"'sha256-{digest}'" for digest in sums)
        check(found and policy and allowed + ";" in policy[1], f"the policy does not fit the page's {kind}")
    check(policy and policy[1].startswith("default-src 'none';"), "the policy allows more than the page needs")
    check("unsafe" not in (policy[1] if policy else ""), "the policy allows what is unsafe")

    run, minister = explore(*survey, "--audience", "minister")
    check(run.returncode == 0 and list(minister) == ["page-minister.html"],
          f"minister: exit {run.returncode}, {list(minister)}: {run.stderr}")
    html = minister.get("page-minister.html", "")
    check('"minister":true' in html and "Member State" in html, "the minister's page shows no answer by name")

    run, none = explore("--baseline", "XXA", "--data", project / "tests/data/small")
    check(run.returncode == 4 and not none and "refused" in run.stderr,
          f"a baseline that is not public: exit {run.returncode}: {run.stderr}")

    for what, origins in (("every origin", []), ("the origin with most", ["afghanistan"])):
        size = size_of(peil, project, origins)
        check(0 < size < LARGEST[what], f"the page of {what} has {size} bytes, of at most {LARGEST[what]}")
    print("\n".join(failed))
    return int(bool(failed))


def size_of(peil, project, origins):
    with tempfile.TemporaryDirectory() as out:
        file = pathlib.Path(out) / "page.html"
        subprocess.run([peil, "explore", *origins, "--as-of", "2026-11-30", "--data", project, "--output", file, "--quiet"],
                       check=True)
        return file.stat().st_size


sys.exit(main())
