#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# tests/precommit.sh HOOK: tries the hook on a repository of its own.
set -euo pipefail
hook=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
git init -q .
answers=memberstates/surveys/s/answers
mkdir -p "$answers"
survey() { printf '{"fictional": %s}' "$1" > memberstates/surveys/s/survey.json; git add -A; }
answer() { printf '{"answers": [{"dissemination": "public"}, {"dissemination": "%s"}]}' "$1" > "$answers/XXA-1.json"; git add -A; }
accepts() { "$hook" 2>err || { echo "refused: $1"; exit 1; }; }
refuses() { if "$hook" 2>err; then echo "accepted: $1"; exit 1; fi; grep -qE "$answers/XXA-1.json(.age)? is a clear-text answer" err; }

survey false; answer public;     accepts "answers that are all public"
answer government;               refuses "an answer for government"
answer aggregate;                refuses "an answer for a total only"
survey true;                     accepts "a fictional survey"
survey false; rm -f memberstates/surveys/s/survey.json; git add -A; refuses "a survey that does not say"
printf 'not json' > "$answers/XXA-1.json"; git add -A; refuses "a file that cannot be read"
printf '{"answers": [], "unsplit": "all of it"}' > "$answers/XXA-1.json"; git add -A; refuses "one text for all questions"
git rm -q --cached "$answers/XXA-1.json"; rm "$answers/XXA-1.json"
printf '{"answers": []}' > "$answers/XXA-1.json.age"; git add -A; refuses "an answer that only has the name of a sealed one"
printf 'age-encryption.org/v1' > "$answers/XXA-1.json.age"; git add -A; accepts "a sealed answer"
elsewhere() { git add -A; if "$hook" 2>err; then echo "accepted: $2"; exit 1; fi; grep -q "$1 is a clear-text answer" err; git rm -q -f "$1"; }
printf 'state,answer' > memberstates/surveys/s/received.csv; elsewhere memberstates/surveys/s/received.csv "a file that came in"
printf '{"survey": "s", "state": "XXA", "answers": [{"dissemination": "government"}]}' > clear.json; elsewhere clear.json "an opened answer"
printf '{"answers": 42}' > other.json; git add -A; accepts "a file that is no answer"; git rm -q -f other.json

# As people use it: linked into a repository, git itself refuses the commit.
git rm -q -r -f --cached .; rm -rf memberstates err; mkdir -p "$answers"
ln -s "$(realpath "$hook")" .git/hooks/pre-commit
commit() { git -c user.name=t -c user.email=t@example.org commit -qm t 2>err; }
survey false; answer aggregate
if commit; then echo "git committed an answer in clear"; exit 1; fi
grep -q "$answers/XXA-1.json is a clear-text answer that is not public; seal it: peil seal SURVEY" err
if git rev-parse -q --verify HEAD >/dev/null; then echo "a refused commit is there"; exit 1; fi
answer public; commit || { echo "git refused public answers"; exit 1; }
git mv "$answers/XXA-1.json" "$answers/XXA-2.json"; answer government
if commit; then echo "git committed a renamed answer in clear"; exit 1; fi
