import { describe, expect, it } from 'vitest';
import { FLAGS, readFlags, variableFor } from '../../../src/cli/flags/flags.ts';
import { readOptions } from '../../../src/cli/flags/options.ts';
import { USAGE, UsageError } from '../../../src/cli/flags/usage.ts';
import { variables } from '../support/run-command.ts';

const ENV = variables('https://temps.test', 'tk_x');
const read = (args: readonly string[], env: Record<string, string> = {}) =>
  readOptions(readFlags(args), { ...ENV, ...env });

describe('source', () => {
  it.each([
    [['--branch', 'main'], { git: { branch: 'main' } }],
    [['--branch', 'main', '--commit', 'c0ffee'], { git: { branch: 'main', commit: 'c0ffee' } }],
    [['--branch', 'main', '--tag', 'v1'], { git: { branch: 'main', tag: 'v1' } }],
    [['--image', 'app:1'], { image: 'app:1' }],
    [['--image-tarball', 'image.tar'], { imageTarball: 'image.tar' }],
    [['--static-dir', 'dist'], { staticDir: 'dist' }],
    [['--static-bundle', 'site.zip'], { staticBundle: 'site.zip' }],
  ])('the source is read from %j, and from the variables', (args, source) => {
    expect(read(args).source).toEqual(source);
    const env: Record<string, string> = {};
    for (let at = 0; at < args.length; at += 2)
      env[`TEMPS_DEPLOY_${args[at]?.slice(2).replaceAll('-', '_').toUpperCase()}`] = args[at + 1] ?? '';
    expect(read([], env).source).toEqual(source);
  });

  it('the source of a flag replaces that of variables, and its commit', () => {
    const env = { TEMPS_DEPLOY_BRANCH: 'main', TEMPS_DEPLOY_COMMIT: 'c0ffee' };
    expect(read(['--image', 'app:1'], env).source).toEqual({ image: 'app:1' });
    expect(read(['--branch', 'next'], env).source).toEqual({ git: { branch: 'next' } });
  });

  it.each(['commit', 'tag'])('a branch by flag has the %s of a variable, if no variable names a source', (name) => {
    const env = { [`TEMPS_DEPLOY_${name.toUpperCase()}`]: 'c0ffee' };
    expect(read(['--branch', 'next'], env).source).toEqual({ git: { branch: 'next', [name]: 'c0ffee' } });
    expect(read(['--image', 'app:1'], env).source).toEqual({ image: 'app:1' });
  });

  it('a blank variable is no source', () => {
    const env = { TEMPS_DEPLOY_BRANCH: '', TEMPS_DEPLOY_COMMIT: ' ', TEMPS_DEPLOY_IMAGE: 'app:1' };
    expect(read([], env).source).toEqual({ image: 'app:1' });
  });
});

describe('other options', () => {
  const SOURCE = ['--image', 'app:1'];

  it('other options have defaults', () => {
    expect(read(SOURCE)).toEqual({
      baseUrl: 'https://temps.test',
      apiKey: 'tk_x',
      project_id: 1,
      environment_id: 1,
      source: { image: 'app:1' },
      timeoutMs: 30 * 60_000,
      rollbackOnFailure: false,
      wait: true,
    });
  });

  it('flags win over variables', () => {
    const env = { TEMPS_DEPLOY_TIMEOUT: '5m', TEMPS_DEPLOY_HEALTH_CHECK_PATH: '/up' };
    const args = ['--url', 'https://other.test', '--project', '7', '--environment', '8', '--timeout', '90s'];
    expect(read([...SOURCE, ...args], env)).toMatchObject({
      baseUrl: 'https://other.test',
      project_id: 7,
      environment_id: 8,
      timeoutMs: 90_000,
      health_check_path: '/up',
    });
  });

  it.each([
    ['90s', 90_000],
    ['20m', 1_200_000],
    ['1h', 3_600_000],
    ['0', 0],
  ])('--timeout takes %s', (text, ms) => {
    expect(read([...SOURCE, '--timeout', text]).timeoutMs).toBe(ms);
  });

  it('variables of switches may be true or false', () => {
    const on = { TEMPS_DEPLOY_ROLLBACK_ON_FAILURE: 'true', TEMPS_DEPLOY_NO_WAIT: 'false' };
    expect(read(SOURCE, on)).toMatchObject({ rollbackOnFailure: true, wait: true });
  });

  it.each(['TEMPS_TOKEN', 'TEMPS_API_KEY'])('the token is read from %s too', (name) => {
    expect(read(SOURCE, { TEMPS_API_TOKEN: '', [name]: 'tk_other' }).apiKey).toBe('tk_other');
  });
});

