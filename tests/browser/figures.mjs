// SPDX-License-Identifier: EUPL-1.2
// node figures.mjs PEIL PROJECT: every figure as a browser lays it out, on a page and on a slide, in both
// languages: no words outside the picture, none over others, none too small to read.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, folder, project, run, withBrowser } from './browser.mjs';

const day = '2025-06-01';
const origins = ['pakistan', 'afghanistan', 'iran', 'somalia', 'syria', 'turkey'];
const all = 'overview,divergence,heatmap,timeline,regions,dividing,figures,practice,ranks,hasse,map';
const least = { page: 9, slide: 12.5 }; // pixels: 7 points on a page of A4, 9 on a slide

// What is wrong with the words of a picture: [what, where].
function faults(svg, least) {
  const frame = svg.getBoundingClientRect();
  const found = [];
  const texts = [...svg.querySelectorAll('text')]
    .filter((text) => text.textContent.trim() && text.getAttribute('opacity') !== '0')
    .map((text) => {
      const matrix = text.getScreenCTM();
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * Math.hypot(matrix.a, matrix.b);
      return { words: text.textContent, box: text.getBoundingClientRect(), size, upright: matrix.b === 0 };
    });
  for (const { words, box, size } of texts) {
    if (box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom)
      found.push(['outside', words]);
    if (size < least) found.push([`of ${size.toFixed(1)} pixels`, words]);
  }
  const upright = texts.filter((text) => text.upright);
  upright.forEach((one, i) => {
    for (const other of upright.slice(i + 1)) {
      const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // A line's box is higher than its letters; the same words in the same place are their own edge.
      const lower = 0.35 * Math.min(one.size, other.size);
      const edge = one.words === other.words && Math.abs(one.box.left - other.box.left) < 1;
      if (width > 1.5 && height > lower && !edge) found.push(['over one another', `${one.words} | ${other.words}`]);
    }
  });
  return found;
}

function made(origin, lang, format, figures, given = []) {
  const out = join(folder, `${origin}-${lang}-${format}`);
  run('plot', origin, '--figure', figures, '--lang', lang, '--format', format, '--data', project, '--as-of', day,
    '--output', out, ...given);
  return readdirSync(out).map((name) => ({ name, text: readFileSync(join(out, name), 'utf8') }));
}

async function look(open, origin, lang, format) {
  const figures = origin === origins[0] ? `${all},designations` : all; // that looks at every origin
  const pictures = made(origin, lang, format, figures);
  const file = join(folder, 'pictures.html');
  writeFileSync(file, `<html data-ready><body>${pictures.map(({ text }) => text).join('\n')}</body></html>`);
  const page = await open(file);
  const found = await page.$$eval(
    'body > svg',
    (svgs, [source, smallest]) => {
      const judge = new Function(`return ${source}`)();
      return svgs.map((svg) => judge(svg, smallest));
    },
    [faults.toString(), least[format]],
  );
  check(found.length === pictures.length && found.length > 10, `${origin}: ${found.length} pictures`);
  found.forEach((list, i) => {
    for (const [what, where] of list) check(false, `${pictures[i].name}: ${what}: ${where}`);
  });
  await page.context().close();
}

await withBrowser(async (open) => {
  // Dutch words are the longer ones.
  for (const origin of origins) for (const format of ['page', 'slide']) await look(open, origin, 'nl', format);
  for (const format of ['page', 'slide']) await look(open, 'afghanistan', 'en', format);
});
