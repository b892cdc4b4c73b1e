// SPDX-License-Identifier: EUPL-1.2
// A view that is one list: what it is, and a line for each of what was found.
import { dimensionOf, page } from './data.js';
import { byId, h } from './dom.js';
import { shown, state } from './state.js';
import { capital, pick, say } from './words.js';

// The sources that are looked at: the baseline and those chosen.
export const chosenSources = (origin) => new Set([page.baseline, ...shown(origin)]);

export const ofSubject = (row) => !state.subject || row.dimension === state.subject;

// The head of a line: the row's name, and its subject below.
export const rowHead = (row) =>
  h(
    'th',
    { scope: 'row' },
    capital(pick(row.name)),
    h('span', { class: 'how' }, pick(dimensionOf(row.dimension)?.label)),
  );

const tableOf = (view, heads, lines) =>
  h(
    'div',
    { class: 'wide', role: 'region', tabindex: '0', 'aria-labelledby': `${view}-title` },
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, heads.map((name) => h('th', { scope: 'col' }, name)))),
      h('tbody', {}, lines),
    ),
  );

// `heads` are the columns' names, `lines` the table's rows; without lines `none` is said instead.
export function listView(view, { intro, none, heads, lines }) {
  byId('status').textContent = say('explore.rows', { n: lines.length });
  return h(
    'section',
    {},
    h('h2', { id: `${view}-title` }, say(`explore.view.${view}`)),
    h('p', {}, intro),
    lines.length === 0 ? h('p', {}, none) : tableOf(view, heads, lines),
  );
}
