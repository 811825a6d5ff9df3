import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { operations } from '../../generated/operations.gen.ts';
import { serverDifferences } from '../../generated/servers.gen.ts';
import type { OperationName } from '../../generated/operations.gen.ts';

const page = readFileSync(new URL('../../docs/servers.md', import.meta.url), 'utf8');

/** The rows of the table below a heading, each with its first cell, without backticks. */
function rowsBelow(heading: string): Map<string, string[]> {
  const section = page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const cells = section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return new Map(cells.map(([first = '', ...others]) => [first.replaceAll('`', ''), others]));
}

const names = Object.keys(operations) as OperationName[];

test('docs/servers.md has a row for each namespace, with what is different of its operations', () => {
  const rows = rowsBelow('By namespace');
  expect([...rows.keys()]).toEqual(
    [...new Set(names.map((name) => name.split('.', 1)[0] ?? ''))].toSorted(),
  );
  for (const difference of Object.values(serverDifferences)) {
    const [namespace = '', method = ''] = difference.name.split('.');
    const [january = '', july = '', client = ''] = rows.get(namespace) ?? [];
    const cell = 'since' in difference ? january : 'until' in difference ? july : client;
    expect.soft(cell, difference.name).toContain(`\`${method}\``);
  }
});
