import { expect, it } from 'vitest';
import { PROJECT, setUp } from '../../support/client.ts';
import { setUpGithub } from '../../support/github.ts';

const namesOf = (rows: { name: string }[]) => rows.map(({ name }) => name);

it('a repository is found by its name, in every connection that has it', async () => {
  const { mock, call } = await setUpGithub();
  const found = (await call('GET /repositories/ada-example/website')).body;
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
  mock.clock.advance(10_000);
  expect((await call('GET /repositories/ada-example/website/all')).body).toMatchObject([
    found,
    { clone_url: 'https://gitlab.com/ada-example/website.git' },
  ]);
  expect((await call('GET /repositories/ada-example/website?connection_id=2')).body.id).toBe(4);
  expect(await call('GET /repositories/ada-example/nothing')).toMatchObject({
    status: 404,
    body: { detail: 'Repository ada-example/nothing not found' },
  });
});

it('a repository is listed by what it is', async () => {
  const { call } = setUp({ scenario: 'demo' });
  const list = async (query: string) => namesOf((await call(`GET /repositories?${query}`)).body.repositories);
  expect(await list('sort=name&direction=asc')).toEqual(['api', 'docs', 'handbook', 'notes', 'storefront', 'website']);
  expect(await list('git_provider_connection_id=1&language=Go')).toEqual(['api']);
  expect(await list('git_provider_connection_id=2&sort=name&direction=asc')).toEqual(['handbook', 'notes', 'website']);
  expect(await list('owner=ada-example&private=true')).toEqual(['notes']);
  expect(await list('search=STORE')).toEqual(['storefront']);
  expect(await list('sort=name&per_page=2&page=2')).toEqual(['notes', 'handbook']);
});

it('a repository has the branches and tags of the git host', async () => {
  const { mock, call } = await setUpGithub();
  const names = async () => namesOf((await call('GET /repository/1/branches')).body.branches);
  expect(await names()).toEqual(['main', 'develop']);
  mock.state.gitRepositories.get(1)?.branches.push({ name: 'next', protected: false, commits: ['abcd'], apps: [] });
  expect(await names()).toEqual(['main', 'develop', 'next']);
  const tags = (await call('GET /repositories/ada-example/website/tags?connection_id=1')).body;
  expect(tags).toMatchObject({ tags: [{ name: 'v1.0.0' }] });
  expect((await call('GET /repository/1/tags')).body).toEqual(tags);
  expect((await call('GET /repositories/ada-example/website/tags?connection_id=9')).status).toBe(404);
});

it('a repository knows its commits by their whole or abbreviated hashes', async () => {
  const { call } = await setUpGithub();
  const check = async (sha: string) => (await call(`GET /repository/1/commits/${sha}`)).body;
  const { commit_sha } = (await call('GET /repository/1/branches')).body.branches[0];
  expect(await check(commit_sha)).toEqual({ exists: true, commit_sha });
  expect(await check(commit_sha.slice(0, 7).toUpperCase())).toEqual({ exists: true, commit_sha });
  expect(await check(commit_sha.slice(0, 3))).toEqual({ exists: false, commit_sha: null });
  expect(await check('0'.repeat(40))).toEqual({ exists: false, commit_sha: null });
});

it('a repository in the demo has the commits that were deployed', async () => {
  const { mock, call } = setUp({ scenario: 'demo' });
  const deployed = mock.state.deployments.list((row) => row.project_id === 1).at(-1)?.commit_hash;
  expect((await call(`GET /repository/1/commits/${deployed}`)).body.exists).toBe(true);
});

it('a repository has the presets of the apps in a branch', async () => {
  const { mock, call } = await setUpGithub();
  mock.state.gitRepositories.get(1)?.branches[0]?.apps.push({ path: './x', preset: 'unheard-of' });
  const { body } = await call('GET /repositories/ada-example/website/preset');
  expect(body).toMatchObject({
    repository_id: 1,
    presets: [
      { path: './', preset: 'nextjs', presetLabel: 'Next.js', projectType: 'fullstack', exposedPort: 3000 },
      { path: './x', presetLabel: 'unheard-of' },
    ],
    calculated_at: mock.clock.iso(),
  });
  expect((await call('GET /repositories/1/preset/live')).body).toEqual(body);
  expect((await call('GET /repositories/1/preset/live?branch=gone')).body.detail).toBe(
    'Branch of ada-example/website gone not found',
  );
});

it('a repository is read by projects through connections that can be used only', async () => {
  const { call } = await setUpGithub();
  await call('POST /projects', PROJECT);
  const git = { directory: '.', main_branch: 'main', repo_owner: 'ada-example', repo_name: 'website' };
  const set = async (git_provider_connection_id: number) =>
    call('POST /projects/1/git', { ...git, git_provider_connection_id });
  expect((await set(9)).body.detail).toBe('body.git_provider_connection_id: Git connection 9 not found');
  expect((await set(1)).body.git_provider_connection_id).toBe(1);
  await call('POST /git-connections/1/deactivate');
  expect((await set(1)).body.detail).toBe('body.git_provider_connection_id: Git connection 1 is not active');
});
