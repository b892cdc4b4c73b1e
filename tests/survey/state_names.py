#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""state_names.py PEIL SOURCE: states go by their official names and their own, in French and German."""
import json
import sys

from workspace import workspace

NAMES = [
    {"IRL": "Republic of Ireland", "DEU": "Bundesrepublik Deutschland", "NLD": "Pays-Bas",
     "FIN": "Suomi / Finland", "AUT": "Österreich", "BEL": "Belgique / België", "CZE": "Česká republika",
     "FRA": "République française", "GRC": "Griechenland", "HUN": "Magyarország", "SWE": "Sverige",
     "CHE": "Confédération suisse", "NOR": "Norge", "ISL": "Ísland", "LIE": "Fürstentum Liechtenstein"},
    {"IRL": "Éire", "DEU": "Allemagne", "NLD": "Niederlande", "FIN": "SUOMI", "AUT": "Osterreich",
     "BEL": "Belgique", "CZE": "Tchéquie", "FRA": "Frankreich", "GRC": "Grèce", "HUN": "Ungarn",
     "SWE": "Suède", "CHE": "Schweiz", "NOR": "Norwegen", "ISL": "Island", "POL": "Polska (PL)"},
]
UNKNOWN = ["Irlandia Wielka", "Deutschland (FR)"]


def main():
    peil, source = sys.argv[1:]
    for names in NAMES:
        with workspace(peil, source) as space:
            space.new(*names.values())
            survey = json.loads((space.survey / "survey.json").read_text(encoding="utf-8"))
            assert survey["asked"] == list(names), survey["asked"]
    for name in UNKNOWN:
        with workspace(peil, source) as space:
            space.run("survey", "new", "pakistan", "--id", "test", "--ask", name, "--as-of", "2025-06-01",
                      "--deadline", "2025-07-01", expect=None)
            assert not space.survey.exists(), name
    return 0


if __name__ == "__main__":
    sys.exit(main())
