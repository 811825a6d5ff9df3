import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FLAGS, variableFor } from '../../src/cli/flags.ts';
import { USAGE } from '../../src/cli/usage.ts';
import { readAction } from './support/action.ts';

const action = readAction();

test('the action puts no expression into a script', () => {
  expect(action.runs.steps.filter(({ run }) => run.includes('${{'))).toEqual([]);
});

test('the action has an input for each flag with a variable, and passes all of them', () => {
  const names: Partial<Record<string, string>> = { url: 'api-url' };
  // What the action runs. It needs neither another name nor the opposite of a variable.
  const help = `${USAGE.deploy}${USAGE.preview}`;
  const flags = FLAGS.filter(
    (name) => help.includes(`\n  --${name} `) && !['no-rollback', 'timeout'].includes(name),
  );
  const handed = Object.fromEntries(
    flags.map((name) => [variableFor(name), `\${{ inputs.${names[name] ?? name} }}`]),
  );
  expect(action.runs.steps.at(-1)?.env).toEqual({
    ...handed,
    TEMPS_API_TOKEN: '${{ inputs.api-token }}',
    PREVIEW: '${{ inputs.preview }}',
    REMOVE: '${{ inputs.remove }}',
  });
  const inputs = [
    ...flags.map((name) => names[name] ?? name),
    'api-token',
    'preview',
    'remove',
    'version',
  ];
  expect(Object.keys(action.inputs).toSorted()).toEqual(inputs.toSorted());
});

test('the action installs the version that it belongs to', () => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  expect(action.inputs['version']?.default).toBe((JSON.parse(text) as { version: string }).version);
});

test('the action runs the file that is the command of the package', () => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { bin } = JSON.parse(text) as { bin: Record<string, string> };
  expect(action.runs.steps.at(-1)?.run).toContain(
    `/node_modules/@temps-sdk/node-sdk/${bin['temps-deploy']}"`,
  );
  expect(existsSync(new URL('../../src/cli/temps-deploy.ts', import.meta.url))).toBe(true);
});
