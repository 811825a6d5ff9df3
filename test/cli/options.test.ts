import { expect, test } from 'vitest';
import {
  findUnknownVariables,
  FLAGS,
  readArguments,
  variableFor,
  withVariables,
} from '../../src/cli/flags.ts';
import { readDeploy, readScope } from '../../src/cli/options.ts';
import { USAGE } from '../../src/cli/usage.ts';
import { nobody } from '../support/server.ts';
import { createMock, runCommand, variables } from './support/run-command.ts';

/** The options of a deployment, by arguments and variables. */
function read(args: readonly string[], env: Record<string, string> = {}) {
  const all = { ...variables('https://temps.test', 'tk_x'), ...env };
  const flags = withVariables(readArguments(args).flags, all);
  return {
    ...readDeploy(flags),
    project: readScope('project', flags),
    environment: readScope('environment', flags),
  };
}

test('the source is read from flags, and from variables', () => {
  const cases: [args: string[], source: object][] = [
    [['--branch', 'main'], { git: { branch: 'main' } }],
    [['--branch', 'main', '--commit', 'c0ffee'], { git: { branch: 'main', commit: 'c0ffee' } }],
    [['--branch', 'main', '--tag', 'v1'], { git: { branch: 'main', tag: 'v1' } }],
    [['--image', 'app:1'], { image: 'app:1' }],
    [['--image-tarball', 'image.tar'], { imageTarball: 'image.tar' }],
    [['--static-dir', 'dist'], { staticDir: 'dist' }],
    [['--static-bundle', 'site.zip'], { staticBundle: 'site.zip' }],
  ];
  for (const [args, source] of cases) {
    expect.soft(read(args)).toMatchObject(source);
    const env: Record<string, string> = {};
    for (let at = 0; at < args.length; at += 2)
      env[`TEMPS_DEPLOY_${args[at]?.slice(2).replaceAll('-', '_').toUpperCase()}`] =
        args[at + 1] ?? '';
    expect.soft(read([], env)).toMatchObject(source);
  }
});

test('the source of a flag replaces that of variables, and a branch by flag takes a commit or tag by variable alone', () => {
  const main = { TEMPS_DEPLOY_BRANCH: 'main', TEMPS_DEPLOY_COMMIT: 'c0ffee' };
  const cases: [args: string[], env: Record<string, string>, source: object][] = [
    [['--image', 'app:1'], main, { image: 'app:1' }],
    [['--branch', 'next'], main, { git: { branch: 'next' } }],
    [
      ['--branch', 'next'],
      { TEMPS_DEPLOY_COMMIT: 'c0ffee' },
      { git: { branch: 'next', commit: 'c0ffee' } },
    ],
    [
      ['--commit', 'abc'],
      { TEMPS_DEPLOY_BRANCH: 'main' },
      { git: { branch: 'main', commit: 'abc' } },
    ],
    [['--image', 'app:1'], { TEMPS_DEPLOY_COMMIT: 'c0ffee' }, { image: 'app:1' }],
    [['--image', 'app:1'], { TEMPS_DEPLOY_TAG: 'v1' }, { image: 'app:1' }],
    [['--branch', 'next'], { TEMPS_DEPLOY_TAG: 'v1' }, { git: { branch: 'next', tag: 'v1' } }],
    [
      [],
      { TEMPS_DEPLOY_BRANCH: '', TEMPS_DEPLOY_COMMIT: ' ', TEMPS_DEPLOY_IMAGE: 'app:1' },
      { image: 'app:1' },
    ],
  ];
  for (const [args, env, source] of cases) {
    const { git, image } = read(args, env);
    expect.soft(JSON.parse(JSON.stringify({ git, image })), args.join(' ')).toEqual(source);
  }
});

test('other options have defaults, and flags win over variables', () => {
  expect(read(['--image', 'app:1'])).toEqual({
    image: 'app:1',
    project: '1',
    environment: '1',
    deadline: 30 * 60_000,
  });
  const env = {
    TEMPS_DEPLOY_DEADLINE: '5m',
    TEMPS_DEPLOY_HEALTH_CHECK_PATH: '/up',
    TEMPS_DEPLOY_CANCEL_OLDER: 'true',
  };
  const args =
    '--url https://other.test --project shop --environment staging --deadline 90s --metadata {"a":1}';
  expect(read(['--image', 'app:1', ...args.split(' ')], env)).toMatchObject({
    project: 'shop',
    environment: 'staging',
    deadline: 90_000,
    health_check_path: '/up',
    metadata: { a: 1 },
    cancelOlder: true,
  });
});

test('--deadline takes a duration with its unit, and --timeout is its other name', () => {
  for (const [text, ms] of Object.entries({
    '90s': 90_000,
    '20m': 1_200_000,
    '1h': 3_600_000,
    '0': 0,
  })) {
    expect.soft(read(['--image', 'a', '--deadline', text]).deadline).toBe(ms);
    expect.soft(read(['--image', 'a', `--timeout=${text}`]).deadline).toBe(ms);
  }
});

test('TEMPS_DEPLOY_LIVE_CHECK is --live-check, and TEMPS_DEPLOY_TIMEOUT is TEMPS_DEPLOY_DEADLINE', () => {
  const env = { TEMPS_DEPLOY_LIVE_CHECK: '/health', TEMPS_DEPLOY_TIMEOUT: '90s' };
  expect(read(['--image', 'a'], env)).toMatchObject({
    liveCheck: '/health',
    deadline: 90_000,
  });
  expect(read(['--image', 'a', '--deadline', '5m'], env).deadline).toBe(300_000);
});

