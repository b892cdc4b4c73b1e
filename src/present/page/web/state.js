// SPDX-License-Identifier: EUPL-1.2
// What is chosen on the page, and the same as the fragment of its address: who has the address sees
// the same, and the browser's back and forward go through the choices made.
import { originOf, othersOn, page, dimensionOf } from './data.js';
import { fixed } from './fixed.js';
import { choose, chosen } from './words.js';

export const views = ['table', 'figures', 'weights', 'changes', 'gaps'];
export const figures = ['overview', 'divergence', 'timeline', 'heatmap', ...fixed];
export const verdicts = ['more_lenient', 'equal', 'stricter', 'undecided'];

export const state = {};

// The sources that can be compared with the baseline on some point of the day; all, where none can.
export function telling(origin, day) {
  const all = othersOn(origin, day).map((source) => source.id);
  const some = all.filter((id) => {
    const course = origin.counts[id]?.findLast(([from]) => from <= day);
    return course && course[1].slice(0, 4).some((count) => count > 0);
  });
  return some.length > 0 ? some : all;
}

function start() {
  const origin = originOf(page.origins[0].id);
  const day = origin.days.length - 1;
  return {
    origin: origin.id,
    day,
    sources: null,
    subject: '',
    query: '',
    verdict: '',
    differ: false,
    decided: false,
    empty: false,
    proposal: origin.proposal !== null,
    view: 'table',
    figure: 'overview',
    timeline: '',
    block: 0,
    weights: {},
    cell: '',
  };
}

// The sources shown: those chosen, or else those that tell something.
export function shown(origin = originOf(state.origin)) {
  return state.sources ?? telling(origin, state.day);
}

const flags = ['differ', 'decided', 'empty'];
const words = ['subject', 'query', 'verdict', 'timeline', 'cell'];

function fragment() {
  const origin = originOf(state.origin);
  const parts = new URLSearchParams({ origin: state.origin, day: origin.days[state.day], lang: chosen() });
  if (state.view !== 'table') parts.set('view', state.view);
  if (state.figure !== 'overview') parts.set('figure', state.figure);
  if (state.sources) parts.set('sources', state.sources.join(','));
  for (const name of words) if (state[name]) parts.set(name, state[name]);
  for (const name of flags) if (state[name]) parts.set(name, '1');
  if (origin.proposal && !state.proposal) parts.set('proposal', '0');
  if (state.block) parts.set('block', state.block);
  const weights = Object.entries(state.weights).map(([id, weight]) => `${id}:${weight}`);
  if (weights.length) parts.set('weights', weights.join(','));
  return `#${parts}`;
}

// The number of the day that holds on a date: the last one up to it.
function dayOf(origin, date) {
  const found = origin.days.findLastIndex((day) => day <= date);
  return found < 0 ? 0 : found;
}

function weightsFrom(text) {
  const weights = {};
  for (const part of (text ?? '').split(',')) {
    const [id, weight] = part.split(':');
    const value = Number(weight);
    if (dimensionOf(id) && value >= 0 && value <= 100) weights[id] = value;
  }
  return weights;
}

// Takes over what a fragment says; what it does not say, or what is not on the page, is as at the start.
export function read(text) {
  const parts = new URLSearchParams(text.replace(/^#/, ''));
  choose(parts.get('lang') ?? page.language);
  Object.assign(state, start());
  if (page.origins.some((each) => each.id === parts.get('origin'))) state.origin = parts.get('origin');
  const origin = originOf(state.origin);
  state.day = parts.has('day') ? dayOf(origin, parts.get('day')) : origin.days.length - 1;
  const known = othersOn(origin, state.day).map((source) => source.id);
  if (parts.has('sources'))
    state.sources = parts
      .get('sources')
      .split(',')
      .filter((id) => known.includes(id));
  for (const name of words) state[name] = parts.get(name) ?? '';
  for (const name of flags) state[name] = parts.get(name) === '1';
  if (!dimensionOf(state.subject)) state.subject = '';
  if (!verdicts.includes(state.verdict)) state.verdict = '';
  state.proposal = origin.proposal !== null && parts.get('proposal') !== '0';
  if (views.includes(parts.get('view'))) state.view = parts.get('view');
  if (figures.includes(parts.get('figure'))) state.figure = parts.get('figure');
  state.block = Number.parseInt(parts.get('block') ?? '0', 10) || 0;
  state.weights = weightsFrom(parts.get('weights'));
}

let draw = () => {};
export function onChange(redraw) {
  draw = redraw;
  window.addEventListener('hashchange', () => {
    if (location.hash === fragment()) return;
    read(location.hash);
    draw();
  });
}

// A choice. `passing` ones (while a slider moves, while somebody types) leave no trace to go back to.
export function change(what, passing = false) {
  Object.assign(state, what);
  if (passing) history.replaceState(null, '', fragment());
  else if (location.hash !== fragment()) location.hash = fragment();
  draw();
}
