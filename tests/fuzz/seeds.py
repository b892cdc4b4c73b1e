# SPDX-License-Identifier: EUPL-1.2
"""Inputs to begin from, for each way in: well-formed files of every kind, from the project's own
data, examples and golden cases. The first byte of an input is the number of its kind (ways.hpp)."""
import pathlib
import re
import sys

PROJECT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(PROJECT / "tests/survey"))
import filling  # noqa: E402

LARGEST = 50_000
LANGUAGES = ["", "nl", "en", "de", "sv", "xx"]
TABLES = ["what,first,second\nnorth,3,1\nsouth,2.5,\neast,NA,4\n",
          "above,below\nnorth,south\nsouth,east\nwest\n",
          "name,parent,weight\nfirst,half,2\nsecond,half,3\nhalf,,1\n",
          "DATAFLOW,CITIZEN,decision,geo,sex,age,unit,TIME_PERIOD,OBS_VALUE\n"
          "ESTAT:MIGR_ASYDCFSTA(1.0),PK,TOTAL_POS,FR,T,TOTAL,PER,2023,135\n"
          "ESTAT:MIGR_ASYDCFSTA(1.0),PK,REJECTED,FR,T,TOTAL,PER,2023,865\n"]
RETURN = {"survey": "example-small", "state": "XXC", "contact": "a desk",
          "dissemination": "government",
          "q1_answer": "An elevated risk, if there are indications.", "q1_level": "3",
          "q1_group": "Ahmadis", "q1_native": "risk group", "q1_valid_from": "2024-02-01",
          "q1_source": "Circular 7", "q2_answer": "See the answer before.", "q2_level": "",
          "q2_group": "", "q2_native": "", "q2_valid_from": "", "q2_source": ""}
POLICY = ["1. Groups\n\nJournalists are a risk group. Ahmadis run a risk.\n\n3 March 2025\n",
          "1. Groepen\n\nJournalisten zijn een risicogroep.\n\n3 maart 2025\n"]


def kinds_of_data():
    """Kinds of data files in their order, as the program lists them."""
    header = (PROJECT / "src/load/data_files.hpp").read_text(encoding="utf-8")
    return re.findall(r"\w+", re.search(r"enum class Kind \{(.*?)\}", header, re.S)[1])


def kind_of_file(path, kinds):
    if path.stem in kinds:
        return path.stem
    for folder, kind in (("vocabularies", "vocabulary"), ("texts", "texts"), ("answers", "answer")):
        if path.parent.name == folder:
            return kind
    return "profile" if "countries" in path.parts else None


def data():
    kinds = kinds_of_data()
    small = sorted((PROJECT / "tests/data/small").rglob("*.json"))
    own = sorted((PROJECT / "codebook").glob("*.json")) + [PROJECT / "codebook/texts/en.json"]
    seen = set()
    for path in small + own:
        kind = kind_of_file(path, kinds)
        # Of what the small data have, nothing else; a large file only where there is no other.
        if kind is None or (path in own and kind in seen):
            continue
        seen.add(kind)
        yield kinds.index(kind), path.read_bytes()


def tables():
    return [(kind, text.encode()) for kind, text in enumerate(TABLES)]


def returns():
    made = [filling.csv_answers(None, RETURN), filling.eusurvey_xlsx(None, RETURN),
            filling.eusurvey_ods(None, RETURN), filling.eusurvey_xml(None, RETURN)]
    return list(enumerate(made))


def golden(folder, name):
    """Contents of the files of that name in golden cases, each once."""
    found = {path.read_bytes() for path in (PROJECT / "tests/golden" / folder).rglob(name)
             if path.stat().st_size < LARGEST}
    return sorted(found)


def match():
    for labels in golden("match", "labels.csv"):
        for line in labels.splitlines()[1:]:
            label, _, language = line.decode("utf-8", "replace").rpartition(",")
            kind = LANGUAGES.index(language) if language in LANGUAGES else 0
            yield kind, label.strip('"').encode()
    yield from enumerate(["Journalists", "Journalisten", "Ahmadis", "Ahmadi", "Hazarer", "?"])


def query():
    return [(kind, text) for kind, end in enumerate(("txt", "csv"))
            for text in golden("answer", f"query.{end}")]


def policy():
    return list(enumerate(POLICY))


ALL = {"data": data, "tables": tables, "returns": returns,
       "problem": lambda: [(0, text) for text in golden("audit", "problem.json")],
       "ledger": lambda: [(0, text) for text in golden("release", "ledger.jsonl")],
       "match": match, "query": query, "policy": policy}


def write(way, folder):
    """Writes the seeds of a way into a folder; their paths."""
    paths = []
    for number, (kind, content) in enumerate(ALL[way]()):
        content = content if isinstance(content, bytes) else content.encode()
        paths.append(pathlib.Path(folder, str(number)))
        paths[-1].write_bytes(bytes([kind]) + content)
    return paths
