/** Whether what is here can be released: see docs/releasing.md. `--tagged`: the tag is there, and this is what it stands for. Changes nothing. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { LINKS, problemsOf, type Release } from './release-problems.ts';

const manifest = readManifest('package.json');
const generator = readManifest('codegen/package.json');
const { version } = manifest;
const [packed] = JSON.parse(run('npm', 'pack', '--dry-run', '--json', '--ignore-scripts')) as [Packed];

interface Packed {
  files: { path: string }[];
}

const release: Release = {
  version,
  sourceVersion: /VERSION = '([^']+)'/.exec(readFileSync('src/version.ts', 'utf8'))?.[1],
  generatorVersion: generator.version,
  changelog: readFileSync('CHANGELOG.md', 'utf8'),
  changed: run('git', 'status', '--porcelain').split('\n').filter(Boolean),
  tags: process.argv.includes('--tagged') ? [] : run('git', 'tag', '--list').split('\n'),
  packed: packed.files.map(({ path }) => path),
  links: linksOf(manifest),
  generatorLinks: linksOf(generator),
  commands: [manifest, generator].flatMap(({ bin }) => Object.values(bin)),
};

const problems = problemsOf(release);
for (const problem of problems) process.stderr.write(`- ${problem}\n`);
if (problems.length > 0) process.exitCode = 1;
process.stderr.write(
  problems.length > 0
    ? `${version} cannot be released yet\n`
    : `${version} can be released, with ${release.packed.length} files\n`,
);

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8' }).trimEnd();
}

interface Manifest extends Record<string, unknown> {
  version: string;
  bin: Record<string, string>;
}

function readManifest(path: string): Manifest {
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}

function linksOf(manifest: Manifest): Release['links'] {
  return Object.fromEntries(LINKS.map((name) => [name, manifest[name]])) as Release['links'];
}
