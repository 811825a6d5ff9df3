import { expect, it } from 'vitest';
import type { ServerName } from '../../../mock/index.ts';
import { isTestAll } from '../../support/runs.ts';
import { fuzz } from './run.ts';

/** Another one on each run; `FUZZ_SEED=7 npx vitest run test/mock/fuzz` repeats one. */
const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

it.each<ServerName>(['reference', '2026-07', '2026-08'])(
  `requests to the server %s break nothing, whether they keep the contract or not (seed ${seed})`,
  async (server) => {
    const found = await fuzz({ requests: isTestAll ? 20_000 : 500, server, seed });
    const shortened = found.map(({ kind, detail, request }) => ({
      kind,
      detail: detail.slice(0, 500),
      request,
    }));
    expect(shortened).toEqual([]);
  },
  600_000,
);
