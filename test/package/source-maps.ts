import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Prints where in the package a replaced `fetch` was called from. */
const PROGRAM = `new TempsClient({ baseUrl: 'https://temps.test', apiKey: 'tk_x', fetch: async () => {
  console.log(/\\((?:file:..)?([^()]*node-sdk[^()]+):(\\d+):\\d+\\)/.exec(new Error().stack).slice(1).join('\\n'));
  return Response.json({});
} }).projects.get({ path: { project_id: 1 } });`;

/** Every map and every source is there, and a stack leads to the right line: of a source, or of the readable CommonJS. */
export function checkSourceMaps(installed: string, app: string): string {
  const dist = join(installed, 'dist');
  const maps = readdirSync(dist).filter((name) => name.endsWith('.map'));
  for (const name of readdirSync(dist).filter((file) => /\.c?js$/.test(file))) {
    const [, map] = /\/\/# sourceMappingURL=(.+)\s*$/.exec(readFileSync(join(dist, name), 'utf8')) ?? [];
    if (map !== undefined && !maps.includes(map)) throw new Error(`${name} names ${map}, which is not there`);
  }
  for (const map of maps) {
    const { sources } = JSON.parse(readFileSync(join(dist, map), 'utf8')) as { sources: string[] };
    // Those of a bundled package are not shipped.
    const ours = sources.filter((source) => !/^(..\/node_modules\/|node:|missing:)/.test(source));
    const missing = ours.filter((source) => !existsSync(join(dist, source)));
    if (missing.length > 0) throw new Error(`${map} leads to ${missing.join(', ')}, which are not there`);
  }
  for (const [file, load, kind] of [
    ['map.mjs', "import { TempsClient } from '@temps-sdk/node-sdk';", '.ts'],
    ['map.cjs', "const { TempsClient } = require('@temps-sdk/node-sdk');", '.cjs'],
  ] as const) {
    writeFileSync(join(app, file), `${load}\n${PROGRAM}`);
    const said = execFileSync('node', ['--enable-source-maps', file], { cwd: app, encoding: 'utf8' });
    const [source = '', line = ''] = said.trim().split('\n');
    const text = source.endsWith(kind) ? readFileSync(source, 'utf8').split('\n')[Number(line) - 1] : undefined;
    if (!/\bfetch\b/.test(text ?? '')) throw new Error(`${file}: fetch is said to be called at ${said}`);
  }
  return `${maps.length} maps`;
}
