// SPDX-License-Identifier: EUPL-1.2
// Figures that the program filled for the reference date. They rest on other comparisons than the
// page's table, or on numbers that only the program works out; so they follow none of its choices.
import { nameOf, page } from './data.js';
import { chosen, date, pick, say } from './words.js';

export const fixed = ['regions', 'dividing', 'practice', 'map', 'ranks', 'hasse', 'figures', 'designations'];
export const isFixed = (figure) => fixed.includes(figure);

// Data sets are packed, but for a map, which comes with what draws.
function held(data) {
  if (!data.of) return data;
  return data.rows.map((row) => Object.fromEntries(row.map((value, i) => [data.of[i], value])));
}

const found = (origin, figure) =>
  (figure === 'designations' ? page.designations : (origin.figures[figure] ?? origin.figures.ranks))[chosen()];

export function fixedFigure(origin, figure) {
  const made = found(origin, figure);
  if (made.message) {
    const what = say(`explore.name.${figure}`);
    const title = say('explore.figure_title', { origin: pick(nameOf(origin)), what, date: date(page.as_of) });
    return { ...made, title, key: [], lines: [], words: {}, datasets: {} };
  }
  const datasets = Object.fromEntries(Object.entries(made.datasets).map(([id, data]) => [id, held(data)]));
  const words = made.description.slice(made.title.length).replace(/^[.\s]+/, '');
  return { ...made, message: [], datasets, lines: words ? [words] : [] };
}
