// SPDX-License-Identifier: EUPL-1.2
// node render.mjs FIGURES.json: renders every figure in the list to SVG, in one process.
//
// FIGURES.json: [{"spec": "heatmap", "output": "a.svg", "title": "…", "subtitle": ["…"], "key": ["…"],
//                 "captioned": false, "description": "…", "datasets": {"cells": […]}}]
// `spec` names a Vega-Lite specification beside this file; its data sets are filled in from here.
// A captioned figure shows no title, subtitle or key: they are in the caption below it.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse, textMetrics, View } from 'vega';
import { compile } from 'vega-lite';

const escape = (text) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

// Without a canvas Vega takes every character to be 0.8 em wide, which leaves a third of a figure empty.
// Widths of Carlito's characters, by kind, a little rounded up.
textMetrics.width = (item, text) => {
  const em = [...String(text ?? '')].reduce((sum, c) => {
    if (/[ijltfrI .,;:'’()[\]|!-]/.test(c)) return sum + 0.31;
    if (/[mwMW—%]/.test(c)) return sum + 0.84;
    return sum + (/[A-Z]/.test(c) ? 0.63 : 0.54);
  }, 0);
  return em * (item.fontSize ?? 11);
};

// Lines of at most `width` characters, broken at spaces.
function wrap(text, width) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.pop();
    if (line && line.length + 1 + word.length > width) lines.push(line, word);
    else lines.push(line ? `${line} ${word}` : word);
  }
  return lines;
}

function specification(figure) {
  const file = new URL(`${figure.spec}.vl.json`, import.meta.url);
  const spec = JSON.parse(readFileSync(file, 'utf8'));
  for (const cell of figure.datasets.cells) {
    cell.row = wrap(cell.row, 46).join('\n');
    cell.dimension = wrap(cell.dimension, 44).join('\n');
  }
  // Many sources: narrow columns, names over several lines. The hatch is as wide as a cell.
  const sources = new Set(figure.datasets.cells.map((cell) => cell.source)).size;
  const step = sources > 6 ? 50 : 96;
  for (const cell of figure.datasets.cells) cell.source = wrap(cell.source, step / 5);
  // Names of several lines grow downwards: all get as many lines, and room for them.
  const lineCount = Math.max(...figure.datasets.cells.map((cell) => cell.source.length));
  for (const cell of figure.datasets.cells) {
    while (cell.source.length < lineCount) cell.source.unshift(' ');
    cell.source = cell.source.join('\n');
  }
  const axis = spec.spec.layer[0].encoding.x.axis;
  axis.labelPadding += (lineCount - 1) * spec.config.axis.labelLineHeight;
  const reach = Math.floor(step / 24);
  const strokes = Array.from({ length: 2 * reach - 1 }, (_, i) => `M${i - reach},1L${i - reach + 2},-1`);
  spec.spec.width.step = step;
  if (sources > 6) {
    spec.config.axisX = { labelFontSize: 9.5, labelLineHeight: 10.5 };
    spec.config.axisY = { labelFontSize: 12.5, labelLineHeight: 13 }; // a wide figure is printed smaller
  }
  spec.spec.layer.find((layer) => layer.mark.shape).mark.shape = strokes.join('');
  spec.datasets = figure.datasets;
  const lines = [...figure.subtitle, ...figure.key].flatMap((line) => wrap(line, 100));
  if (figure.captioned) delete spec.title;
  else spec.title = { ...spec.title, text: figure.title, subtitle: lines };
  return spec;
}

// A picture for assistive technology: one image with a name and a description.
function describe(svg, figure) {
  const head =
    `<title id="title">${escape(figure.title)}</title>` +
    `<desc id="desc">${escape(figure.description)}</desc>`;
  return svg.replace(
    /^<svg ([^>]*)>/,
    (_, attributes) => `<svg role="img" aria-labelledby="title desc" ${attributes}>${head}`,
  );
}

const figures = JSON.parse(readFileSync(process.argv[2], 'utf8'));
for (const figure of figures) {
  const view = new View(parse(compile(specification(figure)).spec), { renderer: 'none' });
  writeFileSync(figure.output, describe(await view.toSVG(), figure) + '\n');
}
