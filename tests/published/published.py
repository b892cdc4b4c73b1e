#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""published.py PEIL SOURCE: tables and examples that others have published, with the values that they give.

Data and values are facts, taken from the places that are named; nothing here is computed by us but the order that
follows from a network (u stands below v when v has all neighbours of u).
"""
import json
import pathlib
import subprocess
import sys
import tempfile

# Marriages among families of Florence (Padgett and Ansell, 1993).
FLORENCE = """Acciaiuol-Medici Castellan-Peruzzi Castellan-Strozzi Castellan-Barbadori Medici-Barbadori Medici-Ridolfi
Medici-Tornabuon Medici-Albizzi Medici-Salviati Salviati-Pazzi Peruzzi-Strozzi Peruzzi-Bischeri Strozzi-Ridolfi
Strozzi-Bischeri Ridolfi-Tornabuon Tornabuon-Guadagni Albizzi-Ginori Albizzi-Guadagni Bischeri-Guadagni
Guadagni-Lambertes"""
# R package netrankr, article "Use Case: Florentine Families": expected ranks, of which 15 is the top.
FLORENCE_EXPECTED = {"Medici": 11.09, "Albizzi": 10.72, "Strozzi": 10.67, "Salviati": 10.60, "Guadagni": 10.51,
                     "Tornabuon": 10.11, "Bischeri": 9.64, "Barbadori": 9.37, "Ridolfi": 9.37, "Castellan": 8.00,
                     "Peruzzi": 5.33, "Pazzi": 4.54, "Ginori": 4.01, "Lambertes": 3.28, "Acciaiuol": 2.74}
FLORENCE_TOP = {"Albizzi": 0.109, "Guadagni": 0.106, "Medici": 0.123, "Salviati": 0.111, "Strozzi": 0.133}

# netrankr, article "Probabilistic Centrality": who is below whom for certain, and expected ranks of 11 at the top.
ELEVEN = {"A": "CEFGK", "B": "DH", "C": "EK", "I": "", "J": ""}
ELEVEN_EXPECTED = {"A": 1.714286, "B": 3.0, "C": 4.285714, "D": 7.5, "E": 8.142857, "F": 6.857143, "G": 6.857143,
                   "H": 7.5, "I": 6.0, "J": 6.0, "K": 8.142857}
ELEVEN_RANKS_OF_A = [0.54545455, 0.27272727, 0.12121212, 0.04545455, 0.01298701, 0.002164502, 0, 0, 0, 0, 0]
ELEVEN_BELOW = {("A", "B"): 0.66666667, ("A", "D"): 0.9523810, ("C", "D"): 0.7976190, ("D", "E"): 0.5595238,
                ("I", "K"): 0.6785714, ("F", "I"): 0.4285714}

# Krippendorff, "Computing Krippendorff's Alpha-Reliability": four observers, twelve units.
KRIPPENDORFF = ["1,2,3,3,2,1,4,1,2,NA,NA,NA", "1,2,3,3,2,2,4,1,2,5,NA,3", "NA,3,3,3,2,3,4,2,2,5,1,NA",
                "1,2,3,3,2,4,4,1,2,5,1,NA"]
ALPHA = {"nominal": 0.743, "ordinal": 0.815, "interval": 0.849}
# The same: two observers and ten units, alpha of binary data.
TWO = ["0,1,0,0,0,0,0,0,1,0", "1,1,1,0,0,1,0,0,0,0"]
TWO_ALPHA = 0.095

# R packages irr and DescTools, data "anxiety": twenty subjects, three raters; Kendall's W with ties is 0.54.
ANXIETY = ["3,3,3,4,5,5,2,3,5,2,2,6,1,5,2,2,1,2,4,3", "3,6,4,6,2,4,2,4,3,3,2,3,3,3,2,2,1,3,3,4",
           "2,1,4,4,3,2,1,6,1,1,1,2,3,3,1,1,3,3,2,2"]
ANXIETY_W = 0.54

# Fleiss' kappa, the example of ten subjects, fourteen raters and five categories: counts by category.
FOURTEEN = ["0,0,0,0,14", "0,2,6,4,2", "0,0,3,5,6", "0,3,9,2,0", "2,2,8,1,1", "7,7,0,0,0", "3,2,6,3,0", "2,5,3,2,2",
            "6,5,2,1,0", "0,2,2,3,7"]
FOURTEEN_KAPPA = 0.210

# R package COINr, article "Presenting Results": the ASEM index of sustainable connectivity as it prints it for the
# first six countries, rounded: the index, its two halves, and the pillars of each (five, then three).
ASEM_PILLARS = ["Physical", "ConEcFin", "Political", "Instit", "P2P", "Environ", "Social", "SusEcFin"]
ASEM = {"CHE": (68.38, 62.79, 73.98, 63.41, 32.87, 74.78, 85.94, 56.93, 77.21, 87.85, 56.88),
        "NLD": (64.82, 61.94, 67.70, 64.87, 46.62, 84.55, 71.74, 41.92, 58.73, 86.58, 57.78),
        "DNK": (64.80, 57.10, 72.51, 50.52, 30.43, 78.13, 75.35, 51.04, 69.83, 86.40, 61.29),
        "NOR": (64.47, 57.44, 71.50, 58.18, 25.70, 80.03, 89.46, 33.80, 70.90, 87.00, 56.59),
        "BEL": (63.54, 63.99, 63.09, 71.97, 48.22, 80.84, 75.60, 43.32, 53.01, 86.17, 50.09),
        "SWE": (63.00, 53.87, 72.12, 51.51, 23.87, 80.98, 74.51, 38.50, 66.37, 87.74, 62.27)}

# Oxford Covid-19 Government Response Tracker, "Methodology for calculating indices" 3.6: the example of one country
# on one day, as scores of sixteen indicators, and four indices of some of them.
OXFORD = {"C1": 66.67, "C2": 0, "C3": 75, "C4": 37.5, "C5": 0, "C6": 16.67, "C7": 50, "C8": 75, "E1": 75, "E2": 100,
          "H1": 75, "H2": 100, "H3": 100, "H6": 37.5, "H7": 40, "H8": 66.66}
OXFORD_INDICES = [("C1 C2 C3 C4 C5 C6 C7 C8 E1 E2 H1 H2 H3 H6 H7 H8", 57.18),
                  ("C1 C2 C3 C4 C5 C6 C7 C8 H1 H2 H3 H6 H7 H8", 52.86), ("C1 C2 C3 C4 C5 C6 C7 C8 H1", 43.98),
                  ("E1 E2", 87.50)]


class Runner:
    def __init__(self, peil, source, folder):
        self.peil, self.source, self.folder = peil, source, pathlib.Path(folder)

    def json(self, *args, **files):
        """The JSON of a command; files go by option: table="…"."""
        options = []
        for name, text in files.items():
            path = self.folder / f"{name}.csv"
            path.write_text(text, encoding="utf-8")
            options += [f"--{name}", str(path)]
        done = subprocess.run([self.peil, *args, *options, "--format", "json", "--data", self.source],
                              capture_output=True, text=True, check=True, timeout=120)
        return json.loads(done.stdout)


def near(found, wanted, digits, what):
    assert abs(found - wanted) <= 0.5000001 * 10 ** -digits, f"{what}: {found}, published {wanted}"


def transposed(columns):
    """One row per unit from a line per rater."""
    rows = zip(*(column.split(",") for column in columns))
    head = ",".join(["unit", *(f"r{i}" for i in range(len(columns)))])
    return "\n".join([head, *(",".join([f"u{i}", *row]) for i, row in enumerate(rows))]) + "\n"


def order_of(pairs, alone=()):
    return "\n".join(["above,below", *(f"{above},{below}" for above, below in pairs), *alone]) + "\n"


def check_florence(runner):
    near_by = {}
    for edge in FLORENCE.split():
        one, other = edge.split("-")
        near_by.setdefault(one, set()).add(other)
        near_by.setdefault(other, set()).add(one)
    pairs = [(v, u) for u in near_by for v in near_by if u != v and near_by[u] <= near_by[v] | {v}]
    rank = runner.json("rank", "--method", "exact", order=order_of(pairs, near_by))
    assert rank["linear_extensions"] == "3972630480", rank["linear_extensions"]
    for family, expected in FLORENCE_EXPECTED.items():
        near(16 - rank["expected_rank"][family], expected, 2, family)
    for family, top in FLORENCE_TOP.items():
        near(rank["rank_probability"][family][0], top, 3, family)
    near(rank["above_probability"]["Medici"]["Strozzi"], 0.5219845, 7, "Medici above Strozzi")


def check_eleven(runner):
    pairs = [(above, below) for below, all_above in ELEVEN.items() for above in all_above]
    rank = runner.json("rank", "--method", "exact", order=order_of(pairs, ELEVEN))
    assert rank["linear_extensions"] == "739200", rank["linear_extensions"]
    for name, expected in ELEVEN_EXPECTED.items():
        near(12 - rank["expected_rank"][name], expected, 6, name)
    for found, wanted in zip(reversed(rank["rank_probability"]["A"]), ELEVEN_RANKS_OF_A):
        near(found, wanted, 8, "ranks of A")
    for (below, above), wanted in ELEVEN_BELOW.items():
        near(rank["above_probability"][above][below], wanted, 7, f"{above} above {below}")


def check_agreement(runner):
    for level, wanted in ALPHA.items():
        found = runner.json("agree", "--level", level, "--resamples", "0", table=transposed(KRIPPENDORFF))
        near(found["krippendorff_alpha"], wanted, 3, level)
        assert found["pairable"] == 40, found["pairable"]
    found = runner.json("agree", "--level", "nominal", "--resamples", "0", table=transposed(TWO))
    near(found["krippendorff_alpha"], TWO_ALPHA, 3, "two observers")
    found = runner.json("agree", "--resamples", "0", table=transposed(ANXIETY))
    near(found["kendall_w_tie_corrected"], ANXIETY_W, 2, "anxiety")
    rows = [[str(category) for category, number in enumerate(row.split(","), 1) for _ in range(int(number))]
            for row in FOURTEEN]
    table = "\n".join([",".join(["subject", *(f"r{i}" for i in range(14))]),
                       *(",".join([f"s{i}", *row]) for i, row in enumerate(rows))]) + "\n"
    found = runner.json("agree", "--level", "nominal", "--resamples", "0", table=table)
    near(found["fleiss_kappa"], FOURTEEN_KAPPA, 3, "fourteen raters")


def index_of(runner, table, *options, **files):
    found = runner.json("index", "--scale", "none", "--draws", "0", *options, table=table, **files)
    return {element["name"]: element for element in found["elements"]}


def check_asem(runner):
    """Pillars give the halves, and the halves the index, with equal weights at each level."""
    table = "\n".join([",".join(["country", *ASEM_PILLARS]),
                       *(",".join([name, *map(str, values[3:])]) for name, values in ASEM.items())]) + "\n"
    weights = ["name,parent,weight", "Conn,,1", "Sust,,1",
               *(f"{pillar},{'Conn' if i < 5 else 'Sust'},1" for i, pillar in enumerate(ASEM_PILLARS))]
    found = index_of(runner, table, weights="\n".join(weights) + "\n")
    for rank, (name, values) in enumerate(ASEM.items(), 1):
        assert abs(found[name]["index"] - values[0]) <= 0.0101, f"{name}: {found[name]}, published {values[0]}"
        assert found[name]["rank"] == rank, found[name]
    for half, place, pillars in (("Conn", 1, ASEM_PILLARS[:5]), ("Sust", 2, ASEM_PILLARS[5:])):
        found = index_of(runner, table, "--columns", ",".join(pillars))
        for name, values in ASEM.items():
            assert abs(found[name]["index"] - values[place]) <= 0.0101, f"{half} of {name}: {found[name]}"


def check_oxford(runner):
    table = f"country,{','.join(OXFORD)}\nexample,{','.join(map(str, OXFORD.values()))}\n"
    for columns, published in OXFORD_INDICES:
        found = index_of(runner, table, "--columns", columns.replace(" ", ","))
        assert abs(found["example"]["index"] - published) <= 0.0101, f"{columns}: {found}, published {published}"


def main():
    peil, source = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        runner = Runner(peil, source, folder)
        check_florence(runner)
        check_eleven(runner)
        check_agreement(runner)
        check_asem(runner)
        check_oxford(runner)
    return 0


if __name__ == "__main__":
    sys.exit(main())
