// SPDX-License-Identifier: EUPL-1.2
// From the table on the page to the data sets of the specifications in plots/: what is chosen, in the
// form in which the program's own figures have it.
import { cellOn, dimensionOf, nameOf, on, page, sourceOf, verdictOn } from './data.js';
import { fixedFigure, isFixed } from './fixed.js';
import { rowsShown } from './rows.js';
import { shown, state, telling } from './state.js';
import { signs } from './table.js';
import { capital, date, level, list, pick, say } from './words.js';

const mostRows = 28;
const mostOthers = 4;
const name = (origin, id) => capital(pick(sourceOf(origin, id)?.name) || id);
const subject = (id) => capital(pick(dimensionOf(id)?.label));
const counts = (origin, id) => on(origin.counts[id], state.day) ?? [0, 0, 0, 0];
const total = (origin, id) =>
  counts(origin, id)
    .slice(0, 4)
    .reduce((sum, each) => sum + each, 0);
const heading = (origin, what) =>
  say('explore.figure_title', { origin: pick(nameOf(origin)), what, date: date(origin.days[state.day]) });

const course = (source) =>
  say(source?.kind === 'guidance' ? 'explore.figure.timeline.guidance' : 'explore.figure.timeline', {
    source: pick(source?.name),
  });

function overview(origin) {
  const kinds = ['more_lenient', 'equal', 'stricter', 'undecided'];
  const words = Object.fromEntries(
    kinds.map((kind) => [kind, say(kind === 'undecided' ? 'explore.undecided' : `verdict.${kind}`)]),
  );
  const sources = shown(origin).filter((id) => total(origin, id) > 0);
  const apart = shown(origin).filter((id) => total(origin, id) === 0);
  const rows = sources.flatMap((id) =>
    kinds.map((kind, place) => ({
      source: name(origin, id),
      verdict: words[kind],
      place,
      n: counts(origin, id)[place],
    })),
  );
  const notes = sources.map((id) => {
    const newest = on(origin.facts[id], state.day)?.newest;
    return {
      source: name(origin, id),
      note: [
        say('explore.n_points', { n: total(origin, id) }),
        newest ? say('explore.newest', { date: date(newest) }) : null,
      ]
        .filter(Boolean)
        .join('; '),
    };
  });
  const lines = sources.map(
    (id) =>
      `${name(origin, id)}: ${kinds.map((kind, place) => `${counts(origin, id)[place]} ${words[kind]}`).join(', ')}.`,
  );
  const baseline = pick(sourceOf(origin, page.baseline)?.name);
  const key = [say('explore.points', { baseline })];
  if (apart.length) key.push(say('explore.apart', { sources: list(apart.map((id) => name(origin, id))) }));
  return {
    spec: 'overview',
    title: heading(origin, say('explore.figure.overview', { baseline })),
    key,
    words,
    datasets: { counts: rows, notes },
    lines,
    message: sources.length ? [] : [say('explore.nothing_to_draw')],
  };
}

// One row for all that rest on the same statements, with how many more there are.
function points(origin, sources, rows) {
  const found = new Map();
  for (const row of rows) {
    const key = JSON.stringify([row.dimension, ...sources.map((id) => on(row.points[id], state.day))]);
    if (sources.every((id) => on(row.points[id], state.day) === null)) continue;
    const first = found.get(key);
    if (first) first.more += 1;
    else found.set(key, { row, more: 0 });
  }
  return [...found.values()];
}

const pointName = ({ row, more }) =>
  more ? say('explore.and_more', { name: capital(pick(row.name)), n: more }) : capital(pick(row.name));

function spread(origin, row, columns) {
  const levels = columns.map((id) => cellOn(origin, row, id, state.day)?.levels).filter(Boolean);
  const top = Math.max(1, dimensionOf(row.dimension).levels.length - 1);
  return (Math.max(...levels.map((each) => each[1])) - Math.min(...levels.map((each) => each[0]))) / top;
}

