import { expect, it } from 'vitest';
import { column, PROJECT, setUp } from '../../support/client.ts';
import { setUpGithub } from '../../support/github.ts';

const WEBSITE = '/repositories/ada-example/website';

it('a repository is found by its name, in every connection that has it', async () => {
  const { read, call } = await setUpGithub();
  const found = await read(`GET ${WEBSITE}`);
  expect(found).toMatchObject({
    id: 1,
    full_name: 'ada-example/website',
    git_provider_connection_id: 1,
    clone_url: 'https://github.com/ada-example/website.git',
    ssh_url: 'git@github.com:ada-example/website.git',
    preset: [{ path: './', preset: 'nextjs' }],
  });
  await call('POST /git-providers/gitlab/pat', { name: 'GitLab', token: 'x' });
  await call('POST /git-connections/2/sync');
  const other = { id: 4, clone_url: 'https://gitlab.com/ada-example/website.git' };
  expect(await read(`GET ${WEBSITE}/all`)).toMatchObject([found, other]);
  expect(await read(`GET ${WEBSITE}?connection_id=2`)).toMatchObject(other);
});

it('repositories are listed by what they are', async () => {
  const { read } = setUp({ scenario: 'demo' });
  const list = async (query: string) =>
    column((await read(`GET /repositories?${query}`)).repositories, 'name').join(' ');
  expect(await list('sort=name&direction=asc')).toBe('api docs handbook notes storefront website');
  expect(await list('git_provider_connection_id=1&language=Go')).toBe('api');
  expect(await list('git_provider_connection_id=2&sort=name&direction=asc')).toBe(
    'handbook notes website',
  );
  expect(await list('owner=ada-example&private=true')).toBe('notes');
  expect(await list('search=STORE')).toBe('storefront');
  expect(await list('sort=name&per_page=2&page=2')).toBe('notes handbook');
});

it('a repository has the branches and tags of the git host', async () => {
  const { mock, read } = await setUpGithub();
  const names = async () => column((await read('GET /repository/1/branches')).branches, 'name');
  expect(await names()).toEqual(['main', 'develop']);
  mock.state.gitRepositories
    .get(1)
    ?.branches.push({ name: 'next', protected: false, commits: ['abcd'] });
  expect(await names()).toEqual(['main', 'develop', 'next']);
  const tags = await read('GET /repository/1/tags');
  expect(column(tags.tags, 'name')).toEqual(['v1.0.0']);
  expect(await read(`GET ${WEBSITE}/tags?connection_id=1`)).toEqual(tags);
});

it('a repository knows its commits by their whole or abbreviated hashes, in the demo those that were deployed', async () => {
  const { mock, read } = setUp({ scenario: 'demo' });
  const check = (sha: string) => read(`GET /repository/1/commits/${sha}`);
  const { commit_sha } = (await read('GET /repository/1/branches')).branches[0];
  const deployed =
    mock.state.deployments.list((row) => row.project_id === 1).at(-1)?.commit_hash ?? '';
  for (const sha of [commit_sha, commit_sha.slice(0, 7).toUpperCase()])
    expect(await check(sha), sha).toMatchObject({
      exists: true,
      commit_sha,
      commit: { sha: commit_sha },
    });
  expect((await check(deployed)).exists).toBe(true);
  for (const sha of [commit_sha.slice(0, 3), '0'.repeat(40)])
    expect(await check(sha), sha).toEqual({ exists: false, commit_sha: null, commit: null });
});

it('a repository has the preset of the app in its root, in each of its branches', async () => {
  const { mock, read, refusal } = await setUpGithub();
  const found = await read(`GET ${WEBSITE}/preset`);
  expect(found).toMatchObject({ repository_id: 1, calculated_at: mock.clock.iso() });
  expect(found.presets).toMatchObject([
    {
      path: './',
      preset: 'nextjs',
      presetLabel: 'Next.js',
      projectType: 'fullstack',
      exposedPort: 3000,
    },
  ]);
  expect(await read('GET /repositories/1/preset/live?branch=develop')).toEqual(found);
  expect(await refusal('GET /repositories/1/preset/live?branch=gone')).toContain('404');
});

it('a repository is read by projects through connections that can be used only', async () => {
  const { read, call, refusal } = await setUpGithub();
  await call('POST /projects', PROJECT);
  const git = {
    directory: '.',
    main_branch: 'main',
    repo_owner: 'ada-example',
    repo_name: 'website',
  };
  const given = (git_provider_connection_id: number) => ({ ...git, git_provider_connection_id });
  const refused = (id: number) => refusal('POST /projects/1/git', given(id));
  expect((await read('POST /projects/1/git', given(1))).git_provider_connection_id).toBe(1);
  await call('POST /git-connections/1/deactivate');
  expect(await refused(1)).toContain(
    'body.git_provider_connection_id: Git connection 1 is not active',
  );
});
