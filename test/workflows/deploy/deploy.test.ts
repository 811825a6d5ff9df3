import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { DeployEvent, Deployment, DeployOptions } from '../../../src/index.ts';
import { makeFiles } from '../../uploads/support.ts';
import { GIT, setUp } from './support.ts';

const describeEvent = (event: DeployEvent): string =>
  event.type === 'job'
    ? `job ${event.job.job_id} ${event.status}`
    : 'status' in event
      ? `status ${event.status}`
      : event.type;

describe('deploy from Git', () => {
  it('awaiting a deployment returns the finished one', async () => {
    const { start, finish } = setUp();
    const deployment = await finish(start({ git: { branch: 'main', commit: 'abc1234' } }));
    expectTypeOf(deployment).toEqualTypeOf<Deployment>();
    expect(deployment).toMatchObject({ status: 'completed', branch: 'main', commit_hash: 'abc1234', is_current: true });
  });

  it('iterating a deployment returns its events, in order', async () => {
    const { start, clock } = setUp();
    const types: string[] = [];
    const read = async (): Promise<void> => {
      for await (const event of start(GIT)) if (event.type !== 'log') types.push(describeEvent(event));
    };
    await clock.until(read());
    expect(types.join(', ')).toBe(
      'deployment, status pending, status running, job download_repo running, job download_repo success, job build_image running, ' +
        'status built, job build_image success, job deploy_container running, job deploy_container success, ' +
        'job mark_deployment_complete running, status completed, job mark_deployment_complete success',
    );
  });

  it('a late reader gets every event from the first one on', async () => {
    const { start, finish, events } = setUp();
    const deployment = start(GIT);
    await finish(deployment);
    const late = [];
    for await (const event of deployment) late.push(event);
    expect(late).toEqual(events);
    expect(late[0]?.type).toBe('deployment');
  });

  it('the id of a deployment is known before it has ended', async () => {
    const { start, finish, mock, events } = setUp();
    const deployment = start(GIT);
    expect(deployment.id).toBeUndefined();
    const seen: (number | undefined)[] = [];
    await finish(start({ ...GIT, onEvent: () => seen.push(deployment.id) }));
    const { id } = await finish(deployment);
    expect(events[0]).toMatchObject({ type: 'deployment', deployment: { id } });
    expect(seen).toContain(id);
    expect(mock.state.deployments.get(id)).toBeDefined();
  });

  it('a deployment starts even if nobody awaits it', async () => {
    const { start, clock, starts } = setUp();
    const deployment = start(GIT);
    await clock.advance(2000);
    expect(starts()).toBe(1);
    await clock.until(Promise.resolve(deployment));
  });
});

describe('deploy from other sources', () => {
  it('an image is deployed by its reference', async () => {
    const { start, finish, mock } = setUp();
    const { id, metadata } = await finish(start({ image: 'registry.test/app:1', health_check_path: '/up' }));
    expect(metadata).toMatchObject({ externalImageRef: 'registry.test/app:1', healthCheckPath: '/up' });
    expect(mock.state.deployments.get(id)?.source_type).toBe('docker_image');
  });

  it('an image tarball is uploaded from its path, and the upload is reported to its end', async () => {
    const { start, finish, events } = setUp();
    const path = join(await makeFiles({ 'image.tar': Buffer.alloc(300_000).fill('ustar', 257, 262) }), 'image.tar');
    const { metadata } = await finish(start({ imageTarball: path }));
    expect(metadata?.imageSizeBytes).toBe(300_000);
    const uploads = events.filter((event) => event.type === 'upload');
    expect(uploads[0]).toEqual({ type: 'upload', loaded: 0, total: 300_000 });
    expect(uploads.at(-1)).toEqual({ type: 'upload', loaded: 300_000, total: 300_000 });
  });

  it('a directory is packed, uploaded and deployed', async () => {
    const { start, finish, mock } = setUp();
    const directory = await makeFiles({ 'index.html': '<h1>Hello</h1>', 'assets/app.js': 'run()' });
    const { metadata } = await finish(start({ staticDir: directory }));
    const bundle = mock.state.staticBundles.list().at(-1);
    expect(bundle).toMatchObject({
      content_type: 'application/gzip',
      original_filename: expect.stringMatching(/\.tar\.gz$/) as string,
    });
    expect(metadata?.staticBundleId).toBe(bundle?.id);
  });

  it('a bundle is uploaded as it is and deployed', async () => {
    const { start, finish, mock } = setUp();
    await finish(start({ staticBundle: new File(['PK'], 'site.zip') }));
    expect(mock.state.staticBundles.list().at(-1)).toMatchObject({
      content_type: 'application/zip',
      original_filename: 'site.zip',
      size_bytes: 2,
    });
  });
});

