// SPDX-License-Identifier: EUPL-1.2
// node use.mjs PEIL PROJECT: each control does what it says, the address keeps the view, back and
// forward go through it, and nothing on the page fails or stands in the way of assistive technology.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessible, check, data, make, project, same, withBrowser } from './browser.mjs';

const day = '2025-06-01';
const text = (page, selector) => page.locator(selector).innerText();
const rows = (page) => page.locator('section tbody tr[data-row]').count();
const verdicts = (page) =>
  page.$$eval('button.cell[data-verdict]', (all) => all.map((each) => each.dataset.verdict));

async function choices(page) {
  same(await page.title(), 'Peil: Afghanistan', 'title');
  const all = await rows(page);
  check(all > 10, `only ${all} rows`);
  await page.selectOption('#subject', 'art15c');
  const some = await rows(page);
  check(some > 0 && some < all, `${some} rows on one subject of ${all}`);
  await page.selectOption('#subject', '');
  await page.fill('#query', 'lhbti');
  const found = await page.$$eval('tr[data-row] > th', (heads) => heads.map((head) => head.innerText));
  check(found.length > 0 && found.length < all, `${found.length} rows found`);
  await page.fill('#query', '');
  await page.check('#only-differ');
  check((await rows(page)) < all, 'only where they differ: all rows');
  await page.uncheck('#only-differ');
  await page.check('#only-decided');
  const decided = await rows(page);
  await page.selectOption('#verdict', 'stricter');
  const stricter = await page.$$eval('tr[data-row]', (lines) =>
    lines.map((line) =>
      [...line.querySelectorAll('[data-verdict]')].some((cell) => cell.dataset.verdict === 'stricter'),
    ),
  );
  check(stricter.every(Boolean) && stricter.length < decided, 'rows with a verdict: others, too');
  await page.selectOption('#verdict', '');
  await page.uncheck('#only-decided');
  await page.check('#only-empty');
  check((await rows(page)) >= all, 'also rows without a level: fewer rows');
  await page.uncheck('#only-empty');
  same(await rows(page), all, 'all choices undone');
}

async function sources(page) {
  await page.click('#sources summary');
  await page.click('#sources-all');
  const many = await page.locator('section thead').nth(1).locator('th').count();
  await page.uncheck('#source-EUAA');
  same(
    await page.locator('section thead').nth(1).locator('th').count(),
    many - 1,
    'columns without one source',
  );
  await page.click('#sources-telling');
  await page.click('#sources summary');
}

async function days(page) {
  const words = await text(page, '#day-words');
  await page.click('#day-back');
  const before = await text(page, '#day-words');
  check(before !== words, 'the day before is the same');
  await page.focus('#day');
  await page.keyboard.press('Home');
  check(await page.isDisabled('#day-back'), 'there is a day before the first');
  await page.keyboard.press('End');
  same(await text(page, '#day-words'), words, 'the last day');
  check(await page.isDisabled('#day-on'), 'there is a day after the last');
}

async function details(page) {
  const cell = page.locator('button.cell:has(.term)').first();
  await cell.focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog[open]');
  const said = await text(page, 'dialog');
  for (const word of ['Level', 'What the source says', 'Laid down in', 'In force']) {
    check(said.toLowerCase().includes(word.toLowerCase()), `a cell opens without '${word}'`);
  }
  check((await page.locator('dialog .cites li').count()) > 0, 'a cell opens without a document');
  await accessible(page, 'details');
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog:not([open])', { state: 'attached' });
  check(await cell.evaluate((element) => element === document.activeElement), 'the focus is lost');
}

async function backAndForward(page) {
  await page.selectOption('#subject', 'persecution_risk');
  const narrow = await rows(page);
  await page.click('#view-changes');
  await page.click('#lang-nl');
  same(await page.getAttribute('html', 'lang'), 'nl', 'language');
  const address = page.url();
  await page.goBack();
  same(await page.getAttribute('html', 'lang'), 'en', 'language after going back');
  await page.goBack();
  same(await rows(page), narrow, 'rows after going back twice');
  await page.goForward();
  await page.goForward();
  same(page.url(), address, 'address after going forward');
  same(await page.getAttribute('html', 'lang'), 'nl', 'language after going forward');
  return address.slice(address.indexOf('#'));
}

