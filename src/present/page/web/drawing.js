// SPDX-License-Identifier: EUPL-1.2
// Figures drawn in the page from the specifications of plots/, in the same house style. Vega runs
// without making code of texts, which the page's policy forbids. It is most of the page's script, so it
// comes as a second one, and hands `drawn` over when it is there: what else the page does starts without.
import { parse, textMetrics, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile } from 'vega-lite';
import europe from 'europe.json';
import { framed } from '../../../../plots/frame.mjs';
import { specification, textWidth } from '../../../../plots/house.mjs';
import style from '../../../../plots/style.json';
import designations from '../../../../plots/designations.vl.json';
import divergence from '../../../../plots/divergence.vl.json';
import dividing from '../../../../plots/dividing.vl.json';
import statistics from '../../../../plots/figures.vl.json';
import hasse from '../../../../plots/hasse.vl.json';
import heatmap from '../../../../plots/heatmap.vl.json';
import map from '../../../../plots/map.vl.json';
import overview from '../../../../plots/overview.vl.json';
import ranks from '../../../../plots/ranks.vl.json';
import regions from '../../../../plots/regions.vl.json';
import timeline from '../../../../plots/timeline.vl.json';

const specifications = {
  overview,
  divergence,
  timeline,
  heatmap,
  regions,
  dividing,
  map,
  ranks,
  hasse,
  figures: statistics,
  designations,
};
textMetrics.width = (item, text) => textWidth(text, item.fontSize ?? 11);

// Only that panels of their own scale share a data set is no mistake in a specification.
const complain = (text) => {
  if (!/^Detected faceted independent scales/.test(text)) console.error(text);
  return logger;
};
const logger = {
  level: () => logger,
  warn: complain,
  error: complain,
  info: () => logger,
  debug: () => logger,
};

// A map comes with this script; other data sets with the figure.
const geography = (data) => (data.geography ? JSON.parse(europe) : data);

// The picture of a figure, as the text of an svg.
async function drawn({ datasets, ...figure }) {
  if (figure.message.length > 0) return framed(null, figure, style);
  const sets = Object.fromEntries(Object.entries(datasets).map(([id, data]) => [id, geography(data)]));
  const made = { ...figure, datasets: sets };
  const filled = specification(specifications[made.spec], made, style);
  const view = new View(parse(compile(filled, { logger }).spec, null, { ast: true }), {
    renderer: 'none',
    expr: expressionInterpreter,
  });
  const svg = await view.toSVG();
  view.finalize();
  return framed(svg, made, style);
}

document.dispatchEvent(new CustomEvent('drawing', { detail: drawn }));
