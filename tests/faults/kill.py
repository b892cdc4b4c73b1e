#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""kill.py PEIL PROJECT RUNS [SEED]: kills commands that write, at a random moment of their run, and
looks at what they leave. Every file must hold what it held before or what an undisturbed run puts
there, or be whole of its kind where that differs from run to run (a time, an id); files under a
temporary name may be left. Then the command is given again and must succeed, and the data folder must
be valid. Prints a table; exit status 1 when anything was torn, lost or left in the way."""
import json
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import zipfile

PEIL, PROJECT, RUNS = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
SMALL = PROJECT / "tests/data/small"
# Names that the program writes under until a file is whole: six random signs, or a head to come.
TEMPORARY = re.compile(r"\.[A-Za-z0-9]{6}(/|$)|\.head\.new$")
ENVIRONMENT = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}

# Name, arguments ({data}: the data folder, {out}: beside it), what may run before.
COMMANDS = {
    "init": ["init", "{out}/own"],
    "export": ["export", "--to", "csv,xlsx,datapackage,skos", "--output", "{out}"],
    "panel": ["panel", "--years", "2020..2025", "--to", "csv,xlsx", "--output", "{out}"],
    "survey new": ["survey", "new", "pakistan", "--id", "fresh", "--ask", "XXC,XXD", "--baseline",
                   "XXA", "--as-of", "2025-06-01", "--output", "{out}"],
    "survey import": ["survey", "import", "example-small", "{out}/return.csv", "--as-of",
                      "2025-06-01"],
    "release": ["release", "example-small", "--baseline", "XXA", "--as-of", "2025-06-01"],
}


def prepare(folder):
    """A data folder that may be spoilt, and a return to read."""
    data, out = folder / "data", folder / "out"
    shutil.copytree(SMALL, data)
    out.mkdir()
    dimensions = data / "codebook/dimensions.json"
    content = json.loads(dimensions.read_text())
    for dimension in content["dimensions"]:  # a survey asks about each
        dimension.setdefault("question", dimension["label"])
    dimensions.write_text(json.dumps(content))
    survey = json.loads((data / "memberstates/surveys/example-small/survey.json").read_text())
    state = next(code for code in survey["asked"] if code != "XXC")
    fields = ["state"] + [f"q{number}_answer" for number in range(1, len(survey["questions"]) + 1)]
    (out / "return.csv").write_text(",".join(fields) + f"\n{state}" + ",no special policy" *
                                    (len(fields) - 1) + "\n")
    return data, out


def start(name, data, out):
    args = [part.format(data=data, out=out) for part in COMMANDS[name]] + ["--data", str(data)]
    return subprocess.Popen([PEIL, *args], cwd=out, env=ENVIRONMENT, stdin=subprocess.DEVNULL,
                            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True)


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes()
            for path in sorted(folder.rglob("*")) if path.is_file()}


def whole(name, content):
    """A file that differs from run to run is still whole of its kind."""
    try:
        if name.endswith((".xlsx", ".docx")):
            with tempfile.TemporaryFile() as file:
                file.write(content)
                return zipfile.ZipFile(file).testzip() is None
        if name.endswith(".jsonl"):
            return all(json.loads(line) for line in content.decode().splitlines())
        if name.endswith(".json"):
            return bool(json.loads(content))
        return name.endswith((".head", ".csv")) and content.endswith(b"\n") or name.endswith(".lock")
    except (ValueError, zipfile.BadZipFile):
        return False


def undisturbed(name):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        data, out = prepare(folder)
        before, begun = tree(folder), time.monotonic()
        process = start(name, data, out)
        error = process.communicate()[1].decode()
        assert process.returncode == 0, f"{name}: {process.returncode} {error}"
        return time.monotonic() - begun, before, tree(folder)


def faults(name, folder, data, out, before, after):
    """What is wrong with what a killed run left, and with going on from there."""
    left = 0
    for path, content in tree(folder).items():
        if TEMPORARY.search(path) and path not in after:
            left += 1
        elif content not in (before.get(path), after.get(path)) and not (
                path in after and whole(path, content)):
            yield f"{path} is torn"
    for path in before:
        if not (folder / path).exists():
            yield f"{path} is lost"
    if name == "init" and (out / "own").exists():
        shutil.rmtree(out / "own")  # it came about: a second time it rightly refuses
    if name == "survey new" and (data / "memberstates/surveys/fresh").exists():
        shutil.rmtree(data / "memberstates/surveys/fresh")
    again = start(name, data, out)
    error = again.communicate()[1].decode()
    if again.returncode != 0:
        yield f"given again: {again.returncode} {error}"
    check = subprocess.run([PEIL, "validate", "--data", data], env=ENVIRONMENT, capture_output=True,
                           text=True, check=False)
    if check.returncode != 0:
        yield f"not valid: {check.stdout}"
    if left:
        yield ("left", left)


def main():
    random.seed((sys.argv[4:] or ["1"])[0])
    bad = 0
    print("| command | kills | ended before | torn, lost or stuck | runs that left a temporary file |\n"
          "| --- | ---: | ---: | ---: | ---: |")
    for name in COMMANDS:
        lasts, before, after = undisturbed(name)
        killed = ended = wrong = leaving = 0
        for _ in range(RUNS // len(COMMANDS)):
            with tempfile.TemporaryDirectory() as folder:
                folder = pathlib.Path(folder)
                data, out = prepare(folder)
                process = start(name, data, out)
                time.sleep(random.uniform(0, lasts))
                if process.poll() is None:
                    os.killpg(process.pid, signal.SIGKILL)
                    killed += 1
                else:
                    ended += 1
                process.communicate()
                found = list(faults(name, folder, data, out, before, after))
                leaving += any(isinstance(one, tuple) for one in found)
                for fault in (one for one in found if isinstance(one, str)):
                    wrong += 1
                    print(f"{name}: {fault}", file=sys.stderr)
        bad += wrong
        print(f"| `{name}` | {killed} | {ended} | {wrong} | {leaving} |", flush=True)
    return int(bad > 0)


sys.exit(main())
