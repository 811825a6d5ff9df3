import { expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import {
  signWebhookForTest,
  type Deployment,
  type DeployOptions,
  type DrilledFacet,
  type RollbackOptions,
  type TempsClient,
  type Visitor,
  type VisitorFacets,
  type WebhookEvent,
} from '../../src/index.ts';

declare const temps: TempsClient;

/** Compiled, never run. */
const compiles = (use: () => unknown): string => use.name;
const place = { project: 1, environment: 'production' };
const segment = (): ReturnType<TempsClient['visitorSegment']> =>
  temps.visitorSegment({ project: 1, start_date: '2026-05-01', end_date: '2026-05-02' });

test('the options of a deployment name exactly one source', () => {
  expectTypeOf({ ...place, git: { branch: 'main' } }).toExtend<DeployOptions>();
  expectTypeOf({ ...place, image: 'app:1' }).toExtend<DeployOptions>();
  // @ts-expect-error -- nothing to deploy
  compiles(() => temps.deploy(place));
  // @ts-expect-error -- which of the two?
  compiles(() => temps.deploy({ ...place, git: { branch: 'main' }, image: 'app:1' }));
});

test('the options of a deployment name the project and the environment', () => {
  // @ts-expect-error -- where to?
  compiles(() => temps.deploy({ image: 'app:1', project: 1 }));
});

test('the options of a rollback name its target', () => {
  expectTypeOf<RollbackOptions['to']>().toEqualTypeOf<number | 'previous'>();
});

test('a deployment on its way gives the deployment when awaited', () => {
  expectTypeOf(async () => temps.deploy({ ...place, image: 'app:1' })).returns.resolves.toEqualTypeOf<Deployment>();
});

test('a deployment on its way gives events that their type tells apart', () => {
  compiles(async () => {
    for await (const event of temps.waitForDeployment({ project: 1, deployment_id: 1 })) {
      if (event.type === 'log') expectTypeOf(event.time).toEqualTypeOf<string | undefined>();
      if (event.type === 'upload') expectTypeOf(event.total).toEqualTypeOf<number | undefined>();
      // @ts-expect-error -- a job has no message
      if (event.type === 'job') void event.message;
    }
  });
});

test('runtime variables are strings for the keys that are asked for, and perhaps strings for optional ones', () => {
  expectTypeOf(async () =>
    temps.runtimeEnv({ keys: ['DATABASE_URL'], optional: ['SENTRY_DSN'] }),
  ).returns.resolves.toEqualTypeOf<{ readonly DATABASE_URL: string; readonly SENTRY_DSN?: string }>();
});

test('runtime variables are what a schema makes of them', () => {
  const schema = z.object({ PORT: z.coerce.number(), LEVEL: z.enum(['info', 'debug']).default('info') });
  expectTypeOf(async () => temps.runtimeEnv({ schema })).returns.resolves.toEqualTypeOf<{
    readonly PORT: number;
    readonly LEVEL: 'info' | 'debug';
  }>();
});

test('runtime variables are an instance of a class where a schema makes one, which is not frozen', () => {
  class Config {
    port = 80;
    readonly #secret = 'x';
    show = (): string => this.#secret;
  }
  const schema = z.object({ PORT: z.string() }).transform(() => new Config());
  expectTypeOf(async () => temps.runtimeEnv({ schema })).returns.resolves.toEqualTypeOf<Config>();
});

test('runtime variables cannot be changed', () => {
  compiles(async () => {
    const env = await temps.runtimeEnv({ keys: ['A'] });
    // @ts-expect-error -- it is frozen
    env.A = 'x';
    const config = await temps.runtimeEnv({ schema: z.object({ PORT: z.coerce.number() }) });
    // @ts-expect-error -- it is frozen
    config.PORT = 1;
  });
});

test('runtime variables fit code that takes what the schema infers', () => {
  const schema = z.object({ PORT: z.coerce.number(), LEVEL: z.string().optional() });
  compiles(async (start?: (config: z.infer<typeof schema>) => void) => start?.(await temps.runtimeEnv({ schema })));
});

test('runtime variables are all that there are where nothing is asked for', () => {
  expectTypeOf(async () => temps.runtimeEnv()).returns.resolves.toEqualTypeOf<Readonly<Record<string, string>>>();
});

test('runtime variables have no other keys', () => {
  compiles(async () => {
    const env = await temps.runtimeEnv({ keys: ['A'] });
    // @ts-expect-error -- was not asked for
    void env.B;
  });
});

test('a delivery for tests has the payload of its event, also where the server spells its name in another way', () => {
  const secret = 's';
  compiles(() => signWebhookForTest({ secret, event_type: 'deployment.failed', payload: { deployment_id: 7 } }));
  compiles(() => signWebhookForTest({ secret, event_type: 'sandbox_created', payload: { deployment_id: 'x' } }));
  // @ts-expect-error -- ids are numbers
  compiles(() => signWebhookForTest({ secret, event_type: 'deployment_failed', payload: { deployment_id: '7' } }));
  // @ts-expect-error -- ids are numbers
  compiles(() => signWebhookForTest({ secret, event_type: 'domain.created', payload: { project_id: '7' } }));
});

test('a segment of visitors gives facets, visitors and segments', () => {
  expectTypeOf(async () => segment().facets()).returns.resolves.toEqualTypeOf<VisitorFacets>();
  expectTypeOf(async () => segment().drill('country')).returns.resolves.toEqualTypeOf<DrilledFacet[]>();
  expectTypeOf(async () => segment().visitors().toArray()).returns.resolves.toEqualTypeOf<Visitor[]>();
});

test('a segment of visitors filters by its dimensions, of which only the referrer may be none', () => {
  compiles(() => segment().where({ country: 'Germany', referrer: null }));
  // @ts-expect-error -- no such dimension
  compiles(() => segment().where({ planet: 'Earth' }));
  // @ts-expect-error -- everybody is somewhere
  compiles(() => segment().where({ country: null }));
});

test('a webhook event has the payload of its kind', () => {
  compiles((event?: WebhookEvent) => {
    if (event?.event === 'deployment.failed')
      expectTypeOf(event.payload.deployment_id).toEqualTypeOf<number | undefined>();
    if (event?.event === 'domain.created') expectTypeOf(event.payload.domain).toEqualTypeOf<string | undefined>();
  });
});

test('a webhook event may be one that this version does not know', () => {
  compiles((event?: WebhookEvent) => {
    if (event?.event === 'unknown') expectTypeOf(event.payload.anything).toEqualTypeOf<unknown>();
  });
  // @ts-expect-error -- a misspelt name is told by the compiler
  compiles((event?: WebhookEvent) => event?.event === 'deployment.fialed');
});
