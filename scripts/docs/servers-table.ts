import { readFile, writeFile } from 'node:fs/promises';
import type { OperationName } from '../../generated/operations.gen.ts';
import data from './servers.json' with { type: 'json' };

/** How an operation is: as the contract has it, on August's server as on July's; or not there. */
type Standing = 'same' | 'differs' | 'gone';

const PAGE = new URL('../../docs/servers.md', import.meta.url);
const TABLE = /(?<=## By namespace\n[^|]*)\|[^]*?(?=\n\n|$)/;

/** For each operation, July's server beside the contract, and August's beside July's. */
export const standings = data.operations as Record<
  OperationName,
  { july: Standing; august: Standing }
>;

/** The table of `docs/servers.md`: how many operations differ, the most important differences. */
export function serversTable(): string {
  const rows = Object.entries(data.namespaces).map(([namespace, { july, august, client }]) => {
    const own = Object.entries(standings).filter(([name]) => name.startsWith(`${namespace}.`));
    const cell = (server: 'july' | 'august', text: string) => {
      const count = own.filter(([, standing]) => standing[server] === 'differs').length;
      return [count === 0 ? '' : `${count} of ${own.length}`, text].filter(Boolean).join(': ');
    };
    return `| \`${namespace}\` | ${cell('july', july)} | ${cell('august', august)} | ${client} |`;
  });
  return [
    '| namespace | July | August beside July | the client |',
    '| --- | --- | --- | --- |',
    ...rows,
  ]
    .join('\n')
    .replaceAll('|  |', '| |');
}

export async function readTable(): Promise<string | undefined> {
  return TABLE.exec(await readFile(PAGE, 'utf8'))?.[0];
}

if (import.meta.main) {
  const page = await readFile(PAGE, 'utf8');
  await writeFile(
    PAGE,
    page.replace(TABLE, () => serversTable()),
  );
}
