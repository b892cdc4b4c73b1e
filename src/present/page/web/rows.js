// SPDX-License-Identifier: EUPL-1.2
// Which rows of the table are shown for what is chosen, and by what they are found.
import { cellOn, entryOf, on, page, placeOf, proposedColumn, verdictOn } from './data.js';
import { shown, state } from './state.js';

const differ = new Set(['more_lenient', 'stricter']);
const decided = new Set(['more_lenient', 'equal', 'stricter']);

const fold = (text) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘`]/g, '')
    .toLowerCase();
const words = (text) => Object.values(text ?? {});

// Everything by which a row can be found on a day: names in both languages and other spellings, and
// what the sources themselves say.
function found(origin, row, day) {
  const texts = [...words(row.name)];
  for (const id of [row.concept, row.region]) if (id) texts.push(...words(placeOf(id)).flat());
  for (const source of Object.keys(row.cells)) {
    const cell = cellOn(origin, row, source, day);
    for (const number of [...(cell?.evidence ?? []), ...(cell?.reported ?? [])]) {
      const said = origin.evidence[number];
      texts.push(
        said.term,
        ...words(said.group),
        ...words(said.limits),
        ...words(said.qualifier),
        ...words(entryOf(said).meaning),
      );
    }
  }
  return fold(texts.join(' \n '));
}

function asked(origin, row, day) {
  const parts = fold(state.query).split(/\s+/).filter(Boolean);
  if (parts.length === 0) return true;
  const text = found(origin, row, day);
  return parts.every((part) => text.includes(part));
}

// The verdicts of a row that count for what is chosen: as proposed where a proposal is shown.
function verdictsOf(origin, row, sources, day) {
  const proposed = state.proposal && proposedColumn(origin, day) !== null;
  return sources.map((source) => verdictOn(origin, row, source, day, proposed)?.name ?? null);
}

const kind = (verdict) => (verdict === 'indeterminate' ? 'undecided' : verdict);

function wanted(origin, row, sources, day) {
  const verdicts = verdictsOf(origin, row, sources, day);
  if (state.differ && !verdicts.some((each) => differ.has(each))) return false;
  if (state.decided && !verdicts.some((each) => decided.has(each))) return false;
  return !state.verdict || verdicts.some((each) => kind(each) === state.verdict);
}

function hasLevel(origin, row, sources, day) {
  return sources.some((source) => {
    const cell = cellOn(origin, row, source, day);
    return cell && (cell.levels || cell.reported.length > 0 || (row.nominal && cell.evidence.length > 0));
  });
}

// The rows of the day in their order: those shown, and how many of the others have no level at all.
export function rowsShown(origin) {
  const { day } = state;
  const sources = shown(origin);
  const columns = [page.baseline, proposedColumn(origin, day), ...sources].filter(Boolean);
  const here = origin.order
    .map((number) => origin.rows[number])
    .filter((row) => columns.some((source) => on(row.cells[source], day) !== null))
    .filter((row) => !state.subject || row.dimension === state.subject)
    .filter((row) => asked(origin, row, day) && wanted(origin, row, sources, day));
  const levels = here.filter((row) => hasLevel(origin, row, columns, day));
  return { rows: state.empty ? here : levels, empty: here.length - levels.length };
}
