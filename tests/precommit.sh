#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The states and answers in this survey are fictional, though some bear the codes of real ones.
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
printf '{"survey": "s", "state": "DEU", "answers": [{"dissemination": "government"}]}' > clear.json; elsewhere clear.json "an opened answer"
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

# Answers elsewhere, under other names and in other coats.
git rm -q -r -f --cached .; rm -rf memberstates; git commit -q --allow-empty -m x 2>/dev/null || true
elsewhere_named() { git add -A; if "$hook" 2>err; then echo "accepted: $2"; exit 1; fi; grep -q "$1 is $3" err || { cat err; exit 1; }; rm -rf err; git rm -q -f --cached "$1"; rm "$1"; }
clear='{"survey": "s", "state": "DEU", "answers": [{"dissemination": "aggregate", "text": "secret"}]}'
printf '%s' "$clear" > notes.txt;                     elsewhere_named notes.txt "an answer under another name" "a clear-text answer"
printf '\xef\xbb\xbf%s' "$clear" > bom.dat;           elsewhere_named bom.dat "an answer behind a byte order mark" "a clear-text answer"
printf '%s' "$clear" | iconv -t UTF-16 > wide;        elsewhere_named wide "an answer in UTF-16" "a clear-text answer"
printf '{"kept": [%s]}' "$clear" > nested.json;       elsewhere_named nested.json "a nested answer" "a clear-text answer"
python3 -c 'import json,sys; print(json.dumps({"log": sys.argv[1]}))' "$clear" > quoted.json; elsewhere_named quoted.json "an answer in a text" "a clear-text answer"
printf '%s' "$clear" > in.json; python3 -m zipfile -c packed.bin in.json; tar cf bundle in.json; gzip -k in.json; rm in.json
elsewhere_named packed.bin "an answer in a zip file" "a clear-text answer"
elsewhere_named bundle "an answer in a tar file" "a clear-text answer"
elsewhere_named in.json.gz "an answer in a gzip file" "a clear-text answer"
printf 'state,question,answer,dissemination\nDEU,1,secret,no\n' > sheet.txt; elsewhere_named sheet.txt "a coded sheet" "a sheet of answers"
mkdir -p xl/worksheets; printf '<sst><si><t>state</t></si><si><t>question</t></si><si><t>answer</t></si><si><t>DEU</t></si></sst>' > xl/sharedStrings.xml
printf '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row><row><c t="s"><v>3</v></c><c><v>1</v></c><c><v>2</v></c></row>' > xl/worksheets/sheet1.xml
python3 -m zipfile -c book.xlsx xl; rm -r xl;         elsewhere_named book.xlsx "a workbook of answers" "a sheet of answers"
printf '{"nonce": "1", "statements": [{"states": ["DEU"]}]}\n' > list; elsewhere_named list "a list of what was counted" "a record of what states"
printf '{"previous": "", "hash": "", "statements": [{"states": ["DEU"]}]}\n' > book.txt; elsewhere_named book.txt "a ledger elsewhere" "a record of what states"
mkdir word; printf '<w:t>*: answer to a survey, to be used by </w:t><w:t>name inside government only.</w:t>' > word/document.xml
python3 -m zipfile -c annex.docx word; rm -r word;    elsewhere_named annex.docx "a minister's annex" "a minister's product"
# Parts of answers, and answers in other texts and packings.
printf '%s\n%s' "$clear" "$clear" | tr '\n' ' ' > row.txt;   elsewhere_named row.txt "two answers in a row" "a clear-text answer"
printf '%s' "$clear" | sed 's/, /,\n/g' | sed 's/^/+/' > a.patch; elsewhere_named a.patch "an answer in a patch" "a clear-text answer"
printf ' "question": "q1",\n+"dissemination": "government",\n+"text": "No."\n' > b.patch; elsewhere_named b.patch "a part of an answer" "a clear-text answer"
printf '# Notes\n```json\n%s\n```\n' "$clear" > n.md;      elsewhere_named n.md "an answer in Markdown" "a clear-text answer"
printf '<pre>%s</pre>' "$clear" | sed 's/"/\&quot;/g' > n.html;      elsewhere_named n.html "an answer in a web page" "a clear-text answer"
printf '%s' "$clear" | iconv -t UTF-16LE > le;              elsewhere_named le "an answer in UTF-16 without a mark" "a clear-text answer"
printf '%s' "$clear" | iconv -t UTF-16BE > be;              elsewhere_named be "an answer in UTF-16 without a mark" "a clear-text answer"
printf '%s' "$clear" | bzip2 > c.bz2;                       elsewhere_named c.bz2 "an answer in bzip2" "a clear-text answer"
printf '%s' "$clear" | xz > c.xz;                           elsewhere_named c.xz "an answer in xz" "a clear-text answer"
sheet='Country;Wider Dissemination;Response\nGermany;No;We do.\n'
printf "a\nb\nc\nd\ne\nf\ng\n$sheet" > low.csv;           elsewhere_named low.csv "a head below other lines" "a sheet of answers"
printf 'Lidstaat,Vraag,Antwoord\nDuitsland,1,Nee\n' > nl.csv; elsewhere_named nl.csv "a Dutch sheet" "a sheet of answers"
printf '| EMN NCP | Question | Response |\n|---|---|---|\n| Germany | 1 | No |\n' > t.md; elsewhere_named t.md "a table in Markdown" "a sheet of answers"
printf '<table><tr><th>Country</th>\n<th>Wider dissemination</th><th>Response</th></tr><tr><td>Germany</td><td>No</td><td>We do.</td></tr></table>' > t.html
elsewhere_named t.html "a compilation as a web page" "a sheet of answers"
mkdir word; printf '<w:tbl><w:tr><w:tc><w:t>Country</w:t></w:tc><w:tc><w:t>Wider dissemination</w:t></w:tc><w:tc><w:t>Response</w:t></w:tc></w:tr>
<w:tr><w:tc><w:t>Germany</w:t></w:tc><w:tc><w:t>No</w:t></w:tc><w:tc><w:t>We do.</w:t></w:tc></w:tr></w:tbl>' > word/document.xml
python3 -m zipfile -c comp.docx word; rm -r word;          elsewhere_named comp.docx "a compilation in Word" "a sheet of answers"
printf 'A fictional word. To be shown: to be used by&nbsp;name inside government only.' > w.html; elsewhere_named w.html "a mark with odd blanks" "a minister.s product"
printf '{"previous": "", "hash": "", "statements": [{"states": ["XXA"]}]}\n' > ledger; printf 'state,question,answer\nXXA,1,no\n' > example.csv
printf 'state,answer,question\n' > empty.csv; printf 'PK but no archive' > odd; git add -A
"$hook" || { echo "refused: fictional states"; exit 1; }
