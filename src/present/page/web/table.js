// SPDX-License-Identifier: EUPL-1.2
// The table of groups: a table per subject, groups by sources; each cell opens what it rests on.
import { cellOn, dimensionOf, on, page, proposedColumn, sourceOf, verdictOn } from './data.js';
import { h } from './dom.js';
import { rowsShown } from './rows.js';
import { change, shown, state } from './state.js';
import { capital, level, pick, say, Say } from './words.js';

export const signs = {
  more_lenient: '▲',
  equal: '=',
  stricter: '▼',
  indeterminate: '~',
  mixed: '±',
  no_basis: '',
};

export function levelLabel(dimension, levels) {
  if (!levels || levels[0] !== levels[1]) return '';
  return pick(dimensionOf(dimension)?.levels[levels[0]]?.label);
}

// What is undecided is never robust, so that nothing is told by saying it.
export const sure = (verdict) =>
  verdict.robust || !['more_lenient', 'equal', 'stricter'].includes(verdict.name);

function badge(verdict, before) {
  if (!verdict || verdict.name === 'no_basis') return null;
  const words = [
    `${signs[verdict.name]} ${say(`verdict.${verdict.name}`)}`,
    sure(verdict) ? null : ` (${say('explore.not_robust')})`,
  ];
  const moved = before && before.name !== verdict.name ? h('s', {}, say(`verdict.${before.name}`)) : null;
  return h('span', { class: `verdict ${verdict.name}` }, moved, moved ? ' ' : null, words);
}

// What a cell says in a few words: level and term, else why there is no level.
function said(origin, row, cell) {
  const term = cell.evidence.length > 0 ? origin.evidence[cell.evidence[0]] : null;
  const words = term ? h('span', { class: 'term', lang: term.language }, term.term) : null;
  if (!cell.levels) {
    const why = row.nominal && term ? null : h('span', { class: 'none' }, pick(cell.how));
    return [words, why];
  }
  return [
    h('span', { class: 'level' }, level(cell.levels)),
    ' ',
    words,
    cell.basis === 'stated' ? null : h('span', { class: 'how' }, pick(cell.how)),
  ];
}

function shade(row, cell) {
  const top = (dimensionOf(row.dimension)?.levels.length ?? 0) - 1;
  return cell.levels && top > 0 ? `shade${Math.round((5 * cell.levels[0]) / top)}` : 'shadeless';
}

function entry(origin, row, source, proposed) {
  const cell = cellOn(origin, row, source, state.day);
  if (!cell) return h('td', { class: 'shadeless' }, h('span', { class: 'none' }, '–'));
  const isOther = source !== page.baseline && source !== proposed;
  const inForce = isOther ? verdictOn(origin, row, source, state.day) : null;
  const verdict =
    isOther && proposed && state.proposal ? verdictOn(origin, row, source, state.day, true) : inForce;
  const place = `${origin.rows.indexOf(row)}.${source}`;
  return h(
    'td',
    { class: `${shade(row, cell)}${cell.open ? ' open' : ''}` },
    h(
      'button',
      {
        type: 'button',
        class: 'cell',
        id: `cell-${place}`,
        'aria-haspopup': 'dialog',
        'data-verdict': verdict?.name,
        onclick: () => change({ cell: place }),
      },
      said(origin, row, cell),
      badge(verdict, verdict === inForce ? null : inForce),
    ),
  );
}

// What the proposal does to a row, in words.
function direction(origin, row) {
  const found = origin.proposal?.rows.find((each) => each.row === origin.rows.indexOf(row));
  return found ? h('span', { class: 'direction' }, say(`changes.direction.${found.direction}`)) : null;
}

function head(origin, source) {
  const fact = on(origin.facts[source], state.day);
  const note = fact?.no_policy ? say('explore.no_policy') : null;
  return h(
    'th',
    { scope: 'col' },
    capital(pick(sourceOf(origin, source)?.name) || source),
    note ? h('span', { class: 'how' }, note) : null,
  );
}

function scale(dimension) {
  const steps = dimension.levels.map((step, number) => `${number} ${pick(step.label)}`).join(' · ');
  return steps ? h('p', { class: 'scale' }, say('explore.scale', { steps })) : null;
}

function subjectTable(origin, dimension, rows, columns, proposed) {
  const id = `subject-${dimension.id}`;
  return h(
    'section',
    {},
    h('h3', { id }, capital(pick(dimension.label))),
    scale(dimension),
    h(
      'div',
      { class: 'wide', role: 'region', tabindex: '0', 'aria-labelledby': id },
      h(
        'table',
        {},
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            h('th', { scope: 'col' }, Say('head.group_or_region')),
            columns.map((source) => head(origin, source)),
          ),
        ),
        h(
          'tbody',
          {},
          rows.map((row) =>
            h(
              'tr',
              { 'data-row': origin.rows.indexOf(row) },
              h('th', { scope: 'row' }, capital(pick(row.name)), proposed ? direction(origin, row) : null),
              columns.map((source) => entry(origin, row, source, proposed)),
            ),
          ),
        ),
      ),
    ),
  );
}

// The rows shown as lines of text and numbers, for a file.
export function tableLines(origin) {
  const sources = shown(origin);
  const proposed = state.proposal ? proposedColumn(origin, state.day) : null;
  const lines = [
    [
      'origin',
      'day',
      'concept',
      'region',
      'dimension',
      'row',
      'source',
      'term',
      'level_low',
      'level_high',
      'basis',
      'open',
      'verdict',
      'robust',
      'documents',
    ],
  ];
  for (const row of rowsShown(origin).rows) {
    for (const source of [page.baseline, proposed, ...sources].filter(Boolean)) {
      const cell = cellOn(origin, row, source, state.day);
      if (!cell) continue;
      const verdict = verdictOn(origin, row, source, state.day, proposed !== null);
      const evidence = cell.evidence.map((number) => origin.evidence[number]);
      const documents = evidence.flatMap((each) =>
        each.cites.map(([number, place]) => `${origin.documents[number].title}, ${place}`),
      );
      lines.push([
        origin.id,
        origin.days[state.day],
        row.concept,
        row.region,
        row.dimension,
        pick(row.name),
        source,
        evidence[0]?.term,
        cell.levels?.[0],
        cell.levels?.[1],
        cell.basis,
        Boolean(cell.open),
        verdict?.name,
        verdict === null || verdict.name === 'no_basis' ? null : verdict.robust,
        [...new Set(documents)].join('; '),
      ]);
    }
  }
  return lines;
}

export function table(origin) {
  const proposed = state.proposal ? proposedColumn(origin, state.day) : null;
  const columns = [page.baseline, proposed, ...shown(origin)].filter(Boolean);
  const { rows, empty } = rowsShown(origin);
  const tables = page.dimensions.map((dimension) => {
    const own = rows.filter((row) => row.dimension === dimension.id);
    return own.length > 0 ? subjectTable(origin, dimension, own, columns, proposed) : null;
  });
  const without =
    empty > 0 && !state.empty
      ? h(
          'p',
          {},
          say('explore.without_level', { n: empty }),
          ' ',
          h(
            'button',
            { type: 'button', id: 'show-empty', onclick: () => change({ empty: true }) },
            say('explore.show_empty'),
          ),
        )
      : null;
  return {
    rows: rows.length,
    content: [rows.length === 0 ? h('p', {}, say('explore.no_rows')) : tables, without],
  };
}
