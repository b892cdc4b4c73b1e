#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""system.py PEIL SOURCE: what a run leaves with the operating system, and what it makes of what it finds there.

Modes of files, links, closed and full standard output, missing programs, a data folder that another run changes.
"""
import fcntl
import os
import pathlib
import shutil
import stat
import subprocess
import sys
import tempfile


class Folder:
    def __init__(self, peil, source, path):
        self.peil = peil
        self.path = pathlib.Path(path)
        self.data = self.path / "data"
        self.data.mkdir()
        shutil.copytree(pathlib.Path(source) / "codebook", self.data / "codebook")
        shutil.copytree(pathlib.Path(source) / "countries" / "pakistan", self.data / "countries" / "pakistan")

    def run(self, *args, expect=0, **options):
        options = {"capture_output": True} | options
        done = subprocess.run([self.peil, *args, "--data", str(self.data)], cwd=self.path, timeout=120, check=False,
                              text=True, **options)
        assert done.returncode == expect, f"{args}: exit {done.returncode}, expected {expect}\n{done.stdout}{done.stderr}"
        return done

    def new(self, name="t", **options):
        return self.run("survey", "new", "pakistan", "--id", name, "--ask", "XXA,XXB", "--as-of", "2025-06-01", "-o",
                        f"forms-{name}", **options)

    def answers(self, rows):
        path = self.path / "answers.csv"
        path.write_text("state,question,answer\n" + "".join(f"{row}\n" for row in rows), encoding="utf-8")
        return path


def mode(path):
    return oct(stat.S_IMODE(path.stat().st_mode))


def check_modes(folder):
    os.umask(0o022)
    folder.new()
    survey = folder.data / "memberstates" / "surveys" / "t"
    folder.run("survey", "import", "t", str(folder.answers(["XXA,1,yes"])), "--received", "2025-06-20")
    found = {path.name: mode(path) for path in [survey / "survey.json", survey / "answers", survey / "answers" / "XXA-1.json"]}
    assert found == {"survey.json": "0o644", "answers": "0o700", "XXA-1.json": "0o600"}, found
    (survey / "answers" / ".XXA-1.json.swp").write_text("left by an editor", encoding="utf-8")
    done = folder.run("validate", expect=1)
    assert done.stdout == ("memberstates/surveys/t/answers/.XXA-1.json.swp: is no answer (STATE-ROUND.json or .json.age), "
                           "and may hold one; finish 'peil seal', or remove it\n"), done.stdout
    folder.run("survey", "status", "t")
    folder.run("export", "--to", "csv", "-o", "out.csv")
    assert mode(folder.path / "out.csv") == "0o644"
    (folder.path / "out.csv").chmod(0o664)
    folder.run("export", "--to", "csv", "-o", "out.csv")
    assert mode(folder.path / "out.csv") == "0o664"


def check_link(folder):
    (folder.path / "shelf").mkdir()
    (folder.path / "link.json").symlink_to("shelf/real.json")
    folder.run("compare", "pakistan", "--format", "json", "-o", "link.json")
    assert (folder.path / "link.json").is_symlink()
    assert (folder.path / "shelf" / "real.json").read_text(encoding="utf-8").startswith("{")


def check_streams(folder):
    """What could not be said is no success."""
    with open("/dev/full", "w", encoding="utf-8") as full:
        for command in (["validate", "--format", "json"], ["--help"], ["list", "countries"], ["compare", "pakistan"]):
            done = folder.run(*command, expect=3, stdout=full, stderr=subprocess.PIPE, capture_output=False)
            assert done.stderr == "standard output: cannot be written\n", (command, done.stderr)
    done = folder.run("list", "countries", expect=3, stdout=None, stderr=subprocess.PIPE, capture_output=False,
                      preexec_fn=lambda: os.close(1))
    assert done.stderr == "standard output: cannot be written\n", done.stderr


def check_programs(folder):
    """What needs a program that is not there is told before any work; the rest is made."""
    (folder.path / "empty").mkdir()
    bare = {**os.environ, "PATH": str(folder.path / "empty")}
    missing = "the program 'pandoc' is needed and not installed, or not on the PATH; install the package pandoc"
    done = folder.new("bare", env=bare)
    assert done.stderr.startswith(f"peil: no docx: {missing}\n"), done.stderr
    made = sorted(path.suffix for path in (folder.path / "forms-bare").iterdir())
    assert made == [".csv", ".csv", ".xlsx", ".xlsx"], made
    query = folder.path / "query.csv"
    query.write_text("question\nIs there protection?\n", encoding="utf-8")
    done = folder.run("answer", str(query), "--origin", "pakistan", "--to", "docx", expect=3, env=bare)
    assert done.stderr.startswith(f"peil: no docx: {missing}\n"), done.stderr
    done = folder.run("annex", "pakistan", "--to", "md", expect=3, env={**os.environ, "TMPDIR": "/no/such/place"})
    assert "/no/such/place: cannot hold a temporary folder" in done.stderr, done.stderr


def check_lock(folder):
    """Nothing is written into a data folder that another run is changing."""
    held = os.open(folder.data, os.O_RDONLY | os.O_DIRECTORY)
    fcntl.flock(held, fcntl.LOCK_EX)
    before = sorted(str(path) for path in folder.data.rglob("*"))
    done = folder.run("survey", "import", "t", str(folder.answers(["XXB,1,yes"])), "--received", "2025-06-20", expect=3)
    assert done.stderr == (f"{folder.data}: is being changed by another run of peil; nothing was written: run the command "
                           "again when that has ended\n"), done.stderr
    assert sorted(str(path) for path in folder.data.rglob("*")) == before
    folder.run("survey", "status", "t")  # reading needs no lock
    os.close(held)
    folder.run("survey", "import", "t", str(folder.answers(["XXB,1,yes"])), "--received", "2025-06-20")


def officer(number, group):
    """Makes the process another user of the group, whose files are for the group."""
    def become():
        os.setgroups([group])
        os.setgid(group)
        os.setuid(number)
        os.umask(0o007)
    return become


def check_two_officers(folder):
    """In a folder that was opened to their group two officers do all work in turn."""
    group, one, other = 60010, 60011, 60012
    for path in [folder.path, folder.data, *folder.data.rglob("*")]:
        os.chown(path, one, group)
        path.chmod(0o2770 if path.is_dir() else 0o660)
    home = {**os.environ, "HOME": str(folder.path)}
    first, second = (({"preexec_fn": officer(who, group), "env": home}) for who in (one, other))
    folder.new("shared", **first)
    for state, who in (("XXA", second), ("XXB", first), ("XXA", first), ("XXB", second)):
        path = folder.answers([f"{state},1,from {who is second}"])
        path.chmod(0o644)
        folder.run("survey", "import", "shared", str(path), "--received", "2025-06-20", **who)
    for who in (first, second):
        folder.run("survey", "code", "shared", input="q\n", **who)
        folder.run("release", "shared", "--as-of", "2025-07-02", **who)
    survey = folder.data / "memberstates" / "surveys" / "shared"
    modes = {mode(path) for path in (survey / "answers").iterdir()}
    assert modes == {"0o660"}, modes
    assert mode(survey / "answers") == "0o2770"


def main():
    peil, source = sys.argv[1:]
    for check in (check_modes, check_link, check_streams, check_programs, check_lock, check_two_officers):
        if check is check_two_officers and os.geteuid() != 0:
            continue  # nobody else can be made to run a program
        path = tempfile.mkdtemp(prefix="peil-system-")
        try:
            folder = Folder(peil, source, path)
            if check is check_lock:
                folder.new()
            check(folder)
        finally:
            shutil.rmtree(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
