import { expect, test } from 'vitest';
import { TempsValidationError } from '../../../src/index.ts';
import { setUp, type World } from './support.ts';

type Call = (world: World) => Promise<unknown>;

const deploy =
  (options: object): Call =>
  ({ start, fail }) =>
    fail(start(options));
const rollback =
  (options: object): Call =>
  ({ back, fail }) =>
    fail(back(options));
const wait =
  (options: object): Call =>
  ({ waitFor, fail }) =>
    fail(waitFor(1, options));

const IMAGE = { image: 'app:1' };
const GIT = { git: { branch: 'main' } };

test('a mistake in the options is refused before anything is sent, with what is wrong and where', async () => {
  const table: [Call, string][] = [
    [
      deploy({}),
      'needs exactly one of git, image, imageTarball, staticDir, staticBundle, not none',
    ],
    [deploy({ ...IMAGE, ...GIT }), 'not git and image'],
    [deploy({ image: undefined }), '`image` is undefined'],
    [
      deploy({ ...IMAGE, imageTarbal: 'app.tar' }),
      '`imageTarbal` is unknown: did you mean `imageTarball`?',
    ],
    [deploy({ image: ' ' }), '`image` must be a string that is not empty'],
    [deploy({ staticBundle: '' }), '`staticBundle` must not be empty'],
    [deploy({ staticDir: ['dist'] }), 'must be a path'],
    [deploy({ git: 'main' }), '`git` must be a plain object, not the string "main"'],
    [deploy({ git: {} }), '`git.branch` must be a string that is not empty, not undefined'],
    [
      deploy({ git: { branch: 'main', commit: 'a', tag: 'v1' } }),
      '`git.tag` cannot be given with commit',
    ],
    [deploy({ ...GIT, metadata: {} }), 'health_check_path and metadata cannot be given with git'],
    [
      deploy({ imageTarball: new Blob(['x']), metadata: {} }),
      '`metadata` cannot be given with imageTarball',
    ],
    [deploy({ ...IMAGE, project: undefined }), '`project` is required'],
    [deploy({ ...IMAGE, environment: 0 }), '`environment` must be a numeric id, not 0'],
    [
      deploy({ ...IMAGE, project: 'shoop' }),
      '`project` is "shoop", and there is no such project: there are "shop"',
    ],
    [
      deploy({ ...IMAGE, environment: 'prod' }),
      '`environment` is "prod", and there is no such environment: there are "production", "staging"',
    ],
    [
      deploy({ ...IMAGE, deadline: '10' }),
      '`deadline` must be a number of milliseconds that is not negative, not the string "10"',
    ],
    [
      deploy({ ...IMAGE, liveCheck: 'localhost:3000/up' }),
      '`liveCheck` must be a path such as /health, or a URL',
    ],
    [deploy({ ...IMAGE, liveCheck: 'health' }), '`liveCheck` must be a path such as /health'],
    [deploy({ ...IMAGE, timeout: 5 }), '`timeout` is unknown: did you mean `deadline`?'],
    [rollback({}), "`to` must be the numeric id of a deployment or 'previous', not undefined"],
    [rollback({ to: 1, from: '2' }), '`from` must be a numeric id'],
    [rollback({ to: 1, deployment_id: 2 }), '`deployment_id` is unknown'],
    [wait({ deployment_id: undefined }), '`deployment_id` must be a numeric id, not undefined'],
    [wait({ project: null }), '`project` is required'],
  ];
  for (const [call, message] of table) {
    const world = setUp();
    const error = await call(world);
    if (!TempsValidationError.is(error)) throw error;
    expect.soft(error.message, message).toContain(message);
    expect.soft(error.issues, 'one mistake is one issue').toHaveLength(1);
    expect.soft(world.posts, message).toEqual([]);
  }
});

test('options are read at the call: what a loop changes later does not count', async () => {
  const { start, finish } = setUp();
  const options: { git: { branch: string }; environment: number } = {
    git: { branch: 'main' },
    environment: 1,
  };
  const deployment = start(options);
  options.environment = 2;
  expect(await finish(deployment)).toMatchObject({ environment_id: 1 });
});
