import { setUp } from './client.ts';

/**
 * A mock with a GitHub provider and its connection. @param synced whether its repositories are
 * synced
 */
export async function setUpGithub({ synced = true } = {}) {
  const tools = setUp();
  await tools.call('POST /git-providers/github/pat', { name: 'GitHub', token: 'hunter2' });
  if (synced) await tools.call('POST /git-connections/1/sync');
  return tools;
}