function divergence(origin) {
  const others = shown(origin)
    .filter((id) => total(origin, id) > 0)
    .sort((a, b) => total(origin, b) - total(origin, a))
    .slice(0, mostOthers);
  const columns = [page.baseline, ...others];
  const all = points(
    origin,
    others,
    rowsShown(origin).rows.filter(
      (row) => !row.nominal && cellOn(origin, row, page.baseline, state.day)?.levels,
    ),
  );
  const most = Math.floor(48 / Math.max(1, columns.length));
  const kept = [...all]
    .sort((a, b) => spread(origin, b.row, columns) - spread(origin, a.row, columns))
    .slice(0, most);
  const rows = [];
  const lines = [];
  let order = 0;
  for (const dimension of page.dimensions) {
    const own = kept.filter(({ row }) => row.dimension === dimension.id);
    if (own.length === 0) continue;
    dimension.levels.forEach((step, tick) =>
      rows.push({
        panel: subject(dimension.id),
        order,
        group: ' ',
        tick,
        text: `${tick} ${pick(step.label)}`,
      }),
    );
    order += 1;
    for (const point of own) {
      const said = [];
      columns.forEach((id, place) => {
        const cell = cellOn(origin, point.row, id, state.day);
        if (!cell?.levels) return;
        const [low, high] = cell.levels;
        rows.push({
          panel: subject(dimension.id),
          order,
          group: pointName(point),
          source: name(origin, id),
          place,
          places: columns.length,
          low,
          high,
          hollow: cell.open ? low : null,
          hollow_too: cell.open ? high : null,
        });
        said.push(`${name(origin, id)} ${level(cell.levels)}`);
      });
      lines.push(`${pointName(point)} (${pick(dimension.label)}): ${said.join(', ')}.`);
      order += 1;
    }
  }
  const key = [say('explore.key.divergence')];
  if (all.length > kept.length) key.push(say('explore.key.left_out', { n: all.length - kept.length }));
  return {
    spec: 'divergence',
    title: heading(origin, say('explore.figure.divergence')),
    key,
    lines,
    datasets: { rows },
    words: { sources: columns.map((id) => name(origin, id)), step: Math.max(24, 10 + 9 * columns.length) },
    message: kept.length ? [] : [say('explore.nothing_to_draw')],
  };
}

// From when to when a source's cell of a row said the same, as far as the source itself speaks of it.
function spans(origin, row, source) {
  const steps = row.cells[source] ?? [];
  const found = [];
  steps.forEach(([from, number], place) => {
    const until = Math.min(steps[place + 1]?.[0] ?? Infinity, state.day);
    const cell = number === null ? null : origin.cells[number];
    if (cell?.named && from <= state.day && from < until)
      found.push({ from: origin.days[from], until: origin.days[until], cell, day: from });
  });
  return found;
}

function bars(origin, row, source, panel, order) {
  const top = Math.max(1, dimensionOf(row.dimension).levels.length - 1);
  let last = '';
  let ended = '';
  return spans(origin, row, source).flatMap(({ from, until, cell }) => {
    if (from !== ended) last = '';
    ended = until;
    const words = cell.levels ? level(cell.levels) : '…';
    const whole = Date.parse(origin.days[state.day]) - Date.parse(origin.days[0]);
    const narrow = (Date.parse(until) - Date.parse(from)) * 40 < whole;
    const known = cell.confirmed_until && cell.confirmed_until < until ? cell.confirmed_until : until;
    const bar = (begin, end, faded) => ({
      panel,
      order,
      row: capital(pick(row.name)),
      from: begin,
      to: end,
      shade: cell.levels ? cell.levels[0] / top : null,
      text: words === last || faded || narrow ? '' : words,
      faded,
    });
    const drawn = [];
    if (from < known) drawn.push(bar(from, known, false));
    if (known < until) drawn.push(bar(known > from ? known : from, until, true));
    if (!narrow) last = words;
    return drawn;
  });
}

