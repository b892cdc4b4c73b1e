#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""prefix.py CMAKE BUILD PROJECT: installs into an empty prefix and uses what lies there as somebody
who may write nothing but a folder of their own; without the sources, and without PEIL_DATA."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

CMAKE, BUILD, PROJECT = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
NOBODY = 65534 if os.geteuid() == 0 else None


def run(peil, *args, home, status=0):
    env = {"PATH": os.environ["PATH"], "HOME": str(home), "LC_ALL": "C.UTF-8"}
    who = {} if NOBODY is None else {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    done = subprocess.run([peil, *args], cwd=home, env=env, capture_output=True, text=True,
                          check=False, **who)
    assert done.returncode == status, (args, done.returncode, done.stderr)
    return done


def files_of(folder):
    return {path.relative_to(folder): path.read_bytes()
            for path in folder.rglob("*") if path.is_file()}


def check_layout(prefix):
    share = prefix / "share"
    assert not list(share.glob("peil/memberstates/surveys*")), "answers are not shipped"
    shipped = files_of(share / "peil/countries")
    assert shipped == files_of(PROJECT / "countries") and shipped, "countries"
    for name in ("man/man1/peil.1", "man/man1/peil-compare.1", "zsh/vendor-completions/_peil",
                 "bash-completion/completions/peil", "doc/peil/LICENSE", "doc/peil/copyright"):
        assert (share / name).stat().st_size > 100, name
    bill = json.loads((share / "doc/peil/peil.spdx.json").read_text())
    assert bill["spdxVersion"] == "SPDX-2.3"


def use(prefix, home):
    peil = str(prefix / "bin/peil")
    before = files_of(prefix)
    run(peil, "validate", home=home)
    assert "Pakistan" in run(peil, "compare", "pakistan", "--lang", "en", home=home).stdout
    # Data of one's own: no survey comes along, and it can be worked in.
    made = run(peil, "init", "own/data/", home=home)
    own = home / "own/data"
    assert made.stdout == f"{own}\n" and "PEIL_DATA" in made.stderr
    assert files_of(own / "countries") == files_of(prefix / "share/peil/countries")
    assert files_of(own / "codebook") == files_of(prefix / "share/peil/codebook")
    assert [path.name for path in (own / "memberstates/surveys").iterdir()] == []
    run(peil, "validate", "--data", str(own), home=home)
    run(peil, "survey", "new", "pakistan", "--ask", "XXA,XXB", "--id", "mine", "--data", str(own),
        "--as-of", "2025-06-01", home=home)
    assert (own / "memberstates/surveys/mine/survey.json").exists()
    # From a folder with a survey in it, the survey stays behind.
    run(peil, "init", "second", "--data", str(own), "--empty", "--quiet", home=home)
    assert list((home / "second/memberstates/surveys").iterdir()) == []
    assert list((home / "second/countries").iterdir()) == []
    run(peil, "validate", "--data", str(home / "second"), home=home)
    refuse(peil, own, home)
    assert files_of(prefix) == before, "the installed files were changed"


def refuse(peil, own, home):
    assert "is there already" in run(peil, "init", str(own), home=home, status=3).stderr
    inside = run(peil, "init", str(own / "new"), "--data", str(own), home=home, status=3)
    assert "lies in the data folder" in inside.stderr and not (own / "new").exists()
    run(peil, "init", home=home, status=2)
    run(peil, "init", "a", "b", home=home, status=2)
    assert not (home / "a").exists()
    left = [path.name for path in home.rglob("*") if path.name.count(".") and path.is_dir()]
    assert not left, left


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        prefix, home = pathlib.Path(folder) / "usr", pathlib.Path(folder) / "home"
        home.mkdir()
        if NOBODY is not None:
            os.chown(home, NOBODY, NOBODY)
        subprocess.run([CMAKE, "--install", BUILD, "--prefix", str(prefix)], check=True,
                       capture_output=True)
        check_layout(prefix)
        use(prefix, home)


main()
