#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""manual.py PEIL: the manual and the completions know the commands and options that --help knows, no
more and no less; groff and the shells take them without a complaint."""
import re
import shutil
import subprocess
import sys
import tempfile

PEIL = sys.argv[1]
FAULTS = []


def said(*args, **more):
    return subprocess.run(args, capture_output=True, text=True, check=True, **more).stdout


def expect(condition, fault):
    if not condition:
        FAULTS.append(fault)


def helped(command):
    """Option to its text in --help, blanks put together."""
    text = said(PEIL, command, "--help")
    found = {}
    for entry in re.split(r"\n  (?=-)", text)[1:]:
        name = re.search(r"--([a-z-]+)", entry).group(1)
        found[name] = " ".join(entry.split("\n\n")[0].split())
    return found


def paged(page):
    """Option to its text in a page of the manual."""
    text = page.replace("\\-", "-").replace("\\e", "\\").replace("\\&", "")
    options = re.search(r"\.SH (?:COMMON )?OPTIONS\n(.*)\.SH EXIT", text, re.S).group(1)
    found = {}
    for name, told in re.findall(r"\.TP\n\.B (.*)\n(.*)", options):
        found[re.search(r"--([a-z-]+)", name).group(1)] = told
    return found


def check_page(command):
    page = said(PEIL, "--man", command)
    help_of, page_of = helped(command), paged(page)
    expect(help_of.keys() == page_of.keys(),
           f"--man {command}: {sorted(help_of.keys() ^ page_of.keys())}")
    for name in help_of.keys() & page_of.keys():
        # --help divides words at hyphens where a line ends
        squeezed = help_of[name].replace(" ", "")
        expect(page_of[name].replace(" ", "") in squeezed, f"--man {command}: --{name}")
    if shutil.which("groff"):
        run = subprocess.run(["groff", "-man", "-ww", "-K", "utf8", "-Tutf8"], input=page.encode(),
                             capture_output=True, check=False)
        expect(not run.stderr, f"groff on --man {command}: {run.stderr.decode()}")


BASH = """
. "$1"; shift
compopt() { echo files; }
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _peil; printf '%s\\n' "${COMPREPLY[@]}"
"""


def check_bash(script, commands):
    def completed(*words):
        return said("bash", "-c", BASH, "bash", script, PEIL, *words).split()
    expect([word for word in completed("") if not word.startswith("-")] == commands,
           "bash: commands")
    for command in commands:
        expect(sorted(completed(command, "--")) == sorted("--" + name for name in helped(command)),
               f"bash: options of {command}: {completed(command, '--')}")
    expect(completed("list", "") == "countries sources concepts surveys documents".split(),
           f"bash: list {completed('list', '')}")
    expect(completed("compare", "--lang", "n") == ["nl"], "bash: --lang n")
    expect(completed("annex", "--audience", "") == ["minister", "public"], "bash: --audience")
    expect(completed("compare", "--proposal", "x") == ["files"], "bash: --proposal")
    expect(completed("compare", "-o", "x") == ["files"], "bash: -o")
    expect(completed("compare", "pakis") == ["pakistan"], "bash: origins")


def check_zsh(script, commands):
    text = open(script, encoding="utf-8").read()
    names = re.findall(r"^    '([a-z]+):", text, re.M)
    expect(names == commands, "zsh: commands")
    for command in commands:
        part = re.search(rf"^      {command}\) (.*?) ;;$", text, re.M | re.S).group(1)
        options = re.findall(r"^        '--([a-z-]+?)(?:=-?)?\[", part, re.M)
        expect(sorted(options) == sorted(helped(command)), f"zsh: options of {command}")
    if shutil.which("zsh"):
        said("zsh", "-n", script)


def main():
    commands = re.findall(r"^  ([a-z]+) ", said(PEIL, "--help"), re.M)
    expect(len(commands) > 20, "commands of --help")
    program = said(PEIL, "--man").replace("\\-", "-")
    expect(re.findall(r"^\.BR peil-([a-z]+) ", program, re.M) == commands, "commands of --man")
    for command in commands:
        check_page(command)
    with tempfile.TemporaryDirectory() as folder:
        for shell, check in (("bash", check_bash), ("zsh", check_zsh)):
            script = f"{folder}/{shell}"
            with open(script, "w", encoding="utf-8") as file:
                file.write(said(PEIL, "--completion", shell))
            check(script, commands)
    for wrong in (["--man", "nothing"], ["--completion", "fish"], ["--completion"]):
        run = subprocess.run([PEIL, *wrong], capture_output=True, text=True, check=False)
        expect(run.returncode == 2 and run.stdout == "", f"{wrong}: {run.returncode}")
    print("\n".join(FAULTS))
    return int(bool(FAULTS))


sys.exit(main())
