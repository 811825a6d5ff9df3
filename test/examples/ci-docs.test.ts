import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const docs = new URL('../../docs/deploy.md', import.meta.url);
const text = readFileSync(docs, 'utf8');
const jobs = Array.from(text.matchAll(/```yaml\n(.*?)```/gs), ([, job = '']) => job);

it('docs/deploy.md runs an example that exists', () => {
  const scripts = Array.from(text.matchAll(/node ci\/(\S+)/g), ([, script = '']) => script);
  expect(scripts).toHaveLength(1);
  expect(scripts.filter((script) => !existsSync(new URL(`../examples/ci/${script}`, docs)))).toEqual([]);
});

it('no job in docs/deploy.md has a token in it', () => {
  expect(jobs).toHaveLength(2);
  expect(jobs.join('')).not.toMatch(/tk_|dt_/);
  expect(jobs.join('')).toContain('${{ secrets.TEMPS_API_TOKEN }}');
});
