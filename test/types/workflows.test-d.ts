import { expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import {
  signWebhookForTest,
  type Deployment,
  type DeployFromGit,
  type DeployImage,
  type DeployImageTarball,
  type DeployOptions,
  type DeploySource,
  type DeployStaticBundle,
  type DeployStaticDir,
  type DrilledFacet,
  type GitSource,
  type RollbackOptions,
  type TempsClient,
  type Visitor,
  type VisitorFacets,
  type WebhookEvent,
} from '../../src/index.ts';

declare const temps: TempsClient;

/** Compiled, never run. */
const compiles = (use: (...given: never[]) => unknown): string => use.name;
const place = { project: 1, environment: 'production' };

test('the options of a deployment name its place and exactly one source, those of a rollback its target', () => {
  expectTypeOf({ ...place, git: { branch: 'main' } }).toExtend<DeployOptions>();
  expectTypeOf({ ...place, image: 'app:1' }).toExtend<DeployOptions>();
  // @ts-expect-error -- nothing to deploy
  compiles(() => temps.deploy(place));
  // @ts-expect-error -- which of the two?
  compiles(() => temps.deploy({ ...place, git: { branch: 'main' }, image: 'app:1' }));
  // @ts-expect-error -- where to?
  compiles(() => temps.deploy({ image: 'app:1', project: 1 }));
  expectTypeOf<RollbackOptions['to']>().toEqualTypeOf<number | 'previous'>();
});

test('each source of a deployment is an interface with a name', () => {
  type Named =
    | DeployFromGit
    | DeployImage
    | DeployImageTarball
    | DeployStaticDir
    | DeployStaticBundle;
  expectTypeOf<Named>().toExtend<DeploySource>();
  expectTypeOf<DeployFromGit['git']>().toEqualTypeOf<GitSource>();
  expectTypeOf<DeployImage>().toEqualTypeOf<{
    image: string;
    git?: undefined;
    imageTarball?: undefined;
    staticDir?: undefined;
    staticBundle?: undefined;
  }>();
  const source: DeployStaticDir = { staticDir: 'dist' };
  expectTypeOf({ ...place, ...source }).toExtend<DeployOptions>();
  // @ts-expect-error -- a variable that may not be set
  compiles((image: string | undefined) => temps.deploy({ ...place, image }));
});

test('a deployment on its way gives the deployment when awaited, and events that their type tells apart', () => {
  compiles(async () => {
    expectTypeOf(await temps.deploy({ ...place, image: 'app:1' })).toEqualTypeOf<Deployment>();
    for await (const event of temps.waitForDeployment({ project: 1, deployment_id: 1 })) {
      if (event.type === 'log') expectTypeOf(event.time).toEqualTypeOf<string | undefined>();
      if (event.type === 'upload') expectTypeOf(event.total).toEqualTypeOf<number | undefined>();
      // @ts-expect-error -- a job has no message
      if (event.type === 'job') void event.message;
    }
  });
});

test('runtime variables are strings for the keys that are asked for, and perhaps for optional ones', () => {
  compiles(async () => {
    const env = await temps.runtimeEnv({ keys: ['DATABASE_URL'], optional: ['SENTRY_DSN'] });
    expectTypeOf(env).toEqualTypeOf<{
      readonly DATABASE_URL: string;
      readonly SENTRY_DSN?: string;
    }>();
    expectTypeOf(await temps.runtimeEnv()).toEqualTypeOf<Readonly<Record<string, string>>>();
    // @ts-expect-error -- it is frozen
    env.DATABASE_URL = 'x';
    // @ts-expect-error -- was not asked for
    void env.OTHER;
  });
});

class Config {
  port = 80;
  readonly #secret = 'x';
  show = (): string => this.#secret;
}

test('runtime variables are what a schema makes of them, frozen but for an instance of a class', () => {
  const schema = z.object({
    PORT: z.coerce.number(),
    LEVEL: z.enum(['info', 'debug']).default('info'),
  });
  compiles(async (start?: (config: z.infer<typeof schema>) => void) => {
    const env = await temps.runtimeEnv({ schema });
    expectTypeOf(env).toEqualTypeOf<{ readonly PORT: number; readonly LEVEL: 'info' | 'debug' }>();
    start?.(env);
    const made = await temps.runtimeEnv({
      schema: z.object({ PORT: z.string() }).transform(() => new Config()),
    });
    expectTypeOf(made).toEqualTypeOf<Config>();
    // @ts-expect-error -- it is frozen
    env.PORT = 1;
  });
});

test('a segment of visitors gives facets and visitors by its dimensions, of which only the referrer may be none', () => {
  compiles(async () => {
    const segment = temps.visitorSegment({
      project: 1,
      start_date: '2026-05-01',
      end_date: '2026-05-02',
    });
    expectTypeOf(await segment.facets()).toEqualTypeOf<VisitorFacets>();
    expectTypeOf(await segment.drill('country')).toEqualTypeOf<DrilledFacet[]>();
    expectTypeOf(await segment.visitors().toArray()).toEqualTypeOf<Visitor[]>();
    segment.where({ country: 'Germany', referrer: null });
    // @ts-expect-error -- no such dimension
    segment.where({ planet: 'Earth' });
    // @ts-expect-error -- everybody is somewhere
    segment.where({ country: null });
  });
});

test('a webhook event has the payload of its kind, or is one that this version does not know', () => {
  compiles((event?: WebhookEvent) => {
    if (event?.event === 'deployment.failed')
      expectTypeOf(event.payload.deployment_id).toEqualTypeOf<number | undefined>();
    if (event?.event === 'unknown') expectTypeOf(event.payload.anything).toEqualTypeOf<unknown>();
    // @ts-expect-error -- a misspelt name is told by the compiler
    void (event?.event === 'deployment.fialed');
  });
});

test('a delivery for tests has the payload of its event, also where the server spells its name in another way', () => {
  const secret = 's';
  compiles(() =>
    signWebhookForTest({ secret, event_type: 'deployment.failed', payload: { deployment_id: 7 } }),
  );
  compiles(() =>
    signWebhookForTest({ secret, event_type: 'sandbox_created', payload: { deployment_id: 'x' } }),
  );
  compiles(() =>
    signWebhookForTest({
      secret,
      event_type: 'deployment_failed',
      // @ts-expect-error -- ids are numbers
      payload: { deployment_id: '7' },
    }),
  );
});
