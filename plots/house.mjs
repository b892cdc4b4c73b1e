// SPDX-License-Identifier: EUPL-1.2
// House style for every figure: from a specification in this folder and a figure's data to a
// Vega-Lite specification that can be compiled. Knows no figure by name: what a figure needs is said
// in its specification, under `usermeta`:
//   "wrap": {"cells.row": 46}   texts of a data set in lines of at most so many characters; [46, 2] in
//           at most two such lines
//   "step": {"at": ["spec", "width"], "of": "cells.source", "total": 480, "least": 50, "most": 96}
//           room per distinct value, and its names in lines that fit (unless "wrap": false)
//   "slide": {"width": 800}   what differs from the specification where a slide is made
//   "lines": ["cells.source"]   all names with as many lines as the longest, so that they hang together
// Any string "$colour.NAME", "$word.NAME", "$levels" and so on stands for what style.json or the
// figure has under that name; "$size.NAME" for a size of type on a page or on a slide; "$columns.room" and "$columns.font" for what "step" came to.

// Widths of Carlito's characters in em, by kind, a little rounded up. Without a canvas Vega takes
// every character to be 0.8 em wide, which leaves a third of a figure empty.
export function textWidth(text, size) {
  const em = [...String(text ?? '')].reduce((sum, c) => {
    if (/[ijltfrI .,;:'’()[\]|!-]/.test(c)) return sum + 0.31;
    if (/[mwMW—%]/.test(c)) return sum + 0.84;
    return sum + (/[A-Z]/.test(c) ? 0.63 : 0.54);
  }, 0);
  return em * size;
}

// Lines in which every one `fits`, broken at spaces.
function broken(text, fits) {
  const lines = [''];
  for (const word of String(text).split(' ')) {
    const line = lines.pop();
    if (line && !fits(`${line} ${word}`)) lines.push(line, word);
    else lines.push(line ? `${line} ${word}` : word);
  }
  return lines;
}

export const wrap = (text, characters) => broken(text, (line) => line.length <= characters);
export const wrapTo = (text, width, size) => broken(text, (line) => textWidth(line, size) <= width);

const rowsOf = (datasets, place) => datasets[place.split('.')[0]] ?? [];
const fieldOf = (place) => place.split('.')[1];

function wrapField(datasets, place, [characters, most = Infinity]) {
  for (const row of rowsOf(datasets, place)) {
    if (!row[fieldOf(place)]) continue;
    const lines = wrap(row[fieldOf(place)], characters);
    if (lines.length > most) lines.splice(most - 1, Infinity, `${lines[most - 1]} …`);
    row[fieldOf(place)] = lines.join('\n');
  }
}

function fitSteps(spec, datasets, step) {
  const values = new Set(rowsOf(datasets, step.of).map((row) => row[fieldOf(step.of)]));
  const room = Math.min(step.most, Math.max(step.least, Math.floor(step.total / Math.max(values.size, 1))));
  step.at.reduce((part, key) => part[key], spec).step = room;
  const font = room < 70 ? 9.5 : 11;
  if (step.wrap !== false) wrapField(datasets, step.of, [Math.floor((room * 2) / font)]);
  return { room, font };
}

// Names of several lines grow downwards: all get as many lines. Returns how many.
function evenLines(datasets, place) {
  const rows = rowsOf(datasets, place);
  const most = Math.max(1, ...rows.map((row) => row[fieldOf(place)].split('\n').length));
  for (const row of rows) {
    const lines = row[fieldOf(place)].split('\n');
    row[fieldOf(place)] = [...Array(most - lines.length).fill(' '), ...lines].join('\n');
  }
  return most;
}

function filled(value, names) {
  if (Array.isArray(value)) return value.map((item) => filled(item, names));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, names)]));
  }
  if (typeof value !== 'string' || !value.startsWith('$') || value.startsWith('$schema')) return value;
  const found = value.slice(1).split('.').reduce((part, key) => part?.[key], names);
  if (found === undefined) throw new Error(`nothing is known under '${value}'`);
  return found;
}

// `over` laid over `part`: objects go together, anything else takes the place of what was there.
function overlaid(part, over) {
  const result = { ...part };
  for (const [key, value] of Object.entries(over)) {
    const both = [part[key], value].every(
      (each) => each !== null && typeof each === 'object' && !Array.isArray(each),
    );
    result[key] = both ? overlaid(part[key], value) : value;
  }
  return result;
}

// `spec` as it stands in the file, `figure` as render.mjs describes it; both are left as they are.
export function specification(spec, figure, style) {
  const datasets = structuredClone(figure.datasets);
  const { slide = {} } = spec.usermeta ?? {};
  let whole = structuredClone(figure.format === 'slide' ? overlaid(spec, slide) : spec);
  const { wrap: wraps = {}, step, lines = [] } = whole.usermeta ?? {};
  const names = { ...style, word: figure.words, size: style[figure.format].size, lines: {} };
  if (step) names.columns = fitSteps(whole, datasets, step);
  for (const [place, limits] of Object.entries(wraps)) wrapField(datasets, place, [limits].flat());
  for (const place of lines) {
    const extra = evenLines(datasets, place) - 1;
    names.lines[fieldOf(place)] = 6 + extra * style.config.axis.labelLineHeight;
  }
  delete whole.usermeta;
  whole = filled(whole, names);
  whole.datasets = { ...datasets };
  whole.config = overlaid({ ...style.config, font: style.font }, whole.config ?? {});
  return whole;
}
