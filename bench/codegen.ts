/**
 * What generating a large contract takes: `node bench/codegen.ts [operations] [--zod]`. The contract is
 * this package's own, repeated, with names and tags of its own for each copy.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const COMMAND = 'codegen/src/cli/temps-codegen.ts';
const METHODS = new Set(['get', 'post', 'put', 'patch', 'delete']);
const wanted = Number(process.argv[2] ?? 9990);

type Operations = Record<string, { operationId: string; tags?: string[] }>;
interface Contract {
  paths: Record<string, Operations>;
  components: { schemas: Record<string, object> };
}

const own = readFileSync('openapi.json', 'utf8');
const large = JSON.parse(own) as Contract;
const schemas: Contract['components']['schemas'] = {};
const paths: Contract['paths'] = {};
let count = 0;
for (let copy = 0; count < wanted; copy++) {
  const suffix = `C${copy}`;
  const text = own.replaceAll(/("#\/components\/schemas\/\w+)"/g, `$1${suffix}"`);
  const contract = JSON.parse(text) as Contract;
  for (const [name, schema] of Object.entries(contract.components.schemas))
    schemas[name + suffix] = schema;
  for (const [path, item] of Object.entries(contract.paths)) {
    const operations = Object.entries(item).filter(([method]) => METHODS.has(method));
    for (const [method, operation] of operations.slice(0, wanted - count)) {
      const { operationId, tags = [] } = operation;
      const named = { operationId: operationId + suffix, tags: tags.map((tag) => tag + suffix) };
      (paths[`/${suffix}${path}`] ??= {})[method] = { ...operation, ...named };
      count++;
    }
  }
}

const folder = mkdtempSync(join(tmpdir(), 'bench-codegen-'));
const input = join(folder, 'openapi.json');
writeFileSync(
  input,
  JSON.stringify({ ...large, paths, components: { ...large.components, schemas } }),
);
const script = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.error(\`bench \${(userCPUTime + systemCPUTime) / 1e6} \${maxRSS / 1024}\`);
});`;
const measured = join(folder, 'measure.mjs');
writeFileSync(measured, script);
const { status, stderr } = spawnSync(
  process.execPath,
  [
    '--import',
    measured,
    COMMAND,
    '--input',
    input,
    ...process.argv.slice(3),
    '--output',
    join(folder, 'out'),
  ],
  { encoding: 'utf8' },
);
const [, seconds, megabytes] = /^bench (\S+) (\S+)$/m.exec(stderr) ?? [];
rmSync(folder, { recursive: true });
if (status !== 0) throw new Error(stderr);
console.log(
  `${count} operations: ${Number(seconds).toFixed(1)} s of CPU, ${Number(megabytes).toFixed(0)} MB`,
);
