// SPDX-License-Identifier: EUPL-1.2
// node questions.mjs PEIL PROJECT: what a member of parliament would ask, each answered on the page in at
// most three actions from where it opens.
import { check, data, make, withBrowser } from './browser.mjs';

const most = 3;

// The page opened anew, on which actions are counted.
async function asker(open, file) {
  const page = await open(file);
  let actions = 0;
  const act =
    (name) =>
    async (...args) => {
      actions += 1;
      await page[name](...args);
    };
  return {
    click: act('click'),
    choose: act('selectOption'),
    type: act('fill'),
    press: act('press'),
    texts: (selector) => page.locator(selector).allInnerTexts(),
    text: async (selector) => (await page.locator(selector).allInnerTexts()).join('\n'),
    wait: (selector) => page.waitForSelector(selector),
    links: (selector) => page.$$eval(selector, (all) => all.map((each) => each.href)),
    done: async () => {
      await page.context().close();
      return actions;
    },
  };
}

const questions = {
  'On which groups is the Netherlands stricter than EUAA on Iran?': async (page) => {
    await page.choose('#origin', 'IRN');
    await page.click('#count-EUAA-stricter');
    const rows = await page.texts('tr[data-row]');
    return rows.length > 0 && rows.every((row) => row.includes('▼ stricter'));
  },
  'Since when does it say so?': async (page) => {
    await page.choose('#origin', 'IRN');
    await page.click('button.cell[id$=".NLD"] >> nth=0');
    return /Since\n\d{1,2} \w+ \d{4}/.test(await page.text('dialog'));
  },
  'Who says so, and where is it written?': async (page) => {
    await page.choose('#origin', 'IRN');
    await page.click('button.cell[id$=".EUAA"] >> nth=0');
    const links = await page.links('dialog .cites a');
    return (
      links.length > 0 &&
      links.every((link) => link.startsWith('https://')) &&
      (await page.text('dialog .cites')).includes('EUAA')
    );
  },
  'On how many points is it more lenient than Germany on Pakistan?': async (page) => {
    await page.choose('#origin', 'PAK');
    return (await page.text('#count-DEU-more_lenient')) === '1';
  },
  'What did the Netherlands say on Pakistan before that?': async (page) => {
    await page.choose('#origin', 'PAK');
    const now = await page.text('#day-words');
    await page.click('#day-back');
    return (
      (await page.text('#day-words')) !== now && (await page.texts('button.cell[id$=".NLD"]')).length > 0
    );
  },
  'What changed in the policy on Afghanistan, and when?': async (page) => {
    await page.click('#view-changes');
    return /\d{1,2} \w+ \d{4}\n?\s*The Netherlands/.test(
      (await page.texts('main tbody tr')).join('\n').replaceAll('\t', '\n'),
    );
  },
  'What do the sources say on gay men in Iran?': async (page) => {
    await page.choose('#origin', 'IRN');
    await page.type('#query', 'homoseks');
    const rows = await page.texts('tr[data-row] > th');
    return rows.length > 0 && rows.some((row) => /lgbti/i.test(row));
  },
  'Does it depend on what one finds important?': async (page) => {
    await page.click('#view-weights');
    return (
      (await page.text('section[aria-labelledby="certain"] li')).length > 40 &&
      (await page.texts('#index tbody tr')).length >= 2
    );
  },
  'What do we not know on Syria, and where would it stand?': async (page) => {
    await page.choose('#origin', 'SYR');
    await page.click('#view-gaps');
    return (await page.texts('main tbody tr')).length > 0 && (await page.links('main tbody a')).length > 0;
  },
  'Where do the sources lie furthest apart on Afghanistan?': async (page) => {
    await page.click('#view-figures');
    await page.choose('#figure', 'divergence');
    await page.wait('#picture[data-drawn="divergence"]');
    await page.click('#in-words summary');
    return /The Netherlands \d/.test(await page.text('#in-words'));
  },
};

await withBrowser(async (open) => {
  const file = make(
    'afghanistan',
    'iran',
    'pakistan',
    'syria',
    '--data',
    data('snapshot'),
    '--as-of',
    '2025-06-01',
    '--lang',
    'en',
  );
  for (const [question, answer] of Object.entries(questions)) {
    const page = await asker(open, file);
    const answered = await answer(page).catch((error) => {
      check(false, `${question} ${error.message}`);
      return true;
    });
    check(answered, `${question} The page does not answer.`);
    const actions = await page.done();
    check(actions <= most, `${question} takes ${actions} actions`);
  }
});