async function files(page) {
  await page.click('#view-table');
  const [csv] = await Promise.all([page.waitForEvent('download'), page.click('#save-csv')]);
  const lines = readFileSync(await csv.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  check(
    lines[0].startsWith('\ufefforigin,day,concept') && lines.length > 10,
    `the CSV has ${lines.length} lines`,
  );
  await page.click('#view-figures');
  const follow = ['overview', 'divergence', 'timeline', 'heatmap'];
  const fixed = ['regions', 'dividing', 'practice', 'map', 'ranks', 'hasse', 'figures', 'designations'];
  const offered = await page.$$eval('#figure option', (all) => all.map((each) => each.value));
  same(offered.toSorted(), [...follow, ...fixed].toSorted(), 'figures on the page');
  for (const figure of [...fixed, ...follow]) {
    await page.selectOption('#figure', figure);
    // What does not follow the choices on the page says so.
    same(await page.locator('#fixed').count(), fixed.includes(figure) ? 1 : 0, `${figure}: of the reference date`);
    await page.waitForSelector(`#picture[data-drawn="${figure}"]`);
    const size = await page.$eval('#picture', (image) => [image.naturalWidth, image.naturalHeight]);
    check(size[0] > 300 && size[1] > 100, `${figure} is ${size}`);
    check((await page.locator('#in-words li').count()) > 0, `${figure} has no words`);
  }
  const [svg] = await Promise.all([page.waitForEvent('download'), page.click('#save-svg')]);
  check(readFileSync(await svg.path(), 'utf8').startsWith('<svg '), 'the SVG is none');
  const [png] = await Promise.all([page.waitForEvent('download'), page.click('#save-png')]);
  same(
    readFileSync(await png.path())
      .subarray(1, 4)
      .toString(),
    'PNG',
    'the PNG',
  );
}

async function proposal(open) {
  const draft = join(project, 'tests/golden/compare/claims_of_a_proposal_en/draft.json');
  const page = await open(
    make(
      'pakistan',
      '--data',
      data('ladder'),
      '--baseline',
      'XXA',
      '--against',
      'XXC,XXE',
      '--proposal',
      draft,
      '--as-of',
      day,
      '--lang',
      'en',
    ),
  );
  const counts = () =>
    page.$$eval('.summary tbody tr:nth-child(odd)', (lines) => lines.map((line) => line.innerText));
  const [columns, proposed] = [
    await page.locator('section thead').nth(1).locator('th').count(),
    await counts(),
  ];
  check((await page.locator('.direction').count()) > 0, 'no row tells what the proposal does');
  await page.uncheck('#proposal');
  same(
    await page.locator('section thead').nth(1).locator('th').count(),
    columns - 1,
    'columns without the proposal',
  );
  check(JSON.stringify(await counts()) !== JSON.stringify(proposed), 'the proposal changes no count');
  await page.check('#proposal');
  await accessible(page, 'proposal');
}

await withBrowser(async (open) => {
  await proposal(open);
  const file = make('afghanistan', '--data', data('snapshot'), '--as-of', day, '--lang', 'en');
  const page = await open(file);
  await choices(page);
  await sources(page);
  await days(page);
  await details(page);
  const fragment = await backAndForward(page);
  await files(page);
  const other = await open(file, { fragment });
  same(await other.getAttribute('html', 'lang'), 'nl', 'language of an address');
  same(await other.inputValue('#subject'), 'persecution_risk', 'subject of an address');
  for (const [width, lang] of [
    [1280, 'en'],
    [390, 'nl'],
  ]) {
    const small = await open(file, { width, fragment: `#lang=${lang}` });
    for (const view of ['table', 'figures', 'weights', 'changes', 'gaps']) {
      await small.click(`#view-${view}`);
      await accessible(small, `${view}, ${lang}, ${width}`);
      const wide = await small.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      check(wide <= 0, `${view}, ${lang}: ${wide} pixels wider than a screen of ${width}`);
    }
  }
});
