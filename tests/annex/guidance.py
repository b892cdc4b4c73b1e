#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""guidance.py PEIL PROJECT: with guidance as baseline an annex, an answer and the figure of its course speak of
guidance, and of no "other" countries; with a state as baseline they speak of policy."""
import pathlib
import subprocess
import sys
import tempfile

DAY = ["--as-of", "2025-06-01"]
SAID = {
    ("EUAA", "en"): ("The guidance of EUAA on Iran is compared", "Policy of European countries", "Guidance of EUAA on",
                     "EUAA: guidance per group", "the public guidance of EUAA"),
    ("EUAA", "nl"): ("Vergeleken is het richtsnoer van EUAA ten aanzien van Iran", "Beleid van Europese landen",
                     "Richtsnoer van EUAA op", "EUAA: richtsnoer per groep", "het openbare richtsnoer van EUAA"),
    ("NLD", "en"): ("The policy of the Netherlands on Iran is compared", "Policy of other European countries",
                    "Policy of the Netherlands on", "the public policy of the Netherlands"),
    ("NLD", "nl"): ("Vergeleken is het beleid van Nederland ten aanzien van Iran", "Beleid van andere Europese landen",
                    "Beleid van Nederland op", "het openbare beleid van Nederland"),
}
NEVER = ("policy of EUAA", "beleid van EUAA")


def products(peil, project, baseline, language, out):
    """The text of an annex, its account, an answer and a figure."""
    chosen = ["--data", project, "--baseline", baseline, *DAY, "--lang", language, "--output", out]
    for command in (["annex", "iran", "--audience", "minister", "--to", "md"],
                    ["answer", f"{project}/tests/golden/answer/other_baseline_en/query.csv", "--origin", "iran", "--to", "md"],
                    ["plot", "iran", "--figure", "timeline", "--to", "svg"]):
        subprocess.run([peil, *command, *chosen], capture_output=True, timeout=120, check=True)
    return "\n".join(path.read_text("utf-8") for path in sorted(pathlib.Path(out).rglob("*"))
                     if path.suffix in (".md", ".svg", ".json"))


def main():
    peil, project = sys.argv[1:3]
    wrong = []
    for (baseline, language), words in SAID.items():
        with tempfile.TemporaryDirectory() as out:
            text = products(peil, project, baseline, language, out)
        wrong += [f"{baseline}, {language}: does not say '{said}'" for said in words if said not in text]
        if baseline == "EUAA":
            wrong += [f"{baseline}, {language}: calls guidance policy: {said}" for said in NEVER if said in text]
    print("\n".join(wrong))
    return int(bool(wrong))


sys.exit(main())