test('a variable that no flag has is told with the nearest one, and a blank or known one is not', () => {
  const env = {
    TEMPS_DEPLOY_DEADLIN: '5m',
    TEMPS_DEPLOY_PROJECT: 'shop',
    TEMPS_DEPLOY_COLOUR: 'blue',
    TEMPS_DEPLOY_BLANK: ' ',
    TEMPS_DEPLOY_IMAGE: 'a',
    TEMPS_DEPLOY_TIMEOUT: '5m',
    TEMPS_DEPLOY_NO_WAIT: 'true',
  };
  expect(findUnknownVariables(env)).toEqual([
    'TEMPS_DEPLOY_DEADLIN is unknown, and ignored. Did you mean TEMPS_DEPLOY_DEADLINE?',
    'TEMPS_DEPLOY_PROJECT is unknown, and ignored. Did you mean TEMPS_PROJECT_ID?',
    'TEMPS_DEPLOY_COLOUR is unknown, and ignored. See temps-deploy --help',
  ]);
});

test('switches are set by variables, and --no-rollback wins', async () => {
  const env = { TEMPS_DEPLOY_ROLLBACK_ON_FAILURE: 'true', TEMPS_DEPLOY_NO_WAIT: '0' };
  const args = ['--image', 'a:2', '--json', '--live-check', await nobody()];
  for (const [flags, rolled_back_to] of [
    [[], 51],
    [['--no-rollback'], null],
  ] as const) {
    const { out } = await runCommand([...args, ...flags], { env });
    expect.soft(JSON.parse(out), flags.join('')).toMatchObject({ rolled_back_to });
  }
});

test('a mistake is refused, and the error says what to do', () => {
  const image = ['--image', 'a'];
  const cases: [args: string[], words: string, env?: Record<string, string>][] = [
    [['--imge', 'app:1'], "Unknown option '--imge'. Did you mean --image?"],
    [[...image, '--live-chek=/'], 'Did you mean --live-check?'],
    [
      [...image, '--token', 'tk_x'],
      'The token is read from TEMPS_API_TOKEN, TEMPS_TOKEN, TEMPS_API_KEY',
    ],
    [['app:1'], 'There is no command "app:1".'],
    [['--image'], "Option '--image <value>' argument missing."],
    [['--image', ''], '--image must not be empty.'],
    [
      [],
      'Give exactly one of --branch, --image, --image-tarball, --static-dir, --static-bundle, not none.',
    ],
    [[...image, '--branch', 'b'], 'not --branch and --image.'],
    [['--tag', 'v1', ...image], '--commit and --tag need the --branch that they are on.'],
    [['--commit', 'abc'], '--commit and --tag need the --branch that they are on.'],
    [
      [],
      '--commit and --tag need the --branch',
      { TEMPS_DEPLOY_IMAGE: 'app:1', TEMPS_DEPLOY_COMMIT: 'c0ffee' },
    ],
    [
      image,
      'There is no project. Give its id or name by --project or TEMPS_PROJECT_ID.',
      { TEMPS_PROJECT_ID: '' },
    ],
    [
      [...image, '--deadline', '20 minutes'],
      '--deadline takes a duration with its unit, such as 90s, 20m or 1h, not',
    ],
    [[...image, '--timeout', '10'], 'not "10"'],
    [[...image, '--metadata', '{'], '--metadata takes a JSON object'],
    [
      image,
      'TEMPS_DEPLOY_NO_WAIT takes true or false, not "yes".',
      { TEMPS_DEPLOY_NO_WAIT: 'yes' },
    ],
  ];
  for (const [args, words, env] of cases) {
    expect.soft(() => read(args, env), args.join(' ')).toThrow(words);
    expect
      .soft(() => read(args, env), args.join(' '))
      .toThrow(expect.objectContaining({ code: 'usage' }));
  }
});

test('the flags of each command have variables, and a flag wins', () => {
  const env = { TEMPS_DEPLOY_TO: '42', TEMPS_DEPLOY_YES: 'TRUE', TEMPS_DEPLOY_FORCE: ' ' };
  expect(withVariables({ to: '41' }, env)).toEqual({ to: '41', yes: true });
});

test('--no-wait does not go with what needs the end', async () => {
  for (const flag of ['--rollback-on-failure', '--live-check=/']) {
    const mock = createMock();
    const { code, err } = await runCommand(['--image', 'a', '--no-wait', flag], { mock });
    expect.soft({ code, requests: mock.requests.length }, flag).toEqual({ code: 2, requests: 0 });
    expect.soft(err).toContain('--no-wait does not go with');
  }
});

test('each flag of a help is read, and those above --json have variables', () => {
  for (const [command, help] of Object.entries(USAGE)) {
    const lines = Array.from(help.matchAll(/^ {2}--([\w-]+)( [A-Z])?/gm));
    expect.soft(lines.length, command).toBeGreaterThan(5);
    for (const [, name = '', value] of lines) {
      const args = [command, `--${name}${value ? '=x' : ''}`];
      expect
        .soft(readArguments(args).flags, args.join(' '))
        .toMatchObject({ [name]: value ? 'x' : true });
    }
  }
  expect(FLAGS).not.toContain('json');
  const names = ['static-dir', 'project', 'environment', 'url'] as const;
  expect(names.map(variableFor)).toEqual([
    'TEMPS_DEPLOY_STATIC_DIR',
    'TEMPS_PROJECT_ID',
    'TEMPS_ENVIRONMENT_ID',
    'TEMPS_API_URL',
  ]);
});
