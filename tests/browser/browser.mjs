// SPDX-License-Identifier: EUPL-1.2
// What the tests in a browser share: pages made by the program and opened from disk, and what may never
// happen on one: an error, a request, something that does not lie within the page's policy.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const skipped = 77; // what CTest takes for "left out"
const peil = process.argv[2];
export const project = process.argv[3];
const browser = '/usr/bin/chromium';
const installed = createRequire(import.meta.url);

export const folder = mkdtempSync(join(tmpdir(), 'peil-browser-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const failed = [];

// The snapshot of real data as a data folder, with the project's own texts, schemas and settings.
function snapshot() {
  const composed = join(folder, 'snapshot');
  if (existsSync(composed)) return composed;
  const held = join(project, 'tests/data/snapshot');
  mkdirSync(join(composed, 'codebook'), { recursive: true });
  for (const name of ['countries', 'memberstates']) symlinkSync(join(held, name), join(composed, name));
  for (const name of readdirSync(join(project, 'codebook'))) {
    const own = join(held, 'codebook', name);
    symlinkSync(existsSync(own) ? own : join(project, 'codebook', name), join(composed, 'codebook', name));
  }
  return composed;
}

// A folder of tests/data that the program can read.
export const data = (name) => (name === 'snapshot' ? snapshot() : join(project, 'tests/data', name));
export function check(fact, what) {
  if (!fact) failed.push(what);
}
export function same(found, expected, what) {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  check(a === b, `${what}: ${a} instead of ${b}`);
}

// What the program prints; throws with what it complained of.
export function run(...args) {
  return execFileSync(peil, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

// A page with these arguments, as a file.
let made = 0;
export function make(...args) {
  const file = join(folder, `page-${made++}.html`);
  run('explore', ...args, '--output', file);
  return file;
}

function missing() {
  if (!existsSync(browser)) return `${browser} is not installed`;
  if (!existsSync(join(project, 'plots/explore.html')))
    return 'plots/explore.html is not made: run tools/setup';
  try {
    installed.resolve('playwright-core');
    installed.resolve('axe-core');
  } catch {
    return 'tests/browser/node_modules is not installed: run tools/setup';
  }
  return null;
}

// Runs `test` with a function that opens a file; what goes wrong on a page counts as a failure.
export async function withBrowser(test) {
  const why = missing();
  if (why) {
    console.log(`left out: ${why}`);
    process.exit(skipped);
  }
  const { chromium } = installed('playwright-core');
  const running = await chromium.launch({
    executablePath: browser,
    args: process.getuid() === 0 ? ['--no-sandbox'] : [],
  });
  const open = async (file, { width = 1280, height = 900, fragment = '' } = {}) => {
    const context = await running.newContext({ viewport: { width, height }, acceptDownloads: true });
    const page = await context.newPage();
    page.setDefaultTimeout(120000);
    page.on('console', (message) =>
      check(!['error', 'warning'].includes(message.type()), `console: ${message.text()}`),
    );
    page.on('pageerror', (error) => check(false, `error: ${error.message}`));
    page.on('request', (request) =>
      check(
        /^(data|blob):/.test(request.url()) || request.url().split('#')[0] === pathToFileURL(file).href,
        `request: ${request.url().slice(0, 200)}`,
      ),
    );
    page.on('dialog', (dialog) => {
      check(false, `dialog: ${dialog.message()}`);
      dialog.dismiss();
    });
    await page.goto(pathToFileURL(file).href + fragment);
    await page.waitForSelector('html[data-ready]');
    return page;
  };
  try {
    await test(open);
  } catch (error) {
    failed.push(error.stack);
  } finally {
    await running.close();
  }
  console.log(failed.join('\n'));
  process.exitCode = failed.length > 0 ? 1 : 0;
}

// Serious findings of axe on what the page shows now.
export async function accessible(page, where) {
  // Not by a script element, which the page's policy forbids.
  await page.evaluate(readFileSync(installed.resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
    }),
  );
  for (const found of violations) {
    check(
      !['serious', 'critical', 'moderate'].includes(found.impact),
      `axe, ${where}: ${found.id}: ${found.help}: ${found.nodes
        .slice(0, 3)
        .map((node) => node.html.slice(0, 160))
        .join(' | ')}`,
    );
  }
}
