#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""guidance.py PEIL PROJECT: with guidance as baseline an annex speaks of guidance, and of no "other" countries."""
import pathlib
import subprocess
import sys
import tempfile

SAID = {
    ("EUAA", "en"): ("The guidance of EUAA on Iran is compared", "Policy of European countries"),
    ("EUAA", "nl"): ("Vergeleken is het richtsnoer van EUAA ten aanzien van Iran", "Beleid van Europese landen"),
    ("NLD", "en"): ("The policy of the Netherlands on Iran is compared", "Policy of other European countries"),
    ("NLD", "nl"): ("Vergeleken is het beleid van Nederland ten aanzien van Iran", "Beleid van andere Europese landen"),
}


def main():
    peil, project = sys.argv[1:3]
    wrong = []
    for (baseline, language), words in SAID.items():
        with tempfile.TemporaryDirectory() as out:
            subprocess.run([peil, "annex", "iran", "--data", project, "--baseline", baseline, "--as-of", "2025-06-01",
                            "--audience", "minister", "--lang", language, "--to", "md", "--output", out],
                           capture_output=True, timeout=120, check=True)
            text = next(pathlib.Path(out).glob("*-annex-*.md")).read_text("utf-8")
        wrong += [f"{baseline}, {language}: does not say '{said}'" for said in words if said not in text]
        if baseline == "EUAA" and ("policy of EUAA" in text or "beleid van EUAA" in text):
            wrong.append(f"{baseline}, {language}: calls guidance policy")
    print("\n".join(wrong))
    return int(bool(wrong))


sys.exit(main())