it.each([
  [['--imge', 'app:1'], {}, "Unknown option '--imge'."],
  [['app:1'], {}, "Unexpected argument 'app:1'."],
  [['--image'], {}, "Option '--image <value>' argument missing."],
  [['--image', ''], {}, '--image must not be empty.'],
  [[], {}, 'Give exactly one of --branch, --image, --image-tarball, --static-dir, --static-bundle, not none.'],
  [['--image', 'a', '--branch', 'b'], {}, 'not --branch and --image.'],
  [['--commit', 'c0ffee'], {}, '--commit needs the --branch that it is on.'],
  [['--tag', 'v1', '--image', 'a'], {}, '--tag needs the --branch that it is on.'],
  [['--branch', 'main', '--commit', 'c0ffee', '--tag', 'v1'], {}, 'Give --commit or --tag, not both.'],
  [
    ['--image', 'a'],
    { TEMPS_PROJECT_ID: '' },
    'There is no project. Give --project or TEMPS_PROJECT_ID: the id of the project, a whole number from 1.',
  ],
  [['--image', 'a', '--environment', 'production'], {}, 'a whole number from 1, not "production".'],
  [['--image', 'a', '--project', '0'], {}, '--project or TEMPS_PROJECT_ID takes the id of the project'],
  [
    ['--image', 'a', '--timeout', '20 minutes'],
    {},
    '--timeout takes a duration with its unit, such as 90s, 20m or 1h, not "20 min',
  ],
  [
    ['--image', 'a', '--timeout', '10'],
    {},
    '--timeout takes a duration with its unit, such as 90s, 20m or 1h, not "10"',
  ],
  [['--image', 'a', '--environment', '1', '--environment', '2'], {}, '--environment is given more than once.'],
  [['--image', 'a', '--timeout=5m', '--timeout', '5m'], {}, '--timeout is given more than once.'],
  [['--image', 'a', '--live-check', 'http://localhost:6000/up'], {}, '--live-check cannot request port 6000'],
  [['--image', 'a', '--metadata', '[1]'], {}, '--metadata takes a JSON object'],
  [['--image', 'a', '--metadata', '{'], {}, '--metadata takes a JSON object'],
  [['--branch', 'a', '--metadata', '{}'], {}, 'do not go with --branch'],
  [['--image-tarball', 'a', '--metadata', '{}'], {}, '--metadata does not go with --image-tarball.'],
  [['--image', 'a', '--no-wait', '--rollback-on-failure'], {}, '--no-wait does not go with'],
  [['--image', 'a'], { TEMPS_DEPLOY_NO_WAIT: 'yes' }, 'TEMPS_DEPLOY_NO_WAIT takes true or false, not "yes".'],
  [['--image', 'a', '--json', '--github'], {}, '--json and --github do not go together'],
  [
    ['--image', 'a'],
    { TEMPS_API_URL: '', TEMPS_API_TOKEN: '' },
    'Give the address of your instance by --url or TEMPS_API_URL, and an API key (Settings > API Keys in the dashboard) in TEMPS_API_TOKEN.',
  ],
])('%j with %j is refused', (args, env, words) => {
  expect(() => read(args, env)).toThrow(UsageError);
  expect(() => read(args, env)).toThrow(words);
});

it('--help has each flag', () => {
  expect(Object.keys(FLAGS).filter((name) => !new RegExp(`^ +--${name}\\b`, 'm').test(USAGE))).toEqual([]);
});

it('each flag with a value has a variable', () => {
  expect([variableFor('static-dir'), variableFor('project'), variableFor('url')]).toEqual([
    'TEMPS_DEPLOY_STATIC_DIR',
    'TEMPS_PROJECT_ID',
    'TEMPS_API_URL',
  ]);
});
