import { createTempsMock, type TempsMock, type TempsMockOptions } from '../../mock/index.ts';
import { TempsClient } from '../../src/index.ts';

export const SERVERS = ['2026-07', '2026-08'] as const;

/** A call of `fetch` that a test changes: `next` is that of the mock. */
export type Intercept = (
  request: { path: string; method: string; body: string },
  next: (body?: string) => Promise<Response>,
) => Promise<Response>;

export interface SetUpOptions extends TempsMockOptions {
  /** Whose key the client has. @default 'admin' */
  role?: keyof TempsMock['tokens'];
  intercept?: Intercept;
}

/** A project of images with the environments `production` and `staging`, and its handles. */
export function setUp({ role = 'admin', intercept, ...options }: SetUpOptions = {}) {
  const mock = createTempsMock({
    scenario: 'empty',
    // A client with another `fetch` does not know the time of the mock.
    ...(intercept && { clock: 'auto' }),
    ...options,
  });
  const { id: project_id } = mock.build.project({
    name: 'Storefront',
    slug: 'storefront',
    source_type: 'docker_image',
    preset: 'dockerfile',
  });
  const [first] = mock.state.environments.list();
  const productionId = first?.id ?? 0;
  const { id: stagingId } = mock.build.environment({ project_id, name: 'staging' });
  const wrapped: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const { method, url } = request;
    const given = await request.clone().text();
    const next = (body = given): Promise<Response> =>
      mock.fetch(new Request(request, body === '' ? {} : { body }));
    const path = new URL(url).pathname;
    return intercept?.({ path, method, body: given }, next) ?? next();
  };
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: mock.tokens[role],
    fetch: intercept ? wrapped : mock.fetch,
  });
  const shop = temps.project('storefront');
  const production = shop.environment('production');
  const addVariable = (key: string, value: string, ids = [productionId], is_secret = false) =>
    mock.build.envVar({ project_id, key, value, environment_ids: ids, is_secret });
  /** What the environments have, by their names: `A=1 in 1,2`. */
  const variables = (): string[] =>
    mock.state.envVars
      .list()
      .map(({ key, value, environment_ids }) => `${key}=${value} in ${environment_ids.join(',')}`)
      .toSorted();
  const requests = (): string[] =>
    mock.requests.map(({ operation }) => String(operation)).filter((name) => name !== 'undefined');
  return {
    mock,
    temps,
    shop,
    production,
    staging: shop.environment('staging'),
    ids: { project_id, production: productionId, staging: stagingId },
    addVariable,
    variables,
    requests,
  };
}

export async function failure(promise: PromiseLike<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}
