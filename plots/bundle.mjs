// SPDX-License-Identifier: EUPL-1.2
// node bundle.mjs: makes renderer.mjs, the renderer of figures in one file, which starts sooner
// than its modules; and explore.html, the page of `peil explore` without its data, from the modules in
// src/present/page/web. The page's policy lets nothing run but what is in it and nothing be fetched.
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { europe } from './europe.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const web = here('../src/present/page/web/');

const installed = createRequire(import.meta.url);

// The map, as far as figures show it.
const map = {
  name: 'map',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^europe\.json$/ }, ({ path }) => ({ path, namespace: 'map' }));
    onLoad({ filter: /.*/, namespace: 'map' }, () => ({
      contents: JSON.stringify(europe(installed('world-atlas/countries-50m.json'))),
      loader: 'text', // parsed only where the map is drawn
    }));
  },
};

const bundled = async (entry, options) => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    legalComments: 'none',
    nodePaths: [here('node_modules')],
    plugins: [map],
    logLevel: 'warning',
    ...options,
  });
  return outputFiles[0].text.trim();
};

// Whole or not at all.
function write(name, text) {
  writeFileSync(here(`${name}.new`), text);
  renameSync(here(`${name}.new`), here(name));
}

const renderer = () =>
  bundled(here('render.mjs'), { format: 'esm', platform: 'browser', external: ['node:*'], target: 'node18' });

const sum = (text) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

// Nothing in a script may look like its end.
const unending = (script) => script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

async function page() {
  const forPage = (name) => bundled(web + name, { format: 'iife', target: 'es2023' });
  const script = unending(await forPage('main.js'));
  const drawing = unending(await forPage('drawing.js'));
  const style = await forPage('style.css');
  const policy =
    `default-src 'none'; script-src ${sum(script)} ${sum(drawing)}; style-src ${sum(style)}; ` +
    `img-src data: blob:; base-uri 'none'; form-action 'none'`;
  let html = readFileSync(`${web}index.html`, 'utf8');
  for (const [place, text] of Object.entries({ policy, style, script, drawing })) {
    html = html.replace(`<!--${place}-->`, () => text);
  }
  return html;
}

write('renderer.mjs', await renderer());
write('explore.html', await page());
