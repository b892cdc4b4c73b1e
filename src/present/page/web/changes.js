// SPDX-License-Identifier: EUPL-1.2
// What changed on which day, the newest first; a day leads to the table of that day.
import { cellOn, dimensionOf, page, sourceOf } from './data.js';
import { byId, h } from './dom.js';
import { shown, state, change } from './state.js';
import { capital, date, level, pick, say, Say } from './words.js';

function words(origin, row, source, day) {
  const cell = day < 0 ? null : cellOn(origin, row, source, day);
  const said = cell?.evidence.length ? origin.evidence[cell.evidence[0]] : null;
  if (!said) return '–';
  return [cell.levels ? `${level(cell.levels)} ` : null, h('span', { lang: said.language }, said.term)];
}

function line(origin, each) {
  const row = origin.rows[each.row];
  return h(
    'tr',
    {},
    h(
      'td',
      {},
      h(
        'button',
        { type: 'button', onclick: () => change({ day: each.day, view: 'table' }) },
        date(origin.days[each.day]),
      ),
    ),
    h('td', {}, capital(pick(sourceOf(origin, each.source).name))),
    h(
      'th',
      { scope: 'row' },
      capital(pick(row.name)),
      h('span', { class: 'how' }, pick(dimensionOf(row.dimension)?.label)),
    ),
    h(
      'td',
      {},
      say(`history.kind.${each.kind}`),
      each.direction && each.direction !== 'equal' && each.direction !== 'unknown'
        ? h('span', { class: 'how' }, say(`changes.direction.${each.direction}`))
        : null,
    ),
    h('td', {}, words(origin, row, each.source, each.day - 1)),
    h('td', {}, words(origin, row, each.source, each.day)),
  );
}

export function changes(origin) {
  const sources = new Set([page.baseline, ...shown(origin)]);
  const found = origin.changes
    .filter(
      (each) =>
        each.day > 0 &&
        each.day <= state.day &&
        sources.has(each.source) &&
        (!state.subject || origin.rows[each.row].dimension === state.subject),
    )
    .reverse();
  byId('status').textContent = say('explore.rows', { n: found.length });
  return h(
    'section',
    {},
    h('h2', { id: 'changes-title' }, say('explore.view.changes')),
    h(
      'p',
      {},
      say('explore.changes_intro', { from: date(origin.days[0]), to: date(origin.days[state.day]) }),
    ),
    found.length === 0
      ? h('p', {}, say('explore.no_changes'))
      : h(
          'div',
          { class: 'wide', role: 'region', tabindex: '0', 'aria-labelledby': 'changes-title' },
          h(
            'table',
            {},
            h(
              'thead',
              {},
              h(
                'tr',
                {},
                [
                  Say('head.date'),
                  Say('head.source'),
                  Say('head.group_or_region'),
                  Say('head.change'),
                  Say('head.before'),
                  Say('head.after'),
                ].map((name) => h('th', { scope: 'col' }, name)),
              ),
            ),
            h(
              'tbody',
              {},
              found.map((each) => line(origin, each)),
            ),
          ),
        ),
  );
}
