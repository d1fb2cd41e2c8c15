// Builds the pane into dist, from where the service takes it.
import { build } from 'esbuild';
import { cpSync, rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
await build({ entryPoints: ['src/pane.ts'], outdir: 'dist', bundle: true, format: 'iife', target: 'es2020', charset: 'utf8', legalComments: 'none' });
for (const file of ['pane.html', 'pane.css', 'icons']) cpSync(file, `dist/${file}`, { recursive: true });
