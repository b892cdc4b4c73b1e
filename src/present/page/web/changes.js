// SPDX-License-Identifier: EUPL-1.2
// What changed on which day, the newest first; a day leads to the table of that day.
import { cellOn, sourceOf } from './data.js';
import { h } from './dom.js';
import { chosenSources, listView, ofSubject, rowHead } from './list.js';
import { state, change } from './state.js';
import { capital, date, level, pick, say, Say } from './words.js';

function words(origin, row, source, day) {
  const cell = day < 0 ? null : cellOn(origin, row, source, day);
  const said = cell?.evidence.length ? origin.evidence[cell.evidence[0]] : null;
  if (!said) return '–';
  const term = h('span', { lang: said.language }, said.term);
  return [cell.levels ? `${level(cell.levels)} ` : null, term];
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
    rowHead(row),
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
  const sources = chosenSources(origin);
  const found = origin.changes.filter(
    (each) =>
      each.day > 0 &&
      each.day <= state.day &&
      sources.has(each.source) &&
      ofSubject(origin.rows[each.row]),
  );
  const days = { from: date(origin.days[0]), to: date(origin.days[state.day]) };
  return listView('changes', {
    intro: say('explore.changes_intro', days),
    none: say('explore.no_changes'),
    heads: [
      Say('head.date'),
      Say('head.source'),
      Say('head.group_or_region'),
      Say('head.change'),
      Say('head.before'),
      Say('head.after'),
    ],
    lines: found.reverse().map((each) => line(origin, each)),
  });
}
