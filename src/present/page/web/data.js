// SPDX-License-Identifier: EUPL-1.2
// What the program wrote into the page. Of an origin everything is said once and by number: cells,
// positions and documents; what changes in time is a course `[[day, value], …]`, days by number.

const read = (id) => JSON.parse(document.getElementById(id).textContent);

export const page = read('page-data');
const origins = new Map();

// What a cell does not say is left out of the data; how it comes by its level is there by number.
const whole = (cell, hows) => ({
  evidence: [],
  reported: [],
  path: [],
  range: cell.levels,
  ...cell,
  how: hows[cell.how],
});

export function originOf(id) {
  if (!origins.has(id)) {
    const origin = read(`origin-${id}`);
    origin.cells = origin.cells.map((cell) => whole(cell, origin.hows));
    origin.evidence = origin.evidence.map((said) => ({ cites: [], ...said }));
    origins.set(id, origin);
  }
  return origins.get(id);
}

// What a course says on a day; null before it begins.
export function on(course, day) {
  let value = null;
  for (const [from, next] of course ?? []) {
    if (from > day) break;
    value = next;
  }
  return value;
}

// Of a concept or a region, and what a source's vocabulary says of a term; empty where there is nothing.
export const placeOf = (id) =>
  Object.hasOwn(page.names, id) ? page.names[id] : { nl: id, en: id, also: [] };
export const entryOf = (said) => page.entries[said.entry] ?? {};
export const nameOf = (origin) => page.origins.find((each) => each.id === origin.id).name;
export const dimensionOf = (id) => page.dimensions.find((dimension) => dimension.id === id);
export const sourceOf = (origin, id) => origin.sources.find((source) => source.id === id);

// The proposal's column, where there is a proposal and the day is the last one.
export function proposedColumn(origin, day) {
  return origin.proposal && day === origin.days.length - 1 ? origin.proposal.source : null;
}

// The other sources that are on the page on a day, in their order.
export function othersOn(origin, day) {
  return origin.sources.filter(
    (source) =>
      source.id !== page.baseline &&
      source.id !== origin.proposal?.source &&
      on(origin.facts[source.id], day) !== null,
  );
}

export function cellOn(origin, row, source, day) {
  const number = Object.hasOwn(row.cells, source) ? on(row.cells[source], day) : null;
  return number === null ? null : origin.cells[number];
}

// `{name, robust}`; null where the source is not on the page on that day. What has no basis is left
// out of the data.
export function verdictOn(origin, row, source, day, proposed = false) {
  if (!cellOn(origin, row, source, day) || [page.baseline, origin.proposal?.source].includes(source)) return null;
  const said = proposed
    ? origin.proposal?.verdicts[origin.rows.indexOf(row)]?.[source]
    : on(row.verdicts[source], day);
  return { name: said?.replace('*', '') ?? 'no_basis', robust: !said?.endsWith('*') };
}

// Since when a source has said of a row what it says on a day: the last change up to it, `exact`
// unless that is the first day of all, when the first day of the position counts, if it has one.
export function sinceOn(origin, row, source, day) {
  const number = origin.rows.indexOf(row);
  const change = origin.changes.findLast(
    (each) => each.row === number && each.source === source && each.day <= day,
  );
  if (change && change.day > 0) return origin.days[change.day];
  const cell = cellOn(origin, row, source, day);
  return cell?.evidence.length ? (origin.evidence[cell.evidence[0]].from ?? null) : null;
}
