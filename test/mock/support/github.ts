import { setUp } from './client.ts';

/** A mock with a GitHub provider, its connection and the repositories of that. */
export async function setUpGithub() {
  const tools = setUp();
  await tools.call('POST /git-providers/github/pat', { name: 'GitHub', token: 'hunter2' });
  return tools;
}
