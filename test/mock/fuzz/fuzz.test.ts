import { expect, it } from 'vitest';
import type { ServerName } from '../../../mock/index.ts';
import { isTestAll } from '../../support/runs.ts';
import { fuzz, type FuzzOptions } from './run.ts';

/** Another one on each run; `FUZZ_SEED=7 npx vitest run test/mock/fuzz` repeats one. */
const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

async function findings(options: Omit<FuzzOptions, 'seed'>): Promise<unknown[]> {
  const found = await fuzz({ seed, ...options });
  return found.map(({ kind, detail, request }) => ({ kind, detail: detail.slice(0, 500), request }));
}

it.each<ServerName>(['reference', '2026-01', '2026-07'])(
  `requests to the server %s, made from the contract and against it, break nothing (seed ${seed})`,
  async (server) => {
    expect(await findings({ requests: isTestAll ? 20_000 : 150, server })).toEqual([]);
  },
  600_000,
);
