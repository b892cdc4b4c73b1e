// SPDX-License-Identifier: EUPL-1.2
// The table as CSV and figures as SVG and PNG, made in the page and saved by the browser.
import { page } from './data.js';
import { h } from './dom.js';
import { state } from './state.js';
import { tableLines } from './table.js';
import { chosen } from './words.js';

function save(name, content) {
  const url = URL.createObjectURL(content);
  const anchor = h('a', { href: url, download: name });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

function fileName(origin, what, extension) {
  const audience = page.minister ? '-minister' : '';
  return `${origin.id}-${what}${audience}-${chosen()}-${origin.days[state.day]}.${extension}`;
}

// A value for a spreadsheet: quoted where it has to be, and never taken for a formula.
function field(value) {
  let text = String(value ?? '');
  if (/^[=+\-@\t\r]/.test(text)) text = `'${text}`;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const csv = (lines) => lines.map((line) => `${line.map(field).join(',')}\r\n`).join('');

export function saveTable(origin) {
  save(
    fileName(origin, 'table', 'csv'),
    new Blob([`\ufeff${csv(tableLines(origin))}`], { type: 'text/csv;charset=utf-8' }),
  );
}

export function saveSvg(origin, svg) {
  save(fileName(origin, state.figure, 'svg'), new Blob([svg], { type: 'image/svg+xml' }));
}

// Twice the nominal size: sharp in print.
export function savePng(origin, image) {
  const canvas = h('canvas', { width: 2 * image.naturalWidth, height: 2 * image.naturalHeight });
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((content) => save(fileName(origin, state.figure, 'png'), content), 'image/png');
}
