import { expect, test } from 'vitest';
import { operations } from '../../generated/operations.gen.ts';
import { serverDifferences } from '../../generated/servers.gen.ts';
import type { OperationName } from '../../generated/operations.gen.ts';
import { readTable, serversTable, standings } from '../../scripts/docs/servers-table.ts';

const names = Object.keys(operations) as OperationName[];

test('the data of the servers has each operation, and says whether real servers have it', () => {
  expect(Object.keys(standings)).toEqual(names.toSorted());
  const gone = names.filter((name) => standings[name].july === 'gone');
  expect(gone).toEqual(names.filter((name) => standings[name].august === 'gone'));
  // What has no route of its own is absent, or read from a list.
  const missing = Object.values(serverDifferences).filter(
    (one) => 'absent' in one || 'list' in one,
  );
  expect(gone.toSorted()).toEqual(missing.map(({ name }) => name).toSorted());
  for (const { name } of Object.values(serverDifferences))
    expect.soft(standings[name as OperationName].july, name).not.toBe('same');
});

test('the table of docs/servers.md is that of the data: node scripts/docs/servers-table.ts', async () => {
  expect(await readTable()).toBe(serversTable());
});
