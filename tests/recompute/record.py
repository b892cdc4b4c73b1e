# SPDX-License-Identifier: EUPL-1.2
"""Reads a data folder (docs/data-format.md): codebook, profiles, and what is in force on a day."""
import json
import pathlib
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Worth:
    """What a term is worth on a day: levels and range as (low, high) or None, and whether it is passed down."""
    levels: tuple | None
    range: tuple | None
    inherits: bool


@dataclass(frozen=True)
class Statement:
    """A position in force on a day, as one source makes it."""
    key: int  # the place in the profile: what two rows share when they rest on the same position
    dimension: str
    region: str | None
    links: tuple  # ((concept, relation), …); empty: the place as such
    group: str | None
    term: str
    worth: Worth
    documents: tuple
    evidence: str
    counted: bool
    confirmed_until: str | None  # only where the day is past it
    places: tuple  # (document, locator): the first is where the statement stands

    @property
    def identity(self):
        """What two rows share when they follow from one sentence, however many positions hold it."""
        group = None if self.evidence in ("high_court", "ruling") else self.group  # a court's finding is one
        return group, self.dimension, self.term, self.places[0]


@dataclass
class Source:
    """One source's record of one origin."""
    id: str
    kind: str
    no_policy: bool = False
    statements: list = field(default_factory=list)
    complete: set = field(default_factory=set)  # dimensions of which the record is complete on the day
    framework: dict = field(default_factory=dict)  # dimension -> (term, Worth, documents)
    profile: bool = True


def holds(entry, day):
    start, end = entry.get("from"), entry.get("until")
    return (start is None or start <= day) and (end is None or day < end)


def interval(value):
    if value is None:
        return None
    return tuple(value) if isinstance(value, list) else (value, value)


RANKS = ["official", "high_court", "ruling", "parliamentary", "civil_society", "press"]


class Record:
    """A data folder. `profiles` lists the profiles of an origin by source."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        read = lambda name: json.loads((self.folder / "codebook" / name).read_text(encoding="utf-8"))
        self.dimensions = {entry["id"]: entry for entry in read("dimensions.json")["dimensions"]}
        self.broader = {entry["id"]: tuple(entry.get("broader", ())) for entry in read("concepts.json")["concepts"]}
        regions = read("regions.json")["regions"]
        self.within = {entry["id"]: tuple(entry.get("within", ())) for entry in regions}
        self.partitioned = {entry["id"] for entry in regions if entry.get("partitioned")}
        self.region_origin = {entry["id"]: entry["origin"] for entry in regions}
        self.sources = {entry["id"]: entry for entry in read("sources.json")["sources"]}
        self.vocabularies = {}
        for path in sorted((self.folder / "codebook/vocabularies").glob("*.json")):
            vocabulary = json.loads(path.read_text(encoding="utf-8"))
            self.vocabularies[vocabulary["source"]] = vocabulary
        self.profiles = {}
        for path in sorted([*self.folder.glob("countries/*/*.json"), *self.folder.glob("memberstates/*/*.json")]):
            profile = json.loads(path.read_text(encoding="utf-8"))
            if path.name != "figures.json" and "source" in profile and "origin" in profile:
                self.profiles.setdefault(profile["origin"], {})[profile["source"]] = profile

    def entry(self, source, dimension, term, day):
        for entry in self.vocabularies.get(source, {}).get("terms", []):
            if entry["on"] == dimension and entry["term"] == term and holds(entry, day):
                return entry
        return None

    def worth(self, source, dimension, term, day):
        entry = self.entry(source, dimension, term, day)
        if entry is None or not self.dimensions[dimension].get("levels"):
            return Worth(None, None, True)
        levels = interval(entry["level"])
        spread = interval(entry.get("range")) or levels
        return Worth(levels, spread if levels else None, entry.get("inherits", True))

    def counts(self, source, evidence):
        """Whether evidence of this rank is the source's policy (or, where none is published, its case law)."""
        lawless = not self.sources[source].get("publishes_policy", True)
        return evidence == "official" or (evidence == "high_court" and lawless)

    def of_source(self, origin, source, day, options):
        """The source's record on the day. `options`: evidence_all, unverified."""
        found = Source(source, self.sources[source]["kind"])
        profile = self.profiles.get(origin, {}).get(source)
        if profile is None:
            found.profile = False
            return found
        found.no_policy = profile.get("no_policy", False)
        for entry in profile.get("coverage", []):
            if entry["state"] == "complete" and holds(entry, day):
                found.complete.update(entry["dimensions"])
        for entry in self.vocabularies.get(source, {}).get("terms", []):
            if entry.get("framework_default") and holds(entry, day) and entry["on"] in found.complete:
                found.framework[entry["on"]] = entry["term"]
        ranks = {entry["id"]: entry.get("evidence", "press") for entry in profile.get("documents", [])}
        for links, group, region, position in positions(profile):
            if not holds(position, day) or (position.get("unverified") and not options.get("unverified")):
                continue
            cited = [position, *position.get("also", [])]
            evidence = min((ranks[place["document"]] for place in cited), key=RANKS.index)
            until = position.get("confirmed_until")
            found.statements.append(Statement(
                len(found.statements), position["on"], region, links, group, position["term"],
                self.worth(source, position["on"], position["term"], day),
                tuple(dict.fromkeys(place["document"] for place in cited)), evidence,
                bool(options.get("evidence_all")) or self.counts(source, evidence),
                until if until is not None and until < day else None,
                tuple((place["document"], place["locator"]) for place in cited)))
        return found


def positions(profile):
    """(links, group, region, position) of every position of a profile."""
    for group in profile.get("groups", []):
        links = tuple((link["concept"], link["relation"]) for link in group["concepts"])
        for position in group["positions"]:
            yield links, group["id"], position.get("region"), position
    for region in profile.get("regions", []):
        for position in region["positions"]:
            yield (), None, region["region"], position
    for position in profile.get("country", []):
        yield (), None, position.get("region"), position


def boundary_days(record, origin):
    """Days on which anything that is compared on the origin changes."""
    days = set()
    for source, profile in record.profiles.get(origin, {}).items():
        entries = [position for _, _, _, position in positions(profile)] + profile.get("coverage", [])
        used = {(position["on"], position["term"]) for _, _, _, position in positions(profile)}
        entries += [entry for entry in record.vocabularies.get(source, {}).get("terms", [])
                    if (entry["on"], entry["term"]) in used or entry.get("framework_default")]
        for entry in entries:
            days.update(entry[end] for end in ("from", "until") if entry.get(end))
            if entry.get("confirmed_until"):
                days.add(next_day(entry["confirmed_until"]))
    return sorted(days)


def next_day(day):
    import datetime
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=1)).isoformat()
