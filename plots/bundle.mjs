// SPDX-License-Identifier: EUPL-1.2
// node bundle.mjs [OUTPUT]: makes explore.html, the page of `peil explore` without its data, from the
// modules in src/present/page/web. Its policy lets nothing run but what is in it and nothing be
// fetched.
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { europe } from './europe.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const web = here('../src/present/page/web/');
const output = process.argv[2] ?? here('explore.html');

const installed = createRequire(import.meta.url);

// The map, as far as the page shows it.
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

const bundled = async (entry) => {
  const { outputFiles } = await build({
    entryPoints: [web + entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2023',
    charset: 'utf8',
    legalComments: 'none',
    nodePaths: [here('node_modules')],
    plugins: [map],
    logLevel: 'warning',
  });
  return outputFiles[0].text.trim();
};

const sum = (text) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

// Nothing in a script may look like its end.
const script = (await bundled('main.js')).replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
const style = await bundled('style.css');
const policy =
  `default-src 'none'; script-src ${sum(script)}; style-src ${sum(style)}; img-src data: blob:; ` +
  `base-uri 'none'; form-action 'none'`;

let html = readFileSync(`${web}index.html`, 'utf8');
for (const [place, text] of Object.entries({ policy, style, script })) {
  html = html.replace(`<!--${place}-->`, () => text);
}
writeFileSync(`${output}.new`, html);
renameSync(`${output}.new`, output);
