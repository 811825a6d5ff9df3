import { expect, it } from 'vitest';
import type { ServerName } from '../../../mock/index.ts';
import { fuzz, type FuzzOptions } from './run.ts';

/** Another one on each run; `FUZZ_SEED=7 npx vitest run test/mock/fuzz` repeats one. */
const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

async function findings(options: Omit<FuzzOptions, 'seed'>): Promise<unknown[]> {
  const found = await fuzz({ seed, ...options });
  return found.map(({ kind, detail, request }) => ({ kind, detail: detail.slice(0, 500), request }));
}

it.each<[requests: number, server: ServerName]>([
  [3000, 'reference'],
  [500, '2026-01'],
  [500, '2026-07'],
])(
  `%i requests to the server %s, made from the contract and against it, break nothing (seed ${seed})`,
  async (requests, server) => {
    expect(await findings({ requests, server })).toEqual([]);
  },
  120_000,
);
