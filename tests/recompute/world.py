# SPDX-License-Identifier: EUPL-1.2
"""Writes a small random data folder of fictional states, in the form of docs/data-format.md.

Everything that the rules of alignment speak of occurs: graphs of groups with several broader ones, nested places of
which some are the sum of their parts, groups linked in every relation, terms that are not passed down, conclude
nothing or are intervals, records said to be complete, general frameworks, statements of everybody, evidence of every
rank, positions in time, and some known to hold only until a day.
"""
import json
import random

RANKS = ["official"] * 5 + ["high_court"] * 2 + ["ruling", "parliamentary", "civil_society", "press"]
RELATIONS = ["exact"] * 5 + ["covers"] * 2 + ["part"] * 3 + ["overlaps"]
DAYS = ["2020-01-01", "2021-06-01", "2022-01-01", "2023-03-15", "2024-01-01", "2025-01-01"]
TODAY = "2023-06-01"
SCALES = {"persecution_risk": (5, ["group"], {}), "state_protection": (2, ["group"], {"from_everybody": True}),
          "internal_protection_alternative": (2, ["group", "region"], {"from_everybody": True}),
          "art15c": (4, ["region", "country"], {}), "moratorium": (1, ["country", "region"], {"measure": True})}


def both(text):
    return {"nl": text, "en": text}


class World:
    def __init__(self, folder, seed, states=6, concepts=14, regions=7):
        self.folder, self.random = folder, random.Random(seed)
        self.states = ["XX" + chr(ord("A") + n) for n in range(states)]
        self.concepts = ["general_population"] + [f"group_{n}" for n in range(concepts)]
        self.regions = [f"PK-x-area-{n}" for n in range(regions)]

    def some(self, probability):
        return self.random.random() < probability

    def write(self):
        self.save("codebook/dimensions.json", "dimensions", {"dimensions": [
            {"id": name, "label": both(name), "scope": scope, **extra,
             "levels": [{"label": both(f"level {n}")} for n in range(top + 1)]}
            for name, (top, scope, extra) in SCALES.items()]
            + [{"id": "who_decides", "label": both("who decides"), "scope": ["group", "country"]}]})
        self.save("codebook/concepts.json", "concepts", {"concepts": [self.concept(n) for n in range(len(self.concepts))]})
        self.save("codebook/regions.json", "regions", {"regions": [self.region(n) for n in range(len(self.regions))]})
        self.save("codebook/weights.json", "weights", {"weights": dict.fromkeys(SCALES, 1), "limit_percent": 50})
        self.save("codebook/sources.json", "sources", {"sources": [
            {"id": s, "kind": "national_policy", "label": both(f"State {s}"), "fictional": True,
             "publishes_policy": self.some(0.7)} for s in self.states]})
        for state in self.states:
            self.save(f"codebook/vocabularies/{state}.json", "vocabulary", self.vocabulary(state), depth=2)
            self.save(f"countries/pakistan/{state.lower()}.json", "profile", self.profile(state), depth=3)

    def save(self, name, schema, content, depth=1):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        base = {1: "schema/", 2: "../schema/", 3: "../../codebook/schema/"}[depth]
        path.write_text(json.dumps({"$schema": f"{base}{schema}.schema.json", **content}, indent=1), encoding="utf-8")

    def concept(self, place):
        entry = {"id": self.concepts[place], "label": both(self.concepts[place].replace("_", " "))}
        above = self.concepts[1:place]
        if above and self.some(0.8):
            entry["broader"] = sorted(self.random.sample(above, min(len(above), self.random.choice([1, 1, 1, 2, 3]))))
        return entry

    def region(self, place):
        entry = {"id": self.regions[place], "origin": "PAK", "label": both(f"area {place}")}
        if place and self.some(0.6):
            entry["within"] = sorted(self.random.sample(self.regions[:place],
                                                        min(place, self.random.choice([1, 1, 2]))))
        if self.some(0.3):
            entry["partitioned"] = True
        return entry

    def vocabulary(self, state):
        terms = []
        for name, (top, _, _) in SCALES.items():
            for level in range(top + 1):
                term = {"on": name, "term": f"degree {level}", "level": level}
                if self.some(0.4):
                    term["range"] = [max(0, level - self.random.randint(0, 1)), min(top, level + self.random.randint(0, 1))]
                if self.some(0.15):
                    term["inherits"] = False
                terms.append(term)
            low = self.random.randint(0, top - 1)
            terms.append({"on": name, "term": "between", "level": [low, self.random.randint(low + 1, top)]})
            terms.append({"on": name, "term": "named", "level": None})
            if self.some(0.6):
                terms.append({"on": name, "term": "otherwise", "level": 1, "framework_default": True})
        terms.append({"on": "who_decides", "term": "a minister", "level": None})
        return {"source": state, "language": "en", "terms": terms}

    def position(self, state, name, documents, region=None):
        top = SCALES[name][0]
        term = "between" if self.some(0.07) else "named" if self.some(0.07) else f"degree {self.random.randint(0, top)}"
        entry = {"on": name, "term": term, "document": self.random.choice(documents),
                 "locator": f"section {self.random.randint(1, 4)}", "instrument": "policy"}
        if self.some(0.3):
            entry["from"] = self.random.choice(DAYS[:5])
        if self.some(0.2):
            entry["until"] = self.random.choice([day for day in DAYS if day > entry.get("from", "")])
        if self.some(0.12) and entry.get("until", "9") > "2023-01-01" > entry.get("from", ""):
            entry["confirmed_until"] = "2022-12-31"
        if region:
            entry["region"] = region
        return entry

    def profile(self, state):
        documents = [{"id": f"doc-{n}", "title": f"Document {n} (fictional)", "publisher": "Fictional publisher",
                      "date": "2020-01-01", "reference": "", "url": f"https://example.org/{n}", "language": "en",
                      "evidence": self.random.choice(RANKS)} for n in range(6)]
        ids = [document["id"] for document in documents]
        return {"source": state, "origin": "PAK", "coverage": [
            {"dimensions": [name], "state": "complete" if self.some(0.5) else "partial", "note": both("note")}
            for name in SCALES], "documents": documents, "groups": [self.group(state, n, ids) for n in range(9)],
            "regions": [{"region": region, "positions": self.places(state, ids)}
                        for region in self.random.sample(self.regions, 4)],
            "country": [self.position(state, name, ids) for name in ("art15c", "moratorium") if self.some(0.5)]}

    def places(self, state, ids):
        names = [name for name in ("art15c", "internal_protection_alternative", "moratorium") if self.some(0.5)]
        return [self.position(state, name, ids) for name in names or ["art15c"]]

    def group(self, state, number, ids):
        chosen = self.random.sample(self.concepts, self.random.choice([1, 1, 1, 2]))
        names = [name for name, (_, scope, _) in SCALES.items() if "group" in scope]
        positions = []
        for name in self.random.sample([names[0], *names], self.random.randint(1, 3)):
            region = self.random.choice(self.regions) if self.some(0.2) else None
            taken = [p for p in positions if (p["on"], p.get("region")) == (name, region)]
            position = self.position(state, name, ids, region)
            if taken:
                position["instrument"] = "practice"
            if not any(p["term"] == position["term"] for p in taken):
                positions.append(position)
        if self.some(0.1):
            positions.append({"on": "who_decides", "term": "a minister", "document": ids[0], "locator": "section 1"})
        return {"id": f"drawn-{number}", "label": both(f"group as drawn {number}"), "positions": positions,
                "concepts": [{"concept": c, "relation": self.random.choice(RELATIONS)} for c in chosen]}
