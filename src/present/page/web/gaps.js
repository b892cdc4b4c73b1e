// SPDX-License-Identifier: EUPL-1.2
// What is missing on the reference date, and where to read to close it.
import { dimensionOf, page, sourceOf } from './data.js';
import { byId, h, link } from './dom.js';
import { shown, state } from './state.js';
import { capital, date, level, pick, say, Say } from './words.js';

function place(each) {
  return h('li', {}, link(each.url, each.title), each.place ? `, ${each.place}` : '');
}

function line(origin, gap) {
  const row = origin.rows[gap.row];
  const name = (id) => capital(pick(sourceOf(origin, id)?.name) || id);
  return h(
    'tr',
    {},
    h(
      'th',
      { scope: 'row' },
      capital(pick(row.name)),
      h('span', { class: 'how' }, pick(dimensionOf(row.dimension)?.label)),
    ),
    h('td', {}, name(gap.source)),
    h('td', {}, say(`gaps.why.${gap.why}`)),
    h('td', {}, `${name(gap.other)} ${level(gap.level)}`),
    h('td', {}, String(gap.closes)),
    h(
      'td',
      {},
      h(
        'ul',
        {},
        gap.look_in.map((number) => place(origin.places[number])),
      ),
    ),
  );
}

export function gaps(origin) {
  const sources = new Set([page.baseline, ...shown(origin)]);
  const found = origin.gaps.filter(
    (gap) =>
      sources.has(gap.source) &&
      (gap.source !== page.baseline || sources.has(gap.other)) &&
      (!state.subject || origin.rows[gap.row].dimension === state.subject),
  );
  byId('status').textContent = say('explore.rows', { n: found.length });
  return h(
    'section',
    {},
    h('h2', { id: 'gaps-title' }, say('explore.view.gaps')),
    h('p', {}, say('explore.gaps_intro', { date: date(page.as_of) })),
    found.length === 0
      ? h('p', {}, say('explore.no_gaps'))
      : h(
          'div',
          { class: 'wide', role: 'region', tabindex: '0', 'aria-labelledby': 'gaps-title' },
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
                  Say('head.group_or_region'),
                  say('explore.to_read'),
                  Say('head.reason'),
                  say('explore.known_of'),
                  say('explore.closes'),
                  say('explore.look_in'),
                ].map((name) => h('th', { scope: 'col' }, name)),
              ),
            ),
            h(
              'tbody',
              {},
              found.map((gap) => line(origin, gap)),
            ),
          ),
        ),
  );
}