// The course of one source, the rows that moved first where they do not all fit.
function timeline(origin) {
  const source = state.timeline || page.baseline;
  const all = origin.order
    .map((number) => origin.rows[number])
    .filter(
      (row) =>
        !row.nominal &&
        (!state.subject || row.dimension === state.subject) &&
        spans(origin, row, source).length > 0,
    );
  const moved = all.filter((row) => spans(origin, row, source).length > 1);
  const kept = (all.length > mostRows && moved.length > 0 ? moved : all).slice(0, mostRows);
  const rows = [];
  const lines = [];
  let order = 0;
  for (const row of kept) {
    const panel = subject(row.dimension);
    rows.push(...bars(origin, row, source, panel, order));
    lines.push(
      `${capital(pick(row.name))} (${pick(dimensionOf(row.dimension).label)}): ${spans(origin, row, source)
        .map(({ from, cell }) => `${date(from)} ${cell.levels ? level(cell.levels) : '…'}`)
        .join('; ')}.`,
    );
    order += 1;
  }
  const key = [say('explore.key.timeline')];
  if (all.length > kept.length) key.push(say('explore.key.left_out', { n: all.length - kept.length }));
  return {
    spec: 'timeline',
    title: heading(origin, course(sourceOf(origin, source))),
    key,
    lines,
    words: {},
    datasets: { rows },
    message: rows.length ? [] : [say('explore.nothing_to_draw')],
  };
}

function heatmap(origin) {
  const others = shown(origin).length > 0 ? shown(origin) : telling(origin, state.day);
  const columns = [page.baseline, ...others].slice(0, 13);
  const all = points(
    origin,
    others,
    rowsShown(origin).rows.filter((row) => !row.nominal),
  );
  const kept = all.slice(0, mostRows);
  const lines = [];
  const cells = kept.flatMap((point, order) => {
    const top = Math.max(1, dimensionOf(point.row.dimension).levels.length - 1);
    lines.push(
      `${pointName(point)} (${pick(dimensionOf(point.row.dimension).label)}): ${columns
        .map((id) => `${name(origin, id)} ${level(cellOn(origin, point.row, id, state.day)?.levels)}`)
        .join(', ')}.`,
    );
    return columns.map((id) => {
      const cell = cellOn(origin, point.row, id, state.day);
      const verdict = id === page.baseline ? null : verdictOn(origin, point.row, id, state.day);
      const sign = verdict ? signs[verdict.name] : '';
      return {
        dimension: subject(point.row.dimension),
        order,
        row: pointName(point),
        source: name(origin, id),
        low: cell?.levels ? cell.levels[0] / top : null,
        high: cell?.levels ? cell.levels[1] / top : null,
        open: cell?.open ?? false,
        text: cell?.levels
          ? `${level(cell.levels)}${sign ? ` ${sign}` : ''}`
          : cell?.evidence.length
            ? '…'
            : '–',
      };
    });
  });
  const key = [say('explore.key.heatmap', { baseline: pick(sourceOf(origin, page.baseline)?.name) })];
  if (all.length > kept.length) key.push(say('explore.key.left_out', { n: all.length - kept.length }));
  return {
    spec: 'heatmap',
    title: heading(origin, say('explore.figure.heatmap')),
    key,
    lines,
    words: {},
    datasets: { cells },
    message: kept.length ? [] : [say('explore.nothing_to_draw')],
  };
}

const makers = { overview, divergence, timeline, heatmap };

// A figure as plots/render.mjs takes it.
export function figureOf(origin) {
  const still = isFixed(state.figure);
  const made = still ? fixedFigure(origin, state.figure) : makers[state.figure](origin);
  const marks = [
    page.minister ? say('explore.not_public') : null,
    page.fictional ? say('explore.fictional') : null,
  ].filter(Boolean);
  const day = still ? page.as_of : origin.days[state.day];
  return {
    figure: state.figure,
    format: 'page',
    captioned: false,
    subtitle: [[say('explore.as_of', { date: date(day) }), ...marks].join(' ')],
    source: [say('explore.figure_source', { date: date(page.as_of) })],
    description: [made.title, ...made.lines].join(' '),
    ...made,
  };
}
