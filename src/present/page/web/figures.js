// SPDX-License-Identifier: EUPL-1.2
// The view of figures. The picture is an image, so that nothing in it can act.
import { sourceOf, page, othersOn } from './data.js';
import { byId, h } from './dom.js';
import { savePng, saveSvg } from './download.js';
import { figureOf } from './figure_data.js';
import { isFixed } from './fixed.js';
import { change, figures, state } from './state.js';
import { capital, date, pick, say } from './words.js';

// What draws comes later than the page (drawing.js).
const drawing = new Promise((resolve) => {
  document.addEventListener('drawing', ({ detail }) => resolve(detail), { once: true });
});

let turn = 0;

// The picture comes when it is drawn, unless another was asked for in the meantime.
async function show(origin, made) {
  const mine = ++turn;
  const drawn = await drawing;
  const svg = await drawn(made);
  const image = byId('picture');
  if (mine !== turn || !image) return;
  image.onload = () => image.setAttribute('data-drawn', made.figure);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  byId('save-svg').onclick = () => saveSvg(origin, svg);
  byId('save-png').onclick = () => savePng(origin, image);
}

function sourceChoice(origin) {
  if (state.figure !== 'timeline') return null;
  const all = [page.baseline, ...othersOn(origin, state.day).map((source) => source.id)];
  return h(
    'div',
    { class: 'field' },
    h('label', { for: 'timeline' }, say('explore.course_of')),
    h(
      'select',
      {
        id: 'timeline',
        onchange: (event) => change({ timeline: event.target.value }),
      },
      all.map((id) =>
        h(
          'option',
          { value: id === page.baseline ? '' : id, selected: id === (state.timeline || page.baseline) },
          capital(pick(sourceOf(origin, id)?.name) || id),
        ),
      ),
    ),
  );
}

export function figure(origin) {
  const made = figureOf(origin);
  show(origin, made).catch((error) => {
    console.error(error);
    byId('status').textContent = say('explore.not_drawn');
  });
  return h(
    'section',
    { 'aria-labelledby': 'figures-title' },
    h('h2', { id: 'figures-title' }, say('explore.view.figures')),
    h(
      'div',
      { class: 'field' },
      h('label', { for: 'figure' }, say('explore.which_figure')),
      h(
        'select',
        {
          id: 'figure',
          onchange: (event) => change({ figure: event.target.value }),
        },
        figures.map((each) =>
          h('option', { value: each, selected: each === state.figure }, say(`explore.name.${each}`)),
        ),
      ),
    ),
    sourceChoice(origin),
    isFixed(state.figure)
      ? h('p', { class: 'how', id: 'fixed' }, say('explore.fixed_figure', { date: date(page.as_of) }))
      : null,
    h(
      'figure',
      {},
      h('img', { id: 'picture', alt: made.title }),
      h(
        'figcaption',
        {},
        h(
          'details',
          { id: 'in-words' },
          h('summary', {}, say('explore.in_words')),
          h('p', {}, made.title),
          h(
            'ul',
            {},
            [...made.message, ...made.lines].map((line) => h('li', {}, line)),
          ),
        ),
      ),
    ),
    h(
      'p',
      {},
      h('button', { type: 'button', id: 'save-svg' }, say('explore.save_svg')),
      ' ',
      h('button', { type: 'button', id: 'save-png' }, say('explore.save_png')),
    ),
  );
}
