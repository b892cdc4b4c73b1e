// SPDX-License-Identifier: EUPL-1.2
// Draws the page anew for what is chosen.
import { changes } from './changes.js';
import { controls, languages } from './controls.js';
import { nameOf, originOf, page, sourceOf } from './data.js';
import { detail, watchDetail } from './detail.js';
import { byId, fill, h } from './dom.js';
import { saveTable } from './download.js';
import { figure } from './figures.js';
import { gaps } from './gaps.js';
import { change, onChange, read, state, views } from './state.js';
import { summary } from './summary.js';
import { table } from './table.js';
import { chosen, date, pick, say } from './words.js';
import { weights } from './weights.js';

function head(origin) {
  const marks = [
    page.minister ? say('explore.not_public') : null,
    page.fictional ? say('explore.fictional') : null,
  ].filter(Boolean);
  return [
    marks.length ? h('p', { class: 'mark', id: 'mark' }, marks.join(' · ')) : null,
    h('h1', {}, say('explore.title', { origin: pick(nameOf(origin)) })),
    h('p', { id: 'as-of' }, say('explore.as_of', { date: date(origin.days[state.day]) })),
    languages(),
  ];
}

function tableView(origin) {
  const { rows, content } = table(origin);
  byId('status').textContent = say('explore.rows', { n: rows });
  return [
    summary(origin),
    h(
      'section',
      { 'aria-labelledby': 'groups' },
      h('h2', { id: 'groups' }, say('explore.groups')),
      h(
        'p',
        { class: 'how' },
        say('explore.legend', { baseline: pick(sourceOf(origin, page.baseline)?.name) }),
      ),
      content,
      h(
        'p',
        {},
        h(
          'button',
          { type: 'button', id: 'save-csv', onclick: () => saveTable(origin) },
          say('explore.save_csv'),
        ),
      ),
    ),
  ];
}

const draws = { table: tableView, figures: figure, weights, changes, gaps };

function draw() {
  const origin = originOf(state.origin);
  document.documentElement.lang = chosen();
  document.title = `${page.minister ? `${say('explore.not_public')} · ` : ''}Peil: ${pick(nameOf(origin))}`;
  byId('skip').textContent = say('explore.skip');
  byId('status').textContent = '';
  fill(byId('head'), head(origin));
  controls(origin);
  byId('views').setAttribute('aria-label', say('explore.views'));
  fill(
    byId('views'),
    views.map((view) =>
      h(
        'button',
        {
          type: 'button',
          id: `view-${view}`,
          'aria-current': view === state.view ? 'page' : null,
          onclick: () => change({ view }),
        },
        say(`explore.view.${view}`),
      ),
    ),
  );
  fill(byId('main'), draws[state.view](origin));
  fill(byId('foot'), h('p', {}, say('explore.made', { program: page.program, date: date(page.as_of) })));
  detail(origin);
}

byId('controls').addEventListener('submit', (event) => event.preventDefault());
read(location.hash);
onChange(draw);
watchDetail();
draw();
document.documentElement.setAttribute('data-ready', String(Math.round(performance.now())));
