// SPDX-License-Identifier: EUPL-1.2
// In short: per source how many points go which way, and what may be claimed of the whole. A number
// shows the rows behind it.
import { dimensionOf, on, page, proposedColumn, sourceOf } from './data.js';
import { h } from './dom.js';
import { change, shown, state, verdicts } from './state.js';
import { capital, date, list, pick, say, Say } from './words.js';

function count(source, verdict, number) {
  if (number === 0) return h('td', {}, '0');
  return h(
    'td',
    {},
    h(
      'button',
      {
        type: 'button',
        id: `count-${source}-${verdict}`,
        'aria-pressed': String(state.verdict === verdict && state.sources?.join() === source),
        'aria-label': say('explore.show_rows', {
          source: pick(sourceOfState(source)?.name),
          verdict: say(key(verdict)),
          n: number,
        }),
        onclick: () => change({ sources: [source], verdict, view: 'table', differ: false, decided: false }),
      },
      String(number),
    ),
  );
}

let current = null;
const sourceOfState = (id) => sourceOf(current, id);
export const key = (verdict) => (verdict === 'undecided' ? 'explore.undecided' : `verdict.${verdict}`);

export function claimOf(origin, source) {
  const proposed = state.proposal && proposedColumn(origin, state.day) !== null;
  const number = proposed ? origin.proposal.claims[source] : on(origin.claims.by[source], state.day);
  return number === null || number === undefined ? null : origin.claims.said[number];
}

function record(origin, source) {
  const fact = on(origin.facts[source], state.day);
  if (!fact) return '';
  if (fact.no_policy) return say('explore.no_policy');
  if (!fact.recorded) return say('explore.no_record');
  const parts = [];
  if (fact.newest) parts.push(say('explore.newest', { date: date(fact.newest) }));
  if (fact.partial.length) parts.push(say('explore.partial'));
  return parts.join('; ');
}

// Why the claim holds, and on which subjects our record of the source is partial.
function proof(origin, source, claim) {
  const partial = on(origin.facts[source], state.day)?.partial ?? [];
  const words = [
    claim ? pick(claim.proof) : '',
    partial.length
      ? say('explore.partial_on', { subjects: list(partial.map((id) => pick(dimensionOf(id)?.label))) })
      : '',
  ].filter(Boolean);
  return words.length
    ? h(
        'details',
        {},
        h('summary', {}, say('explore.why')),
        words.map((each) => h('p', {}, each)),
      )
    : null;
}

function line(origin, source) {
  const proposed = state.proposal && proposedColumn(origin, state.day) !== null;
  const counts = (proposed ? origin.proposal.counts[source] : on(origin.counts[source], state.day)) ?? [
    0, 0, 0, 0,
  ];
  const claim = claimOf(origin, source);
  return [
    h(
      'tr',
      {},
      h('th', { scope: 'row', rowspan: 2 }, capital(pick(sourceOf(origin, source).name))),
      verdicts.map((verdict, place) => count(source, verdict, counts[place])),
    ),
    h(
      'tr',
      {},
      h(
        'td',
        { class: 'said', colspan: verdicts.length },
        claim ? pick(claim.text) : say('explore.no_claim'),
        h('span', { class: 'how' }, record(origin, source)),
        proof(origin, source, claim),
      ),
    ),
  ];
}

export function summary(origin) {
  current = origin;
  const sources = shown(origin);
  const baseline = pick(sourceOf(origin, page.baseline)?.name);
  return h(
    'section',
    {},
    h('h2', { id: 'in-short' }, say('explore.in_short')),
    h('p', { class: 'how' }, say('explore.points', { baseline })),
    h(
      'div',
      { class: 'wide', role: 'region', tabindex: '0', 'aria-labelledby': 'in-short' },
      h(
        'table',
        { class: 'summary' },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            h('th', { scope: 'col' }, Say('head.source')),
            verdicts.map((verdict) => h('th', { scope: 'col' }, Say(key(verdict)))),
          ),
        ),
        h(
          'tbody',
          {},
          sources.map((source) => line(origin, source)),
        ),
      ),
    ),
    h(
      'p',
      { class: 'how' },
      record(origin, page.baseline) ? `${capital(baseline)}: ${record(origin, page.baseline)}` : '',
    ),
  );
}
