import { setUp } from './client.ts';

/** A mock with a GitHub provider, its connection and the repositories that a sync has read. */
export async function setUpGithub({ isSynced = true } = {}) {
  const tools = setUp();
  await tools.call('POST /git-providers/github/pat', { name: 'GitHub', token: 'hunter2' });
  if (isSynced) await tools.call('POST /git-connections/1/sync');
  return tools;
}
