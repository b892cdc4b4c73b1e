// SPDX-License-Identifier: EUPL-1.2
// node hostile.mjs PEIL PROJECT: names, notes, terms and addresses that try to act stay text, on the
// page, in its address and in what is saved from it.
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, data, folder, make, same, withBrowser } from './browser.mjs';

const attack =
  '</script><script>window.struck=1</script><img src=x onerror="window.struck=1"><!-- {source} ${1} \u2028';
const formula = '=HYPERLINK("https://example.org")';

// A copy of the small data folder in which every free text attacks.
function attacked() {
  const copy = join(folder, 'data');
  cpSync(data('small'), copy, { recursive: true });
  const texts = (value, of) => {
    if (typeof value === 'string') return `${value} ${of}`;
    return Object.fromEntries(
      Object.entries(value).map(([lang, text]) => [lang, text ? `${of} ${text}` : text]),
    );
  };
  const inside = (value, names) => {
    if (Array.isArray(value)) value.forEach((each) => inside(each, names));
    else if (value && typeof value === 'object') {
      for (const [name, of] of Object.entries(names)) if (value[name]) value[name] = texts(value[name], of);
      Object.entries(value)
        .filter(([name]) => !(name in names))
        .forEach(([, each]) => inside(each, names));
    }
  };
  const change = (file, names) => {
    const json = JSON.parse(readFileSync(file, 'utf8'));
    inside(json, names);
    writeFileSync(file, JSON.stringify(json));
  };
  const profiles = join(copy, 'countries/pakistan');
  for (const name of readdirSync(profiles).filter((each) => each.startsWith('xx'))) {
    change(join(profiles, name), {
      label: attack,
      qualifier: attack,
      exceptions: attack,
      note: attack,
      title: attack,
      publisher: attack,
      locator: attack,
    });
  }
  change(join(copy, 'codebook/concepts.json'), { label: attack });
  change(join(copy, 'codebook/regions.json'), { label: formula });
  change(join(copy, 'codebook/sources.json'), { label: attack });
  return copy;
}

await withBrowser(async (open) => {
  const file = make(
    'pakistan',
    '--data',
    attacked(),
    '--baseline',
    'XXA',
    '--audience',
    'minister',
    '--unverified',
    '--as-of',
    '2025-06-01',
    '--lang',
    'en',
  ).replace('.html', '-minister.html');
  const untouched = [0, 0, 2]; // nothing ran, no picture, the page's own scripts
  const struck = (page) =>
    page.evaluate(() => [
      window.struck ?? 0,
      document.querySelectorAll('main img:not(#picture), dialog img').length,
      document.querySelectorAll('script:not([type])').length,
    ]);
  const page = await open(file, { fragment: '#empty=1' });
  check(
    (await page.locator('#mark').innerText()).includes('NOT PUBLIC'),
    'the page does not say that it is not public',
  );
  check((await page.title()).includes('NOT PUBLIC'), 'the title does not say that it is not public');
  check(
    (await page.locator('main').innerText()).includes('<img src=x onerror='),
    'the attack is not on the page as text',
  );
  for (const cell of await page.locator('button.cell').all()) {
    await cell.click();
    await page.waitForSelector('dialog[open]');
    same(await struck(page), untouched, 'in the details');
    await page.keyboard.press('Escape');
  }
  const [csv] = await Promise.all([page.waitForEvent('download'), page.click('#save-csv')]);
  check(csv.suggestedFilename().includes('-minister-'), `saved as ${csv.suggestedFilename()}`);
  const saved = readFileSync(await csv.path(), 'utf8');
  check(saved.includes("'=HYPERLINK") && !/(^|,)"?=HYPERLINK/m.test(saved), 'a formula in the CSV');
  for (const view of ['figures', 'weights', 'changes', 'gaps']) {
    await page.click(`#view-${view}`);
    same(await struck(page), untouched, view);
  }
  for (const figure of ['overview', 'divergence', 'timeline', 'heatmap']) {
    await page.click('#view-figures');
    await page.selectOption('#figure', figure);
    await page.waitForSelector(`#picture[data-drawn="${figure}"]`);
    same(await struck(page), untouched, figure);
  }
  const wrong = await open(file, {
    fragment:
      '#origin=__proto__&day=x&sources=<img src=x>,constructor&view=<script>&figure=toString&weights=a:1,__proto__:5,art15c:NaN&cell=0.__proto__&lang=constructor&query=(.*[',
  });
  same(await struck(wrong), untouched, 'an address that attacks');
  same(await wrong.getAttribute('html', 'lang'), 'en', 'a language that there is not');
});
