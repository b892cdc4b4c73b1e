#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The ledger in use: ledger.py PEIL DATA

What was said stays said: a ledger that is gone, cut off from its data folder, another or ahead of the clock is refused
(exit status 3) unless it is begun anew with a reason, which is recorded. Names of respondents stand in it only where
they are public. A seal that was killed is finished. A process that reads answers leaves no core file.
"""
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

import canaries

FAILURES = []


def expect(holds, what):
    if not holds:
        FAILURES.append(what)


class Folder:
    """A data folder with a survey of six states, and the program to run on it."""

    def __init__(self, tmp, peil, source, public):
        self.peil, self.data = peil, pathlib.Path(tmp) / "data"
        self.survey = canaries.plant(source, self.data, [4, 3, 1, 0, 2, 2])
        canaries.write(self.survey / "survey.json", canaries.survey() | {"respondents_public": public})
        self.ledger = self.survey.parent / "ledger.jsonl"

    def run(self, *args):
        return subprocess.run([self.peil, *map(str, args), "--data", self.data], capture_output=True, timeout=120,
                              check=False, encoding="utf-8")

    def release(self, *more):
        return self.run("release", "test", "--as-of", "2024-12-01", "--lang", "en", *more)

    def known(self):
        return json.loads((self.survey / "survey.json").read_text(encoding="utf-8")).get("releases")

    def records(self):
        return [json.loads(line) for line in self.ledger.read_text(encoding="utf-8").splitlines()]

    def beside(self, suffix):
        return self.ledger.with_name(self.ledger.name + suffix)


def refused(done, words, what):
    expect(done.returncode == 3, f"{what}: exit {done.returncode}")
    expect(words in done.stderr and done.stdout == "", f"{what}: {done.stderr!r}")


def lost(folder):
    first = folder.release()
    expect(first.returncode == 0 and folder.known() == 1, f"one release is known: {folder.known()} {first.stderr}")
    folder.release("--dry-run")
    expect(folder.release().stdout == first.stdout and folder.known() == 2, "a trial is none, another one is")
    folder.ledger.unlink()
    for args in (["--dry-run"], []):
        refused(folder.release(*args), "the ledger is gone: its lock is there", "a lock without a ledger")
    folder.beside(".lock").unlink()
    folder.beside(".head").unlink()
    for args in (["--dry-run"], []):
        refused(folder.release(*args), "survey.json: says that 2 releases were made, of which the ledger holds 0",
                "no trace but in survey.json")
    for wrong in (["--begin-anew", ""], ["--begin-anew", "  "], ["--begin-anew", "moved", "--dry-run"]):
        expect(folder.release(*wrong).returncode == 2, f"{wrong} is wrong usage")
    done = folder.release("--begin-anew", "the disk was replaced")
    expect(done.returncode == 0, f"begun anew: {done.stderr}")
    expect(folder.records()[0]["begun"] == {"missing": {"test": 2}, "reason": "the disk was replaced", "unknown": []},
           "the reason is recorded")
    expect(folder.release().returncode == 0 and folder.known() == 4, "and then it goes on")


def gone_but_for_its_lock(folder):
    folder.release()
    folder.ledger.unlink()
    done = folder.release("--begin-anew", "restored from nothing")
    expect(done.returncode == 0 and len(folder.records()) == 1, f"begun anew in spite of lock and head: {done.stderr}")
    expect(folder.beside(".head.lost").exists(), "the old head is put aside")


def another(folder):
    other = folder.data / "other.jsonl"
    for args in (["--dry-run"], []):
        refused(folder.release("--ledger", other, *args), "is not the data folder's ledger and holds nothing", "a new one")
    other.unlink(missing_ok=True)
    folder.release("--ledger", other, "--begin-anew", "trials of our own")
    expect(folder.known() == 1, "what is recorded elsewhere is known")
    refused(folder.release(), "of which the ledger holds 0", "what was recorded elsewhere")
    done = folder.release("--ledger", other)
    expect(done.returncode == 0, f"the one that was begun on purpose: {done.stderr}")


def another_survey(folder):
    folder.release()
    record = folder.survey / "survey.json"
    survey = json.loads(record.read_text(encoding="utf-8"))
    for file in folder.survey.glob("answers/*"):
        file.write_text(file.read_text(encoding="utf-8").replace('"survey": "test"', '"survey": "fresh"'), encoding="utf-8")
    survey.pop("releases")
    canaries.write(record, survey | {"id": "fresh"})
    folder.survey.rename(folder.survey.with_name("fresh"))
    refused(folder.run("release", "fresh", "--as-of", "2024-12-01"),
            "holds a release of 'test', a survey that the data folder does not have", "another id")


def clock(folder):
    folder.release()
    line = json.loads(folder.ledger.read_text(encoding="utf-8")) | {"time": "2999-01-01T00:00:00Z"}
    line.pop("hash")
    dump = lambda value: json.dumps(value, sort_keys=True, separators=(",", ":"))
    line["hash"] = hashlib.sha256(dump(line).encode()).hexdigest()
    folder.ledger.write_text(dump(line) + "\n", encoding="utf-8")
    folder.beside(".head").write_text(dump({"records": 1, "hash": line["hash"]}) + "\n", encoding="utf-8")
    for args in (["--dry-run"], []):
        refused(folder.release(*args), "which is later than the clock of this machine", "a clock set back")
    expect(folder.release("--begin-anew", "the clock was wrong").returncode == 0, "a clock that was wrong")


def names(folder):
    said = folder.release().stdout
    text = folder.ledger.read_text(encoding="utf-8")
    sha = lambda content: hashlib.sha256(content.encode()).hexdigest()
    line = (folder.survey / "counted.jsonl").read_text(encoding="utf-8").rstrip("\n")
    expect(folder.records()[0]["document"] == sha(line + sha(said)) != sha(said), "nobody can try texts without the list")
    expect(not re.search("XX[A-F]", text) and folder.records()[0]["statements"] == [], "no name and no number")
    counted = folder.survey / "counted.jsonl"
    expect("XXA" in counted.read_text(encoding="utf-8"), "the survey's own list has them")
    first = folder.release().stdout
    expect("at least half" in first, f"said again by it: {first}")
    counted.rename(counted.with_suffix(".away"))
    refused(folder.release("--dry-run"), "does not hold what was counted", "without its list")
    counted.with_suffix(".away").rename(counted)
    counted.write_text(counted.read_text(encoding="utf-8").replace("XXA", "XXF"), encoding="utf-8")
    refused(folder.release("--dry-run"), "does not hold what was counted", "an altered list")


def sealed(folder):
    if shutil.which("age") is None:
        return
    folder.release()
    key = folder.data.with_name("key")
    made = subprocess.run(["age-keygen", "-o", key], capture_output=True, text=True, check=True)
    (folder.survey / "recipients.txt").write_text(made.stderr.split()[-1] + "\n", encoding="utf-8")
    clear = sorted((folder.survey / "answers").glob("*.json"))
    kept = {file: file.read_bytes() for file in clear}
    done = folder.run("seal", "test")
    expect(done.returncode == 0 and not list(folder.survey.glob("**/*.json*.sealing")), f"sealed: {done.stderr}")
    expect([path.name for path in folder.survey.glob("counted*")] == ["counted.jsonl.age"], "so is what was counted")
    closed = folder.release()
    expect(closed.returncode == 2 and "are sealed; give --identity" in closed.stderr and closed.stdout == "",
           f"without a key: {closed.returncode} {closed.stderr}")
    said = folder.release("--identity", key)
    expect("at least half" in said.stdout, f"with it: {said.stderr}")
    expect([path.name for path in folder.survey.glob("counted*")] == ["counted.jsonl.age"], "and stays so")
    # A seal that was killed before a clear file was removed, and while it wrote another.
    first, second = clear[:2]
    first.write_bytes(kept[first])
    mark = first.with_name(first.name + ".sealing")
    mark.write_text(hashlib.sha256(kept[first]).hexdigest(), encoding="utf-8")
    second.write_bytes(kept[second])
    second.with_name(second.name + ".age").unlink()
    left = second.with_name(second.name + ".age.Ab3xYz")
    left.write_text("age", encoding="utf-8")
    done = folder.run("seal", "test")
    expect(done.returncode == 0, f"it is finished without a key: {done.stderr}")
    expect(not (first.exists() or second.exists() or mark.exists() or left.exists()), "and nothing is left in clear")
    # Another answer than the sealed one is nobody's to remove.
    first.write_bytes(kept[second])
    refused(folder.run("seal", "test"), "is there already", "an answer that is not the sealed one")
    expect(first.exists(), "it is kept")


def memory(folder):
    for file in (folder.survey / "answers").glob("*.json"):
        content = json.loads(file.read_text(encoding="utf-8"))
        content["profile"]["groups"] = []
        canaries.write(file, content)
    process = subprocess.Popen([folder.peil, "survey", "code", "test", "--data", folder.data, "--lang", "en"],
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    os.set_blocking(process.stdout.fileno(), False)
    os.set_blocking(process.stderr.fileno(), False)
    for _ in range(300):
        if process.stdout.read() or process.stderr.read():
            break
        time.sleep(0.1)
    limits = pathlib.Path(f"/proc/{process.pid}/limits").read_text(encoding="utf-8")
    expect(re.search(r"Max core file size +0 +0", limits), f"a core file could be written: {limits}")
    process.kill()
    process.communicate()


def main():
    peil, source = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    for case, public in ((lost, True), (gone_but_for_its_lock, True), (another, True), (another_survey, True),
                         (clock, True), (names, False), (sealed, False), (memory, True)):
        before = len(FAILURES)
        with tempfile.TemporaryDirectory() as tmp:
            case(Folder(tmp, peil, source, public))
        for failure in FAILURES[before:]:
            print(f"{case.__name__}: {failure}")
    return 1 if FAILURES else 0


if __name__ == "__main__":
    sys.exit(main())
