import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const docs = new URL('../../docs/ci.md', import.meta.url);
const text = readFileSync(docs, 'utf8');
const jobs = Array.from(text.matchAll(/```yaml\n(.*?)```/gs), ([, job = '']) => job);

it('the jobs in docs/ci.md run examples that exist', () => {
  const scripts = jobs.flatMap((job) => Array.from(job.matchAll(/node ci\/(\S+)/g), ([, script = '']) => script));
  expect(scripts).toHaveLength(2);
  expect(scripts.filter((script) => !existsSync(new URL(`../examples/ci/${script}`, docs)))).toEqual([]);
});

it('no job in docs/ci.md has a token in it', () => {
  expect(jobs.join('')).not.toMatch(/tk_|dt_/);
  expect(jobs.join('')).toContain('${{ secrets.TEMPS_API_TOKEN }}');
});
