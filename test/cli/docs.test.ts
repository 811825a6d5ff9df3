import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { EXIT_CODES } from '../../src/cli/failure.ts';
import { readArguments, withVariables } from '../../src/cli/flags.ts';
import { readDeploy, readScope } from '../../src/cli/options.ts';
import { USAGE } from '../../src/cli/usage.ts';
import { VERSION } from '../../src/version.ts';
import { readAction } from './support/action.ts';
import { createMock, runCommand } from './support/run-command.ts';

const read = (page: string): string =>
  readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
const deploy = read('deploy.md');
const details = read('deploy-details.md');
const blocks = (language: string): string[] =>
  Array.from(
    deploy.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs')),
    ([, code = '']) => code,
  );

function flagsOf(help: string): string[] {
  return Array.from(help.matchAll(/^ {2}--([a-z-]+)/gm), ([, name = '']) => name);
}

it('the pages about deployments name only existing flags, and each that a reader needs', () => {
  const named = new Set(
    Array.from(
      `${deploy}${details}`.matchAll(/(?<=[`\s])--([a-z][a-z-]*)/g),
      ([, name = '']) => name,
    ),
  );
  const known = new Set(Object.values(USAGE).flatMap(flagsOf));
  const needed = flagsOf(USAGE.deploy);
  const ofNpx = new Set(['package', 'yes']);
  expect([...named].filter((name) => !known.has(name) && !ofNpx.has(name))).toEqual([]);
  const unnamed = needed.filter((name) => !named.has(name));
  expect(unnamed).toEqual(['url', 'timeout', 'github', 'version']);
});

it('each command in docs/deploy.md is accepted with the variables above it', () => {
  const [first = ''] = blocks('sh');
  const env = Object.fromEntries(
    Array.from(first.matchAll(/\b(TEMPS_\w+)=(\S+)/g), ([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
  const commands = Array.from(
    blocks('(?:sh|yaml)')
      .join('')
      .matchAll(/temps-deploy (--.*)/g),
    ([, args = '']) => {
      const flags = withVariables(readArguments(args.split(' ')).flags, env);
      readDeploy(flags);
      return [readScope('project', flags), readScope('environment', flags)];
    },
  );
  expect(commands).toHaveLength(4);
  expect(Object.keys(env)).toEqual(['TEMPS_API_URL', 'TEMPS_API_TOKEN']);
  for (const command of commands) expect(command).toEqual(['storefront', 'production']);
});

it('docs/deploy-details.md and --help have each exit code, and the page its kinds of failure', () => {
  const codes = [0, ...Object.values(EXIT_CODES)];
  expect(
    codes.filter(
      (code) => !new RegExp(`^ *${code} +\\w|, ${code} by SIGTERM`, 'm').test(USAGE.deploy),
    ),
  ).toEqual([]);
  const rows = Array.from(
    details.matchAll(/^\| (\d+) +\|.*\| (`.*`) +\|$/gm),
    ([, code, kinds = '']) =>
      Array.from(kinds.matchAll(/`(\w+)`/g), ([, kind]) => [
        kind,
        kind === 'terminated' ? 143 : Number(code),
      ]),
  );
  expect(Object.fromEntries(rows.flat())).toEqual(EXIT_CODES);
});

it('docs/deploy-details.md shows the fields that --json has', async () => {
  const [, example = ''] = /```json\n(.*?)```/s.exec(details) ?? [];
  const shown = JSON.parse(example) as { error: object };
  const mock = createMock();
  mock.deployments.failNext();
  const { out } = await runCommand(['--image', 'a:2', '--json'], { mock });
  const printed = JSON.parse(out) as { error: object };
  expect([Object.keys(shown), Object.keys(shown.error)]).toEqual([
    Object.keys(printed),
    Object.keys(printed.error),
  ]);
});

it('the job in docs/deploy.md uses only existing inputs and outputs of the action', () => {
  const [yaml = ''] = blocks('yaml');
  const { jobs } = parse(yaml) as {
    jobs: { deploy: { steps: { uses?: string; with?: Record<string, unknown> }[] } };
  };
  const [{ uses = '', with: inputs = {} } = {}] = jobs.deploy.steps;
  const action = readAction();
  expect(uses.split('@')[1]).toBe(`v${VERSION}`);
  expect(Object.keys(inputs).filter((name) => !(name in action.inputs))).toEqual([]);
  const required = Object.keys(action.inputs).filter((name) => action.inputs[name]?.required);
  expect(required.filter((name) => !(name in inputs))).toEqual([]);
  const read = Array.from(
    yaml.matchAll(/steps\.temps\.outputs\.([\w-]+)/g),
    ([, name = '']) => name,
  );
  expect(read).toEqual(['deployment-id', 'url']);
  expect(read.filter((name) => !(name in action.outputs))).toEqual([]);
});
