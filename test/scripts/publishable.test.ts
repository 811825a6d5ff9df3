import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesWithPlaceholder } from '../../scripts/publishable.ts';

test('a file that names OWNER in place of the owner is found', ({ onTestFinished }) => {
  const folder = mkdtempSync(join(tmpdir(), 'publishable-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const texts = { 'a.md': 'github.com/OWNER/REPOSITORY', 'b.md': 'github.com/temps/sdk: OWNERS' };
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  expect(filesWithPlaceholder(folder, Object.keys(texts))).toEqual(['a.md']);
});

test('npm asks before it publishes either package', () => {
  for (const [file, script] of [
    ['package.json', 'node scripts/publishable.ts'],
    ['codegen/package.json', 'node ../scripts/publishable.ts'],
  ] as const) {
    const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    const { scripts } = JSON.parse(text) as { scripts: Record<string, string> };
    expect.soft(scripts['prepublishOnly'], file).toBe(script);
  }
});
