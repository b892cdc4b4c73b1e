#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Measures how many questions `peil answer` reads as they are meant.

    tests/read/asked.py PEIL PROJECT FILE.csv [--least N] [--show]

FILE.csv has one question a line: origin, lang, question, and what it asks about: `concepts`, `regions` and
`subjects` as ids of the codebook, separated by spaces; of `a|b` one is enough. A question counts as read when
the answer names all of these as what it was read as, or says of a subject that no position on it is recorded.
"""
import argparse
import csv
import json
import pathlib
import re
import subprocess
import sys
import tempfile


def labels(project, name, key):
    book = json.loads((project / 'codebook' / f'{name}.json').read_text())
    return {one['id']: one['label']['en'] for one in book[key]}


def answers(peil, project, origin, lang, questions):
    """The part of the answer that belongs to each question."""
    with tempfile.TemporaryDirectory() as folder:
        query = pathlib.Path(folder) / 'query.csv'
        with query.open('w', newline='') as out:
            csv.writer(out).writerows([['question']] + [[one['question']] for one in questions])
        subprocess.run([peil, 'answer', query, '--origin', origin, '--query-lang', lang, '--lang', 'en', '--to',
                        'md', '--output', folder, '--data', project], check=True, capture_output=True, text=True)
        text = next(pathlib.Path(folder).glob('*.md')).read_text()
    parts = re.split(r'^## Question \d+.*$', text, flags=re.M)[1:]
    assert len(parts) == len(questions), f'{len(parts)} answers to {len(questions)} questions'
    return [' '.join(part.split('\n## ')[0].split()).replace('\\', '') for part in parts]


def is_read(part, known, one):
    said = ' '.join(re.findall(r'Read as a question on[^.]*\.|o position on [^.]* is recorded', part))
    said = said.lower().replace('’', "'")
    wanted = ' '.join(one[column] for column in ('concepts', 'regions', 'subjects')).split()
    return all(any(known[name].lower().replace('’', "'") in said for name in group.split('|')) for group in wanted)


def main():
    options = argparse.ArgumentParser()
    options.add_argument('peil')
    options.add_argument('project', type=pathlib.Path)
    options.add_argument('file', type=pathlib.Path)
    options.add_argument('--least', type=int, default=0)
    options.add_argument('--show', action='store_true')
    asked = options.parse_args()
    known = {}
    for name in ('concepts', 'regions', 'dimensions'):
        known |= labels(asked.project, name, name)
    matching = json.loads((asked.project / 'codebook' / 'matching.json').read_text())
    known |= {subject: wordings['en'][0] for subject, wordings in matching['subjects'].items()}
    rows = list(csv.DictReader(asked.file.open()))
    read = 0
    for origin, lang in sorted({(row['origin'], row['lang']) for row in rows}):
        own = [row for row in rows if (row['origin'], row['lang']) == (origin, lang)]
        for one, part in zip(own, answers(asked.peil, asked.project, origin, lang, own)):
            hit = is_read(part, known, one)
            read += hit
            if asked.show or not hit:
                print('read' if hit else 'MISSED', origin, lang, one['question'])
            if asked.show:
                said = re.findall(r'Read as a question[^.]*\.|o position on [^.]* is recorded|“[^”]*” [^.]*\.', part)
                print('    ', *said)
    print(f'{read} of {len(rows)} questions read as they are meant')
    return 0 if read >= asked.least else 1


if __name__ == '__main__':
    sys.exit(main())
