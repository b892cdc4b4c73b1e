// SPDX-License-Identifier: EUPL-1.2
// Figures that the program filled for the reference date. They rest on other comparisons than the
// page's table, or on numbers that only the program works out; so they follow none of its choices.
import europe from 'europe.json';
import { page } from './data.js';
import { chosen } from './words.js';

export const fixed = ['regions', 'dividing', 'practice', 'map', 'ranks', 'hasse', 'figures', 'designations'];
export const isFixed = (figure) => fixed.includes(figure);

// A data set that is part of a package came with the page's scripts.
const held = (data) => (data.module ? JSON.parse(europe) : data);

export function fixedFigure(origin, figure) {
  const made = (figure === 'designations' ? page.designations : origin.figures[figure])[chosen()];
  const datasets = Object.fromEntries(Object.entries(made.datasets).map(([id, data]) => [id, held(data)]));
  const words = made.description.slice(made.title.length).replace(/^[.\s]+/, '');
  return { ...made, datasets, lines: made.message.length > 0 || !words ? [] : [words] };
}
