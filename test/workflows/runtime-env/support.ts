import '../../support/on-demand.ts';
import { vi } from 'vitest';
import { TempsClient, type TempsClientOptions } from '../../../src/index.ts';
import { createTempsMock, type RecordedRequest } from '../../../mock/index.ts';

export const ENVIRONMENT = { project: 1, environment: 1 };
export const DATABASE_URL = 'postgres://app:secret@db:5432/storefront_production';

const said = () => vi.fn<(message: string) => void>();

/**
 * A client against the demo, and what its environment 1 holds: DATABASE_URL, LOG_LEVEL and whatever
 * is set.
 */
export function setUp(options: TempsClientOptions = {}) {
  const mock = createTempsMock({ scenario: 'demo' });
  const logger = { debug: said(), info: said(), warn: said(), error: said() };
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: mock.tokens.deployment,
    fetch: mock.fetch,
    maxRetries: 0,
    logger,
    ...options,
  });
  const set = (key: string, value: string): void => {
    const row = mock.state.envVars.find(
      (one) => one.key === key && one.environment_ids.includes(1),
    );
    if (row) mock.state.envVars.update(row.id, { value });
    else {
      const at = mock.clock.iso();
      const more = { is_secret: false, include_in_preview: true, created_at: at, updated_at: at };
      mock.state.envVars.insert({ project_id: 1, environment_ids: [1], key, value, ...more });
    }
  };
  /**
   * The values that were asked for. The lists around them, and what finds out whether the server
   * looks at the environment, are left out.
   */
  const asked = (): string[] =>
    mock.requests
      .filter((one) => one.path.endsWith('/value') && !isQuestion(one))
      .map(({ path }) => path);
  return { mock, temps, logger, set, asked };
}

function isQuestion({ query }: RecordedRequest): boolean {
  return query['environment_id'] === '2147483647';
}

/** What a promise that must reject rejects with. */
export async function failure(promise: PromiseLike<unknown>): Promise<unknown> {
  const result = await Promise.resolve(promise).then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  if (!result) throw new Error('it did not fail');
  return result.error;
}