describe('bad options of deploy', () => {
  const cases: [what: string, options: Partial<DeployOptions>, message: string][] = [
    ['no source', {}, 'needs exactly one of git, image, imageTarball, staticDir, staticBundle, not none'],
    ['two sources', { git: { branch: 'main' }, image: 'a' } as unknown as Partial<DeployOptions>, 'not git and image'],
    ['an image that is empty', { image: '' }, 'Refused the deployment: `image` must be the reference of an image'],
    ['a branch that is empty', { git: { branch: '' } }, '`git.branch` is required'],
    [
      'a commit that is empty, as of a variable that is not set,',
      { git: { branch: 'main', commit: '' } },
      '`git.commit` must be a string that is not empty',
    ],
    ['a blank tag', { git: { branch: 'main', tag: ' ' } }, '`git.tag` must be a string that is not empty'],
    [
      'a commit with a tag',
      { git: { branch: 'main', commit: 'abc1234', tag: 'v1' } },
      '`git.tag` cannot be given with commit',
    ],
    [
      'metadata of an image tarball',
      { imageTarball: new Blob(['x']), metadata: { a: 1 } },
      '`metadata` cannot be given',
    ],
    ['metadata that is no object', { image: 'a', metadata: [] as never }, '`metadata` must be a'],
    ['a health check that is empty', { image: 'a', health_check_path: '' }, '`health_check_path` must be a string'],
    [
      'an id that is no number',
      { ...GIT, project_id: 'shop' as unknown as number },
      '`project_id` must be a numeric id, not the string "shop"',
    ],
    ['a deadline that is negative', { ...GIT, deadline: -1 }, '`deadline` must be a number'],
    ['a health check with git', { ...GIT, health_check_path: '/' }, 'cannot be given with git'],
    ['a file that is not there', { imageTarball: '/nowhere/image.tar' }, '`imageTarball` cannot be read: ENOENT'],
    ['a directory as a tarball', { imageTarball: tmpdir() }, '`imageTarball` must be a file'],
    ['a directory that is not there', { staticDir: '/nowhere/site' }, '`staticDir` cannot be read: ENOENT'],
    ['a file as a directory', { staticDir: import.meta.filename }, '`staticDir` must be a directory'],
    [
      'a directory that is no path',
      { staticDir: 3 as unknown as string },
      '`staticDir` must be the path of a directory',
    ],
    ['a bundle that is no file', { staticBundle: 7 as unknown as string }, '`staticBundle` must be a path'],
  ];
  it.each(cases)('a deployment with %s is refused before anything is sent', async (_, options, message) => {
    const { start, fail, mock } = setUp();
    const error = await fail(start(options));
    expect(error).toMatchObject({ name: 'TempsValidationError', message: expect.stringContaining(message) as string });
    expect(mock.requests).toHaveLength(0);
  });

  it('the type of the options accepts exactly one source', () => {
    const scope = { project_id: 1, environment_id: 1 };
    expectTypeOf({ ...scope, image: 'a' }).toExtend<DeployOptions>();
    expectTypeOf({ ...scope, imageTarball: new Blob() }).toExtend<DeployOptions>();
    // @ts-expect-error two sources
    expectTypeOf({ ...scope, image: 'a', staticDir: 'b' }).toExtend<DeployOptions>();
    // @ts-expect-error no source
    expectTypeOf(scope).toExtend<DeployOptions>();
  });
});
