# SPDX-License-Identifier: EUPL-1.2
"""A data folder of its own for each test, and the program run on it."""
import contextlib
import json
import os
import pathlib
import resource
import shutil
import subprocess
import tempfile

SURVEY = "test"
ASKED = "2025-06-01"
RECEIVED = "2025-06-20"
MEMORY = 2_000_000_000  # bytes of address space, of the program and of each that it runs


class Workspace:
    def __init__(self, peil, source, folder):
        self.peil = peil
        self.folder = pathlib.Path(folder)
        self.data = self.folder / "data"
        for part in ("codebook", "plots"):
            (self.data / part).parent.mkdir(exist_ok=True)
            (self.data / part).symlink_to(pathlib.Path(source) / part)
        (self.data / "countries").mkdir()
        for country in ("pakistan", "afghanistan"):
            (self.data / "countries" / country).symlink_to(pathlib.Path(source) / "countries" / country)

    @property
    def survey(self):
        return self.data / "memberstates" / "surveys" / SURVEY

    def run(self, *args, stdin="", expect=0, environment=None, memory=None):
        """What the program printed; checks its exit status, unless any will do (None)."""
        limit = (lambda: resource.setrlimit(resource.RLIMIT_AS, (memory, memory))) if memory else None
        done = subprocess.run([self.peil, *map(str, args), "--data", str(self.data)], input=stdin,
                              capture_output=True, text=True, timeout=120, check=False, cwd=self.folder,
                              env={**os.environ, **(environment or {})}, preexec_fn=limit)
        assert expect is None or done.returncode == expect, f"exit {done.returncode}, expected {expect}\n{done.stdout}{done.stderr}"
        return done

    def new(self, *asked):
        """Makes the survey; its forms by file name."""
        self.run("survey", "new", "pakistan", "--id", SURVEY, "--ask", ",".join(asked), "--as-of", ASKED,
                 "--deadline", "2025-07-01", "--all", "--output", "out")
        return {path.name: path.read_bytes() for path in (self.folder / "out").iterdir()}

    def change_survey(self, **changes):
        file = self.survey / "survey.json"
        survey = json.loads(file.read_text(encoding="utf-8")) | changes
        file.write_text(json.dumps(survey), encoding="utf-8")

    def put(self, name, content):
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        return path

    def bring_in(self, *files, **options):
        return self.run("survey", "import", SURVEY, *files, "--received", RECEIVED, **options)

    def answer(self, name):
        return json.loads((self.survey / "answers" / f"{name}.json").read_text(encoding="utf-8"))

    def answers(self):
        """Every file of the survey's answers, byte for byte."""
        folder = self.survey / "answers"
        return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.exists() else {}


@contextlib.contextmanager
def workspace(peil, source):
    folder = tempfile.mkdtemp(prefix="peil-survey-")
    try:
        yield Workspace(peil, source, folder)
    finally:
        shutil.rmtree(folder)
