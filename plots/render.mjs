// SPDX-License-Identifier: EUPL-1.2
// node renderer.mjs FIGURES.json: renders every figure in the list to SVG, in one process. bundle.mjs
// makes renderer.mjs from this.
//
// FIGURES.json: [{"spec": "heatmap", "output": "a.svg", "format": "page", "title": "…",
//                 "subtitle": ["…"], "key": ["…"], "source": ["…"], "message": [], "captioned": false,
//                 "description": "…", "words": {"level": "…"}, "datasets": {"cells": […]}}]
// `spec` names a Vega-Lite specification beside this file; its data sets are filled in from here. A
// captioned figure shows no title, subtitle, key or source: they are in the caption below it. A figure
// with a message shows that instead of a drawing. A data set may be {"geography": "europe"}, which comes
// with the renderer.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse, textMetrics, View } from 'vega';
import { compile } from 'vega-lite';
import europe from 'europe.json';
import { framed } from './frame.mjs';
import { specification, textWidth } from './house.mjs';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const beside = (name) => read(new URL(name, import.meta.url));
textMetrics.width = (item, text) => textWidth(text, item.fontSize ?? 11);

// What Vega-Lite passed over is a mistake in a specification and stops the run. Only that panels of
// their own scale share a data set is no mistake.
const harmless = /^Detected faceted independent scales/;
const stop = (text) => {
  if (!harmless.test(text)) throw new Error(text);
  return logger;
};
const logger = { level: () => logger, warn: stop, error: stop, info: () => logger, debug: () => logger };

async function drawn(figure, style) {
  if (figure.message.length > 0) return null;
  for (const [name, data] of Object.entries(figure.datasets)) {
    if (data.geography) figure.datasets[name] = JSON.parse(europe);
  }
  const spec = specification(beside(`${figure.spec}.vl.json`), figure, style);
  const view = new View(parse(compile(spec, { logger }).spec), { renderer: 'none' });
  return view.toSVG();
}

const style = beside('style.json');
for (const figure of read(process.argv[2])) {
  try {
    writeFileSync(figure.output, framed(await drawn(figure, style), figure, style) + '\n');
  } catch (error) {
    throw new Error(`figure '${figure.spec}': ${error.message}`, { cause: error });
  }
}
