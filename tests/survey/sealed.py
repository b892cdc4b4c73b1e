#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""sealed.py PEIL SOURCE: sealed answers from import to annex, with keys and with passphrases.

Every command reads them with an identity; without one none says that a state gave no answer; and what is
in them is nowhere on disk in clear, not even in the folder for temporary files.
"""
import os
import pty
import shutil
import subprocess
import sys

import filling
from workspace import SURVEY, workspace

SECRET = "what only a key opens"
TERM = "secret term of A"
PASSPHRASE = "correct horse"
ROWS = [["state", "question", "answer", "level", "native", "dissemination"],
        ["XXA", "q1", SECRET, "3", TERM, "government"], ["XXB", "q1", SECRET, "0", "term of B", "aggregate"]]

# Commands that read the whole data folder: each must open sealed answers, or fail where it cannot.
COMMANDS = [
    ["validate"], ["list", "surveys"], ["show", "pakistan"], ["align", "pakistan"], ["compare", "pakistan"],
    ["history", "pakistan"], ["rank", "afghanistan"], ["index", "afghanistan"], ["agree", "afghanistan"],
    ["annex", "pakistan", "--audience", "minister", "--to", "md"],
    ["plot", "pakistan", "--figure", "heatmap", "--to", "svg"], ["export", "--to", "csv"],
    ["match", "{labels}"], ["answer", "{query}", "--origin", "pakistan", "--to", "md"],
    ["draft", "{text}", "--source", "NLD", "--origin", "pakistan", "--title", "T", "--date", "2025-01-01"],
    ["survey", "status"], ["survey", "code", SURVEY], ["release", SURVEY, "--dry-run"]]


def equal(actual, expected, what):
    assert actual == expected, f"{what}: {actual!r}, expected {expected!r}"


def key(space, name):
    """An age identity; its public key."""
    path = space.folder / name
    made = subprocess.run(["age-keygen", "-o", path], capture_output=True, text=True, check=True)
    return path, made.stderr.split()[-1]


def typed(args, lines, environment, folder):
    """Runs a program on a terminal of its own, typing a line at each prompt: exit status and screen."""
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(folder)
        os.execvpe(args[0], [str(arg) for arg in args], environment)
    screen, since = b"", b""
    while True:
        try:
            read = os.read(terminal, 4096)
        except OSError:
            break
        if not read:
            break
        screen += read
        since += read
        if b"passphrase" in since and since.rstrip(b"\x1b[0KFJ ").endswith(b":"):
            os.write(terminal, (lines.pop(0) if lines else PASSPHRASE).encode() + b"\n")
            since = b""
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), screen.decode(errors="replace")


def clear_text(space):
    """Files below the folder, other than what the respondent sent, that hold what was answered."""
    found = []
    for path in space.folder.rglob("*"):
        if path.is_file() and not path.is_symlink() and path.parent.name != "received":
            content = path.read_bytes()
            if SECRET.encode() in content or TERM.encode() in content:
                found.append(str(path.relative_to(space.folder)))
    return found


def check_import(space, public):
    (space.survey / "recipients.txt").write_text(f"# for the tests\n{public}\n", encoding="utf-8")
    done = space.bring_in(space.put("received/a.csv", filling.csv_rows(ROWS)))
    equal(done.stdout.count("round 1: 1 answered"), 2, "answers read")
    equal(sorted(space.answers()), ["XXA-1.json.age", "XXB-1.json.age"], "answer files")
    for path in (space.survey / "answers").iterdir():
        equal(path.stat().st_mode & 0o777, 0o600, f"mode of {path.name}")
    equal((space.survey / "answers").stat().st_mode & 0o777, 0o700, "mode of the folder")
    equal(clear_text(space), [], "answers in clear")


def check_commands(space, identity, wrong):
    files = {"labels": space.put("labels.csv", b"label,lang\nahmadis,en\n"),
             "query": space.put("query.txt", b"1. What is your policy on Ahmadis from Pakistan?\n"),
             "text": space.put("text.txt", b"Ahmadi's worden aangemerkt als risicoprofiel.\n")}
    place = f"memberstates/surveys/{SURVEY}/answers/XX%s-1.json.age"
    refusal = "cannot be opened with this identity; is it one of the recipients'?"
    for command in COMMANDS:
        args = [arg.format(**files) for arg in command] + ["--as-of", "2025-07-01", "--lang", "en"]
        with_key = space.run(*args, environment={"PEIL_IDENTITY": str(identity)}, expect=None)
        assert with_key.returncode in (0, 4 if command[0] == "release" else 0), (command, with_key.stderr)
        done = space.run(*args, "--identity", wrong, expect=1 if command[0] == "validate" else 3)
        told = done.stdout if command[0] == "validate" else done.stderr
        expected = "".join(f"{place % state}: {refusal}\n" for state in "AB")
        assert told.startswith(expected), (command, told)
        shutil.rmtree(space.folder / "out", ignore_errors=True)


def check_comparison(space, identity):
    args = ["compare", "pakistan", "--survey", SURVEY, "--as-of", "2025-07-01", "--lang", "en"]
    done = space.run(*args, expect=2)
    equal(done.stderr, f"peil: answers to survey '{SURVEY}' are sealed; give --identity\nTry 'peil --help'.\n",
          "without an identity")
    space.run("survey", "code", SURVEY, "--identity", identity, stdin="a\na\n")
    equal(sorted(space.answers()), ["XXA-1.json.age", "XXB-1.json.age"], "answer files once coded")
    text = space.run(*args, "--format", "json", "--identity", identity).stdout
    assert TERM in text, "the answer for government is not named"
    assert "Member State B" not in text and "term of B" not in text, "a state in totals only is named"
    equal(clear_text(space), [], "answers in clear")


def check_seal_and_open(space, identity, public):
    """What is in clear is sealed by the command, opened again by name, and readable by its owner alone."""
    sealed = space.survey / "answers" / "XXA-1.json.age"
    space.run("open", sealed, "--identity", identity, "--output", "clear.json")
    clear = space.folder / "clear.json"
    equal(clear.stat().st_mode & 0o777, 0o600, "mode of an opened answer")
    assert SECRET in clear.read_text(encoding="utf-8")
    sealed.unlink()
    clear.rename(space.survey / "answers" / "XXA-1.json")
    equal(space.run("seal", SURVEY, "--identity", identity).stdout, f"{sealed}\n", "what seal says")
    equal(sorted(space.answers()), ["XXA-1.json.age", "XXB-1.json.age"], "answer files sealed again")
    equal(clear_text(space), [], "answers in clear")
    done = space.bring_in(space.put("received/b.csv", filling.csv_rows(ROWS)), expect=2)
    refusal = f"peil: answers to '{SURVEY}' are sealed; give --identity\nTry 'peil --help'.\n"
    equal(done.stderr, refusal, "import without an identity")
    equal(space.run("survey", "code", SURVEY, expect=2).stderr, refusal, "coding without an identity")
    bare = space.folder / "bare"
    bare.mkdir()
    done = space.run("survey", "status", SURVEY, "--identity", identity, environment={"PATH": str(bare)}, expect=3)
    missing = "the program 'age' is needed and not installed, or not on the PATH; install the package age\n"
    assert done.stderr.endswith(f"XXB-1.json.age: {missing}"), done.stderr
    done = space.bring_in(space.folder / "received" / "b.csv", "--identity", identity)
    equal(done.stdout, "XXA: unchanged since round 1\nXXB: unchanged since round 1\n", "import of the same")


def check_protected_identity(space, identity):
    """An identity that a passphrase protects is asked for once, however many answers there are."""
    protected = space.folder / "protected.age"
    status, _ = typed(["age", "--passphrase", "--output", protected, identity], [], os.environ, space.folder)
    equal(status, 0, "age")
    args = [space.peil, "survey", "status", SURVEY, "--identity", protected, "--data", space.data]
    status, screen = typed(args, [], os.environ, space.folder)
    assert status == 0 and "2 states asked: 2 answered" in screen, screen
    equal(screen.count("Enter passphrase"), 1, "questions")
    status, screen = typed(args, ["wrong"], os.environ, space.folder)
    assert status == 3 and "does not open with this passphrase" in screen, screen
    equal(screen.count("Enter passphrase"), 1, "questions when the answer is wrong")
    done = subprocess.run([str(arg) for arg in args], capture_output=True, text=True, check=False,
                          start_new_session=True, stdin=subprocess.DEVNULL)
    equal((done.returncode, done.stderr.splitlines()[0]),
          (3, f"memberstates/surveys/{SURVEY}/answers/XXA-1.json.age: cannot be opened: the identity {protected} needs "
           "a passphrase, which age asks for on a terminal, and there is none; use a key"), "without a terminal")


def check_passphrase(space, identity):
    """Answers sealed with a passphrase instead of a key."""
    for path in sorted((space.survey / "answers").iterdir()):
        space.run("open", path, "--identity", identity, "--output", path.with_suffix(""))
        path.unlink()
    (space.survey / "recipients.txt").write_text("passphrase\n", encoding="utf-8")
    seal = [space.peil, "seal", SURVEY, "--data", space.data]
    done = subprocess.run([str(arg) for arg in seal], capture_output=True, text=True, check=False,
                          start_new_session=True, stdin=subprocess.DEVNULL)
    equal((done.returncode, done.stderr),
          (3, f"{space.survey / 'recipients.txt'}: needs a passphrase, which age asks for on a terminal, and there is "
           "none; use a key\n"), "seal without a terminal")
    equal(sorted(space.answers()), ["XXA-1.json", "XXB-1.json"], "answer files, still in clear")
    status, screen = typed(seal, [], os.environ, space.folder)
    equal(status, 0, screen)
    equal(sorted(space.answers()), ["XXA-1.json.age", "XXB-1.json.age"], "answer files")
    status, screen = typed([space.peil, "survey", "status", SURVEY, "--data", space.data],
                           [], {**os.environ, "PEIL_IDENTITY": "passphrase"}, space.folder)
    assert status == 0 and "2 states asked: 2 answered" in screen, screen
    for state in "AB":
        assert f"XX{state}-1.json.age:\r\n" in screen.partition("2 states asked")[0], screen
    status, screen = typed([space.peil, "annex", "pakistan", "--survey", SURVEY, "--audience", "minister", "--to", "md",
                            "--as-of", "2025-07-01", "--output", "annex", "--data", space.data],
                           [], {**os.environ, "PEIL_IDENTITY": "passphrase"}, space.folder)
    equal(status, 0, screen)
    files = sorted((space.folder / "annex").glob("*.md"))
    equal(len(files), 2, "the annex and its account")
    for file in files:
        equal(file.stat().st_mode & 0o777, 0o600, f"mode of {file.name}")
    text = "\n".join(file.read_text(encoding="utf-8") for file in files)
    assert TERM in text, "the annex does not hold what A said"
    assert ("Answers that may be used by name, with the day of receipt: Member State A (fictional) (20 June 2025). Which "
            "other states were asked and answered is confidential, and so is whether there are any.") in text, text
    shutil.rmtree(space.folder / "annex")
    equal(clear_text(space), [], "answers in clear")


def main():
    peil, source = sys.argv[1:]
    with workspace(peil, source) as space:
        os.environ["TMPDIR"] = str(space.folder / "temporary")
        (space.folder / "temporary").mkdir()
        space.new("XXA", "XXB")
        identity, public = key(space, "key.txt")
        wrong, _ = key(space, "wrong.txt")
        check_import(space, public)
        check_commands(space, identity, wrong)
        check_comparison(space, identity)
        check_seal_and_open(space, identity, public)
        check_protected_identity(space, identity)
        check_passphrase(space, identity)
        equal(list((space.folder / "temporary").iterdir()), [], "temporary files left")
    return 0


if __name__ == "__main__":
    sys.exit(main())
