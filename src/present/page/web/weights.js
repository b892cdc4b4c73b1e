// SPDX-License-Identifier: EUPL-1.2
// Weights of the subjects by slider: the index that they give, and what no weights can change.
import { dimensionOf, on, page, sourceOf } from './data.js';
import { byId, fill, h } from './dom.js';
import { mean, rank, shares } from './mean.js';
import { change, shown, state } from './state.js';
import { claimOf } from './summary.js';
import { capital, list, number, pick, say, Say } from './words.js';

function blocksOn(origin) {
  return (on(origin.blocks.on, state.day) ?? []).map((each) => origin.blocks.all[each]);
}

const names = (origin, ids) => list(ids.map((id) => pick(sourceOf(origin, id)?.name) || id));

function blockField(origin, blocks, chosen) {
  return h(
    'div',
    { class: 'field' },
    h('label', { for: 'block' }, say('explore.block')),
    h(
      'select',
      {
        id: 'block',
        onchange: (event) => change({ block: Number(event.target.value), weights: {} }),
      },
      blocks.map((block, place) =>
        h(
          'option',
          { value: place, selected: place === chosen },
          say('explore.block_of', {
            sources: names(
              origin,
              block.sources.map((each) => each.id),
            ),
            n: block.rows.length,
          }),
        ),
      ),
    ),
  );
}

const given = (dimension) => state.weights[dimension.id] ?? Math.round(100 * dimension.share);

function slider(dimension, part) {
  const id = `weight-${dimension.id}`;
  const name = capital(pick(dimensionOf(dimension.id)?.label));
  const put = (event, passing) =>
    change({ weights: { ...state.weights, [dimension.id]: Number(event.target.value) } }, passing);
  return h(
    'div',
    { class: 'field' },
    h('label', { for: id }, say('explore.weight_of', { subject: name, n: dimension.rows.length })),
    h('input', {
      type: 'range',
      id,
      min: 0,
      max: 100,
      step: 1,
      value: given(dimension),
      oninput: (event) => put(event, true),
      onchange: (event) => put(event, false),
    }),
    h('output', { for: id, id: `${id}-share` }, part === null ? '–' : `${number(100 * part, 0)} %`),
  );
}

function line(origin, source, means, bounds, ranks) {
  const certain = source.rank_bounds;
  return h(
    'tr',
    { 'data-source': source.id },
    h('th', { scope: 'row' }, capital(pick(sourceOf(origin, source.id)?.name) || source.id)),
    h('td', { 'data-index': means === null ? '' : String(means) }, means === null ? '–' : number(means)),
    h(
      'td',
      { 'data-low': bounds ? String(bounds[0]) : '', 'data-high': bounds ? String(bounds[1]) : '' },
      bounds ? `${number(bounds[0])}–${number(bounds[1])}` : '–',
    ),
    h('td', { 'data-rank': String(ranks ?? '') }, ranks === null ? '–' : String(ranks)),
    h(
      'td',
      {},
      !certain ? '–' : certain[0] === certain[1] ? String(certain[0]) : `${certain[0]}–${certain[1]}`,
    ),
  );
}

// The table of the block under the weights now given.
function outcome(origin, block) {
  const part = shares(block.dimensions, state.weights);
  const means = block.sources.map((source) => (part ? mean(block.dimensions, part, source.scores, 0) : null));
  const lines = block.sources.map((source, place) =>
    line(
      origin,
      source,
      means[place],
      part
        ? [mean(block.dimensions, part, source.scores, 1), mean(block.dimensions, part, source.scores, 2)]
        : null,
      part ? rank(means, means[place]) : null,
    ),
  );
  return [
    part ? null : h('p', { role: 'alert' }, say('explore.no_weight')),
    h(
      'div',
      { class: 'wide', role: 'region', tabindex: '0', 'aria-labelledby': 'weights-title' },
      h(
        'table',
        { id: 'index' },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            [
              Say('head.source'),
              say('explore.index'),
              say('explore.bounds'),
              say('explore.rank'),
              say('explore.rank_any'),
            ].map((words) => h('th', { scope: 'col' }, words)),
          ),
        ),
        h('tbody', {}, lines),
      ),
    ),
  ];
}

// What is so whatever the weights: ranks that are certain, and claims that rest on no weights.
function certain(origin, block) {
  const fixed = block.sources.filter(
    (source) => source.rank_bounds?.[0] === source.rank_bounds?.[1] && source.rank_bounds,
  );
  const free = new Set(['dominance', 'any_scoring']);
  const claims = shown(origin)
    .map((source) => claimOf(origin, source))
    .filter((claim) => claim && free.has(claim.strength));
  const sentences = [
    ...fixed.map((source) =>
      say('explore.fixed_rank', {
        source: capital(pick(sourceOf(origin, source.id)?.name)),
        rank: source.rank_bounds[0],
      }),
    ),
    ...claims.map((claim) => pick(claim.text)),
  ];
  return h(
    'section',
    { 'aria-labelledby': 'certain' },
    h('h3', { id: 'certain' }, say('explore.certain')),
    sentences.length
      ? h(
          'ul',
          {},
          sentences.map((sentence) => h('li', {}, sentence)),
        )
      : h('p', {}, say('explore.nothing_certain')),
  );
}

let kept = { key: '', element: null };

// Sliders stay the same elements while they are moved; the rest is made anew.
export function weights(origin) {
  const blocks = blocksOn(origin);
  if (blocks.length === 0)
    return h('p', {}, say('explore.no_block', { baseline: pick(sourceOf(origin, page.baseline)?.name) }));
  const chosen = Math.min(state.block, blocks.length - 1);
  const block = blocks[chosen];
  const part = shares(block.dimensions, state.weights);
  const key = JSON.stringify([state.origin, state.day, chosen, document.documentElement.lang]);
  const moving =
    kept.key === key &&
    kept.element.isConnected &&
    kept.element.contains(document.activeElement) &&
    document.activeElement.type === 'range';
  if (moving) {
    block.dimensions.forEach((dimension, place) => {
      byId(`weight-${dimension.id}-share`).textContent = part ? `${number(100 * part[place], 0)} %` : '–';
    });
    fill(byId('outcome'), outcome(origin, block));
    return [...byId('main').childNodes];
  }
  const element = h(
    'section',
    {},
    h('h2', { id: 'weights-title' }, say('explore.view.weights')),
    h('p', {}, say('explore.weights_intro')),
    blockField(origin, blocks, chosen),
    block.left_out.length
      ? h('p', { class: 'how' }, say('explore.left_out', { sources: names(origin, block.left_out) }))
      : null,
    block.dimensions.length === 1 ? h('p', {}, say('explore.one_subject')) : null,
    block.dimensions.map((dimension, place) => slider(dimension, part ? part[place] : null)),
    h(
      'p',
      {},
      h(
        'button',
        { type: 'button', id: 'weights-reset', onclick: () => change({ weights: {} }) },
        say('explore.reset'),
      ),
    ),
    h('div', { id: 'outcome' }, outcome(origin, block)),
    certain(origin, block),
  );
  kept = { key, element };
  return [element];
}
