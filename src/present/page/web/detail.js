// SPDX-License-Identifier: EUPL-1.2
// What a cell rests on: level, how it was reached, and every position with its document and place.
import {
  cellOn,
  dimensionOf,
  entryOf,
  page,
  placeOf,
  proposedColumn,
  sinceOn,
  sourceOf,
  verdictOn,
} from './data.js';
import { byId, h, link } from './dom.js';
import { change, state } from './state.js';
import { levelLabel, signs, sure } from './table.js';
import { capital, chosen as language, date, level, pick, say, Say, worded } from './words.js';

const term = (name, ...content) => {
  const words = content.flat().filter((each) => each !== null && each !== '' && each !== undefined);
  return words.length > 0 ? [h('dt', {}, name), h('dd', {}, words)] : [];
};

function period(said) {
  const parts = [];
  if (said.from) parts.push(say('explore.from', { date: date(said.from) }));
  if (said.until) parts.push(say('explore.until', { date: date(said.until) }));
  return parts.join(' ');
}

function cite(origin, [number, place]) {
  const found = origin.documents[number];
  const facts = [found.publisher, found.date ? date(found.date) : null, found.reference]
    .filter(Boolean)
    .join(', ');
  return h(
    'li',
    {},
    h('cite', { lang: found.language }, link(found.url, found.title)),
    facts ? `, ${facts}` : '',
    ': ',
    place,
    h('span', { class: 'how' }, say(`evidence.${found.kind ?? 'official'}`)),
  );
}

function position(origin, said) {
  return h(
    'li',
    {},
    h(
      'p',
      {},
      h('strong', { lang: said.language }, said.term),
      entryOf(said).meaning && said.language !== language() ? [' – ', worded(entryOf(said).meaning)] : null,
      said.levels ? ` (${say('head.level')} ${level(said.levels)})` : null,
    ),
    h(
      'dl',
      {},
      term(say('explore.of_group'), worded(said.group)),
      term(Say('head.region'), said.region ? pick(placeOf(said.region)) : null),
      term(
        say('explore.limits'),
        worded(said.limits),
        said.limits && said.qualifier ? '; ' : null,
        worded(said.qualifier),
      ),
      term(say('explore.exceptions'), worded(said.exceptions)),
      term(say('explore.note'), worded(said.note)),
      term(Say('explore.holds'), period(said)),
      term(
        say('explore.laid_down'),
        say(`instrument.${said.instrument}`),
        `, ${say(`evidence.${said.kind}`)}`,
      ),
      term(say('explore.worth'), worded(entryOf(said).why)),
      said.confirmed_until ? term(say('explore.confirmed'), date(said.confirmed_until)) : [],
      said.unverified ? term(say('explore.note'), say('explore.unverified')) : [],
    ),
    h(
      'ul',
      { class: 'cites' },
      said.cites.map((each) => cite(origin, each)),
    ),
  );
}

function path(origin, cell) {
  if (cell.path.length < 2) return null;
  const names = cell.path.map((id) => pick(placeOf(id)));
  return h(
    'ol',
    { class: 'path' },
    names.map((name) => h('li', {}, name)),
  );
}

function verdictWords(origin, row, source) {
  const column = proposedColumn(origin, state.day);
  if (source === page.baseline || source === origin.proposal?.source) return null;
  const words = (verdict) =>
    `${signs[verdict.name]} ${say(`verdict.${verdict.name}`)}${
      sure(verdict) ? '' : ` (${say('explore.not_robust')})`
    }`;
  const found = verdictOn(origin, row, source, state.day);
  const proposed = column ? verdictOn(origin, row, source, state.day, true) : null;
  if (!found) return null;
  return proposed && proposed.name !== found.name
    ? `${words(found)}; ${say('explore.as_proposed')}: ${words(proposed)}`
    : words(found);
}

function groupVerdict(origin, row, source) {
  const course = row.concept ? origin.groups[row.concept]?.[source] : null;
  const found = course?.findLast(([day]) => day <= state.day);
  return found ? say(`verdict.${found[1]}`) : null;
}

// The place in the address, if it is one of this origin: row and source.
function chosen(origin) {
  const at = state.cell.indexOf('.');
  const row = origin.rows[state.cell.slice(0, Math.max(at, 0))];
  const source = state.cell.slice(at + 1);
  const cell = row ? cellOn(origin, row, source, state.day) : null;
  return cell ? { row, source, cell } : null;
}

function content(origin, { row, source, cell }) {
  const dimension = dimensionOf(row.dimension);
  const since = sinceOn(origin, row, source, state.day);
  const step = cell.levels && cell.levels[0] === cell.levels[1] ? dimension?.levels[cell.levels[0]] : null;
  const baseline = pick(sourceOf(origin, page.baseline)?.name);
  return [
    h(
      'h2',
      { id: 'detail-title', tabindex: '-1' },
      `${capital(pick(row.name))} (${pick(dimension?.label)}) – ${pick(sourceOf(origin, source)?.name)}`,
    ),
    h(
      'dl',
      {},
      term(
        Say('head.level'),
        cell.levels
          ? `${level(cell.levels)} ${levelLabel(row.dimension, cell.levels)}`
          : say('explore.no_level'),
      ),
      term(say('explore.means'), step ? worded(step.definition) : null),
      cell.range && level(cell.range) !== level(cell.levels)
        ? term(say('explore.range'), level(cell.range))
        : [],
      term(say('explore.how'), cell.basis === 'stated' ? say('basis.stated') : pick(cell.how)),
      term(say('explore.path'), path(origin, cell)),
      term(say('explore.since'), since ? date(since) : null),
      term(say('explore.stands', { baseline }), verdictWords(origin, row, source)),
      term(say('explore.all_subjects'), groupVerdict(origin, row, source)),
    ),
    cell.evidence.length
      ? [
          h('h3', {}, say('explore.says')),
          h(
            'ul',
            { class: 'positions' },
            cell.evidence.map((each) => position(origin, origin.evidence[each])),
          ),
        ]
      : null,
    cell.reported.length
      ? [
          h('h3', {}, say('explore.reported')),
          h(
            'ul',
            { class: 'positions' },
            cell.reported.map((each) => position(origin, origin.evidence[each])),
          ),
        ]
      : null,
    h(
      'button',
      { type: 'button', id: 'detail-close', onclick: () => change({ cell: '' }) },
      say('explore.close'),
    ),
  ];
}

// Opens, renews or closes the dialog as the state says. What opened it has the focus again afterwards.
export function detail(origin) {
  const dialog = byId('detail');
  const place = chosen(origin);
  if (!place) {
    if (dialog.open) dialog.close();
    return;
  }
  dialog.replaceChildren(...content(origin, place).flat().filter(Boolean));
  dialog.setAttribute('data-cell', state.cell);
  if (!dialog.open) dialog.showModal();
  byId('detail-title').focus();
}

export function watchDetail() {
  const dialog = byId('detail');
  dialog.addEventListener('close', () => {
    if (state.cell) change({ cell: '' });
    byId(`cell-${dialog.getAttribute('data-cell')}`)?.focus();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
}
