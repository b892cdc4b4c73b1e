// SPDX-License-Identifier: EUPL-1.2
// node truth.mjs PEIL PROJECT: what the page shows is what the program says: levels, terms and verdicts
// at each stop of the slider, and the index under random weights.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, data, folder, make, run, same, withBrowser } from './browser.mjs';

const day = '2025-06-01';
const key = (row) => [row.concept, row.region, row.dimension].join('/');
const levels = (cell) => (cell.levels ? cell.levels.join('–') : '');

// All rows of the page's table, read from what it shows.
const shown = (page) =>
  page.$$eval('tr[data-row]', (lines) => {
    const found = {};
    for (const line of lines) {
      for (const cell of line.querySelectorAll('button.cell')) {
        const level = cell.querySelector('.level')?.textContent ?? '';
        found[cell.id.replace('cell-', '')] = [
          level,
          cell.querySelector('.term')?.textContent ?? '',
          cell.dataset.verdict ?? '',
        ];
      }
    }
    return found;
  });

function expected(origin, asOf, rows) {
  const said = JSON.parse(
    run('compare', origin, '--data', data('snapshot'), '--as-of', asOf, '--format', 'json'),
  );
  const found = {};
  for (const row of said.rows) {
    for (const cell of row.cells) {
      const verdict = row.verdicts.find((each) => each.against === cell.source)?.verdict ?? '';
      const text = levels(cell).replace(/^(\d+)–\1$/, '$1');
      found[`${rows.indexOf(key(row))}.${cell.source}`] = [text, cell.term ?? '', verdict];
    }
  }
  return found;
}

async function stops(open, origin) {
  const file = make(origin, '--data', data('snapshot'), '--as-of', day);
  const page = await open(file, { fragment: '#empty=1' });
  await page.click('#sources summary');
  await page.click('#sources-all');
  const { days, rows } = await page.evaluate(() =>
    JSON.parse(document.querySelector('[id^=origin-]').textContent),
  );
  for (let stop = days.length - 1; ; stop -= 1) {
    const found = await shown(page);
    const program = expected(origin, days[stop], rows.map(key));
    check(Object.keys(found).length > 0, `${origin}, ${days[stop]}: no cell is shown`);
    for (const [cell, value] of Object.entries(found))
      same(value, program[cell], `${origin}, ${days[stop]}, ${cell}`);
    // A cell that is not shown is one of a source that is not on the page, or of a row of which nobody speaks.
    for (const [cell, value] of Object.entries(program)) {
      check(cell in found || value[0] === '', `${origin}, ${days[stop]}: ${cell} is not shown: ${value}`);
    }
    if (stop === 0) break;
    await page.click('#day-back');
  }
}

const noise = (seed) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

// The index of a block by the program: `--table` with the page's scores and weights.
function indexOf(block, weights) {
  const columns = block.rows.map((row) => `"${row}"`);
  const table = [
    ['name', ...columns].join(','),
    ...block.sources.map((source) => [source.id, ...source.scores.map((score) => score[0])].join(',')),
  ];
  const lines = ['name,parent,weight'];
  for (const dimension of block.dimensions) {
    lines.push(`group ${dimension.id},,${weights[dimension.id]}`);
    for (const [row, share] of dimension.rows) lines.push(`${columns[row]},group ${dimension.id},${share}`);
  }
  const [a, b] = ['table.csv', 'weights.csv'].map((name) => join(folder, name));
  writeFileSync(a, `${table.join('\n')}\n`);
  writeFileSync(b, `${lines.join('\n')}\n`);
  return JSON.parse(
    run('index', '--table', a, '--weights', b, '--scale', 'none', '--draws', '0', '--format', 'json'),
  ).elements;
}

async function weightings(open, times) {
  const page = await open(make('afghanistan', '--data', data('snapshot'), '--as-of', day), {
    fragment: '#view=weights',
  });
  const blocks = await page.evaluate(() => {
    const origin = JSON.parse(document.querySelector('[id^=origin-]').textContent);
    return origin.blocks.on.at(-1)[1].map((each) => origin.blocks.all[each]);
  });
  const place = blocks.findIndex((block) => block.dimensions.length > 2);
  check(place >= 0, 'no block has several subjects');
  if (place > 0) await page.selectOption('#block', String(place));
  const block = blocks[place];
  const random = noise(20250601);
  for (let turn = 0; turn < times; turn += 1) {
    const weights = Object.fromEntries(
      block.dimensions.map((each) => [each.id, 1 + Math.floor(100 * random())]),
    );
    await page.evaluate((given) => {
      for (const [id, weight] of Object.entries(given)) {
        const slider = document.getElementById(`weight-${id}`);
        slider.value = weight;
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }, weights);
    const found = await page.$$eval('#index tbody tr', (lines) =>
      lines.map((line) => [
        line.dataset.source,
        Number(line.querySelector('[data-index]').dataset.index),
        Number(line.querySelector('[data-rank]').dataset.rank),
      ]),
    );
    for (const element of indexOf(block, weights)) {
      const [, index, rank] = found.find(([id]) => id === element.name) ?? [];
      check(
        Math.abs(index - element.index) < 1e-9 && rank === element.rank,
        `${JSON.stringify(weights)}: ${element.name} has ${index}, rank ${rank} instead of ${element.index}, rank ${element.rank}`,
      );
    }
  }
}

await withBrowser(async (open) => {
  for (const origin of ['pakistan', 'iran']) await stops(open, origin);
  await weightings(open, 1000);
});
