import { setUp } from './client.ts';

export const GITLAB_OAUTH = {
  name: 'GitLab',
  client_id: 'client',
  client_secret: 'hunter2',
  redirect_uri: 'https://temps.example/callback',
};

/** GitHub with a token, and its account, whose repositories are synced if asked for. */
export async function setUpGithub({ synced = true } = {}) {
  const tools = setUp();
  await tools.call('POST /git-providers/github/pat', { name: 'GitHub', token: 'hunter2' });
  if (synced) {
    await tools.call('POST /git-connections/1/sync');
    tools.mock.clock.advance(10_000);
  }
  return tools;
}
