// SPDX-License-Identifier: EUPL-1.2
// Figures drawn in the page from the specifications of plots/, in the same house style. Vega runs
// without making code of texts, which the page's policy forbids; the picture is an image, so that
// nothing in it can act.
import { parse, textMetrics, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile } from 'vega-lite';
import { framed } from '../../../../plots/frame.mjs';
import { specification, textWidth } from '../../../../plots/house.mjs';
import style from '../../../../plots/style.json';
import designations from '../../../../plots/designations.vl.json';
import divergence from '../../../../plots/divergence.vl.json';
import dividing from '../../../../plots/dividing.vl.json';
import statistics from '../../../../plots/figures.vl.json';
import hasse from '../../../../plots/hasse.vl.json';
import heatmap from '../../../../plots/heatmap.vl.json';
import map from '../../../../plots/map.vl.json';
import overview from '../../../../plots/overview.vl.json';
import ranks from '../../../../plots/ranks.vl.json';
import regions from '../../../../plots/regions.vl.json';
import timeline from '../../../../plots/timeline.vl.json';
import { sourceOf, page, othersOn } from './data.js';
import { byId, h } from './dom.js';
import { savePng, saveSvg } from './download.js';
import { figureOf } from './figure_data.js';
import { isFixed } from './fixed.js';
import { change, figures, state } from './state.js';
import { capital, date, pick, say } from './words.js';

const specifications = {
  overview,
  divergence,
  timeline,
  heatmap,
  regions,
  dividing,
  map,
  ranks,
  hasse,
  figures: statistics,
  designations,
};
textMetrics.width = (item, text) => textWidth(text, item.fontSize ?? 11);

// Only that panels of their own scale share a data set is no mistake in a specification.
const complain = (text) => {
  if (!/^Detected faceted independent scales/.test(text)) console.error(text);
  return logger;
};
const logger = {
  level: () => logger,
  warn: complain,
  error: complain,
  info: () => logger,
  debug: () => logger,
};

async function drawn(made) {
  if (made.message.length > 0) return framed(null, made, style);
  const filled = specification(specifications[made.spec], made, style);
  const view = new View(parse(compile(filled, { logger }).spec, null, { ast: true }), {
    renderer: 'none',
    expr: expressionInterpreter,
  });
  const svg = await view.toSVG();
  view.finalize();
  return framed(svg, made, style);
}

let turn = 0;

// The picture comes when it is drawn, unless another was asked for in the meantime.
async function show(origin, made) {
  const mine = ++turn;
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
