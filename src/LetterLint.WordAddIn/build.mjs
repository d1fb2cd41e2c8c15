// Builds the page for authors and the pane of Word into dist, from where the service takes them. What it makes is kept in the
// repository, so that nobody needs Node.js only to open the page; built-from.txt tells a test whether it is current.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const beside = ['findings.css', 'page.css', 'page.html', 'pane.css', 'pane.html'];

rmSync('dist', { recursive: true, force: true });
await build({ entryPoints: ['src/page.ts', 'src/pane.ts'], outdir: 'dist', bundle: true, format: 'iife', target: 'es2021', charset: 'utf8', legalComments: 'none' });
for (const file of [...beside, 'icons']) cpSync(file, `dist/${file}`, { recursive: true });

const sources = [...beside, ...readdirSync('src').sort().map(name => `src/${name}`)];
const hash = createHash('sha256');
for (const source of sources) hash.update(readFileSync(source, 'utf8').replaceAll('\r\n', '\n'));
writeFileSync('dist/built-from.txt', `${hash.digest('hex')}\n`);
