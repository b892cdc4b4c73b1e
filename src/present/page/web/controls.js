// SPDX-License-Identifier: EUPL-1.2
// What can be chosen: origin, day, subject, sources, words, and which rows.
import { on, originOf, othersOn, page } from './data.js';
import { byId, fill, h } from './dom.js';
import { change, shown, state, telling, verdicts } from './state.js';
import { key } from './summary.js';
import { capital, chosen, choose, date, pick, say, Say } from './words.js';

const field = (id, label, control, extra) =>
  h('div', { class: 'field' }, h('label', { for: id }, label), control, extra);

function choice(id, label, options, value, onchange) {
  return field(
    id,
    label,
    h(
      'select',
      { id, onchange: (event) => onchange(event.target.value) },
      options.map(([name, words]) => h('option', { value: name, selected: name === value }, words)),
    ),
  );
}

function originField() {
  const names = page.origins.map((each) => [each.id, pick(each.name)]);
  names.sort((a, b) => a[1].localeCompare(b[1], chosen()));
  return choice('origin', say('explore.origin'), names, state.origin, (id) => {
    const origin = originOf(id);
    change({
      origin: id,
      day: origin.days.length - 1,
      sources: null,
      subject: '',
      cell: '',
      timeline: '',
      block: 0,
      proposal: origin.proposal !== null,
    });
  });
}

function move(step) {
  const last = originOf(state.origin).days.length - 1;
  change({ day: Math.min(last, Math.max(0, state.day + step)), cell: '' });
}

function dayField(origin) {
  const last = origin.days.length - 1;
  const put = (event, passing) => change({ day: Number(event.target.value), cell: '' }, passing);
  return field(
    'day',
    say('explore.day'),
    [
      h(
        'button',
        {
          type: 'button',
          id: 'day-back',
          'aria-label': say('explore.earlier'),
          disabled: state.day === 0,
          onclick: () => move(-1),
        },
        '◀',
      ),
      h('input', {
        type: 'range',
        id: 'day',
        min: 0,
        max: last,
        step: 1,
        value: state.day,
        'aria-valuetext': date(origin.days[state.day]),
        oninput: (event) => put(event, true),
        onchange: (event) => put(event, false),
      }),
      h(
        'button',
        {
          type: 'button',
          id: 'day-on',
          'aria-label': say('explore.later'),
          disabled: state.day === last,
          onclick: () => move(1),
        },
        '▶',
      ),
    ],
    h('output', { id: 'day-words', for: 'day' }, date(origin.days[state.day])),
  );
}

function toggle(name, label) {
  return h(
    'label',
    { class: 'toggle', for: `only-${name}` },
    h('input', {
      type: 'checkbox',
      id: `only-${name}`,
      checked: state[name],
      onchange: (event) => change({ [name]: event.target.checked }),
    }),
    label,
  );
}

function sourceField(origin) {
  const now = new Set(shown(origin));
  const put = (id, wanted) => {
    if (wanted) now.add(id);
    else now.delete(id);
    change({
      sources: othersOn(origin, state.day)
        .map((each) => each.id)
        .filter((each) => now.has(each)),
    });
  };
  const points = (id) =>
    (on(origin.counts[id], state.day) ?? []).slice(0, 4).reduce((sum, each) => sum + each, 0);
  return h(
    'details',
    { id: 'sources', open: byId('sources')?.open },
    h('summary', {}, say('explore.sources', { n: now.size })),
    h(
      'fieldset',
      {},
      h('legend', { class: 'hidden' }, say('explore.sources', { n: now.size })),
      othersOn(origin, state.day).map((source) =>
        h(
          'label',
          { class: 'toggle', for: `source-${source.id}` },
          h('input', {
            type: 'checkbox',
            id: `source-${source.id}`,
            checked: now.has(source.id),
            onchange: (event) => put(source.id, event.target.checked),
          }),
          `${capital(pick(source.name))} (${points(source.id)})`,
        ),
      ),
      h(
        'button',
        {
          type: 'button',
          id: 'sources-all',
          onclick: () => change({ sources: othersOn(origin, state.day).map((each) => each.id) }),
        },
        say('explore.all_sources'),
      ),
      h(
        'button',
        { type: 'button', id: 'sources-telling', onclick: () => change({ sources: null }) },
        say('explore.telling', { n: telling(origin, state.day).length }),
      ),
    ),
  );
}

function proposalField(origin) {
  if (!origin.proposal) return null;
  return h(
    'label',
    { class: 'toggle', for: 'proposal' },
    h('input', {
      type: 'checkbox',
      id: 'proposal',
      checked: state.proposal,
      onchange: (event) => change({ proposal: event.target.checked }),
    }),
    origin.proposed_from
      ? say('explore.proposal_from', { date: date(origin.proposed_from) })
      : say('explore.proposal'),
  );
}

// The controls made anew for the language and the origin; `controls` brings them up to date.
function make(origin) {
  const subjects = page.dimensions.filter((each) => origin.rows.some((row) => row.dimension === each.id));
  return [
    originField(),
    h('div', { id: 'day-field' }),
    h(
      'details',
      { id: 'choices', open: window.innerWidth > 600 },
      h('summary', {}, say('explore.choices')),
      h(
        'div',
        { class: 'choices' },
        choice(
          'subject',
          Say('head.dimension'),
          [['', say('explore.all')], ...subjects.map((each) => [each.id, capital(pick(each.label))])],
          state.subject,
          (subject) => change({ subject }),
        ),
        field(
          'query',
          say('explore.search'),
          h('input', {
            type: 'search',
            id: 'query',
            autocomplete: 'off',
            value: state.query,
            oninput: (event) => change({ query: event.target.value }, true),
          }),
        ),
        choice(
          'verdict',
          Say('head.verdict'),
          [['', say('explore.any')], ...verdicts.map((each) => [each, Say(key(each))])],
          state.verdict,
          (verdict) => change({ verdict }),
        ),
        h('div', { id: 'more', class: 'toggles' }),
      ),
    ),
  ];
}

let made = '';

export function controls(origin) {
  const form = byId('controls');
  const now = `${chosen()} ${state.origin}`;
  if (made !== now) {
    form.setAttribute('aria-label', say('explore.choose'));
    fill(form, make(origin));
    made = now;
  }
  byId('subject').value = state.subject;
  byId('verdict').value = state.verdict;
  if (byId('query').value !== state.query) byId('query').value = state.query;
  const slider = byId('day');
  // A slider that is being moved stays the same element.
  if (slider && document.activeElement === slider && slider.max === String(origin.days.length - 1)) {
    slider.value = state.day;
    slider.setAttribute('aria-valuetext', date(origin.days[state.day]));
    byId('day-words').textContent = date(origin.days[state.day]);
    byId('day-back').disabled = state.day === 0;
    byId('day-on').disabled = state.day === origin.days.length - 1;
  } else {
    fill(byId('day-field'), dayField(origin));
  }
  fill(
    byId('more'),
    toggle('differ', say('explore.differ')),
    toggle('decided', say('explore.decided')),
    toggle('empty', say('explore.empty')),
    proposalField(origin),
    sourceField(origin),
  );
}

export function languages() {
  return h(
    'div',
    { class: 'languages', role: 'group', 'aria-label': say('explore.language') },
    [
      ['nl', 'Nederlands'],
      ['en', 'English'],
    ].map(([code, name]) =>
      h(
        'button',
        {
          type: 'button',
          id: `lang-${code}`,
          lang: code,
          'aria-pressed': String(chosen() === code),
          onclick: () => {
            choose(code);
            change({});
          },
        },
        name,
      ),
    ),
  );
}
