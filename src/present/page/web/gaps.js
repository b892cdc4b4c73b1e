// SPDX-License-Identifier: EUPL-1.2
// What is missing on the reference date, and where to read to close it.
import { page, sourceOf } from './data.js';
import { h, link } from './dom.js';
import { chosenSources, listView, ofSubject, rowHead } from './list.js';
import { capital, date, level, pick, say, Say } from './words.js';

function place(each) {
  return h('li', {}, link(each.url, each.title), each.place ? `, ${each.place}` : '');
}

function line(origin, gap) {
  const name = (id) => capital(pick(sourceOf(origin, id)?.name) || id);
  return h(
    'tr',
    {},
    rowHead(origin.rows[gap.row]),
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
  const sources = chosenSources(origin);
  const found = origin.gaps.filter(
    (gap) =>
      sources.has(gap.source) &&
      (gap.source !== page.baseline || sources.has(gap.other)) &&
      ofSubject(origin.rows[gap.row]),
  );
  return listView('gaps', {
    intro: say('explore.gaps_intro', { date: date(page.as_of) }),
    none: say('explore.no_gaps'),
    heads: [
      Say('head.group_or_region'),
      say('explore.to_read'),
      Say('head.reason'),
      say('explore.known_of'),
      say('explore.closes'),
      say('explore.look_in'),
    ],
    lines: found.map((gap) => line(origin, gap)),
  });
}
