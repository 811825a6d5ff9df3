import { expectTypeOf, test } from 'vitest';
import type {
  CreateEnvironmentVariableRequest,
  CreateProjectRequest,
  CreateWebhookRequest,
} from '../../src/operations.ts';
import type { Deployment, TempsClient, UploadSource } from '../../src/index.ts';

declare const temps: TempsClient;

/** Compiled, never run. */
const compiles = (call: () => unknown): string => call.name;

test('the options of a call can be left out exactly where the operation requires nothing', () => {
  compiles(() => temps.projects.list());
  // @ts-expect-error -- the project has to be named
  compiles(() => temps.deployments.list());
  // @ts-expect-error -- so does its id
  compiles(() => temps.projects.get({ path: {} }));
  // @ts-expect-error -- name and more are missing
  compiles(() => temps.projects.create({ body: { directory: '.' } }));
});

test('the options of a call are the path, query and body of its operation with the settings of a call', () => {
  type Offered = keyof NonNullable<Parameters<typeof temps.projects.list>[0]>;
  expectTypeOf<Extract<Offered, 'path' | 'query' | 'body'>>().toEqualTypeOf<'query'>();
  expectTypeOf<Parameters<typeof temps.deployments.list>[0]['path']>().toEqualTypeOf<{
    project_id: number;
  }>();
  // @ts-expect-error -- no such parameter
  compiles(() => temps.projects.list({ query: { pages: 2 } }));
  // @ts-expect-error -- ids are numbers
  compiles(() => temps.projects.get({ path: { project_id: '1' } }));
  // @ts-expect-error -- a GET has no body
  compiles(() => temps.projects.list({ body: {} }));
  const headers = { 'x-a': 'b', 'x-b': 1, 'x-c': undefined, 'x-d': true };
  compiles(() =>
    temps.projects.list({
      signal: AbortSignal.timeout(1),
      timeout: 1,
      deadline: 1,
      maxRetries: 0,
      headers,
    }),
  );
});

test('a request body can be checked where it is written, and keeps its literals', () => {
  const body = {
    key: 'A',
    value: 'b',
    environment_ids: [1],
  } satisfies CreateEnvironmentVariableRequest;
  expectTypeOf(body.environment_ids).toEqualTypeOf<number[]>();
  compiles(() => temps.envVars.create({ path: { project_id: 1 }, body }));
  // @ts-expect-error -- no such member
  void ({ ...body, enviroment_ids: [1] } satisfies CreateEnvironmentVariableRequest);
  void ({
    key: 'A',
    value: 'b',
    // @ts-expect-error -- ids are numbers
    environment_ids: ['1'],
  } satisfies CreateEnvironmentVariableRequest);
  const place = { directory: '.', main_branch: 'main' } satisfies Partial<CreateProjectRequest>;
  const defaults = { ...place, storage_service_ids: [] };
  compiles(() => temps.projects.create({ body: { ...defaults, name: 'shop', preset: 'nextjs' } }));
});

test('a date is sent as a Date or as text, and received as text', () => {
  const now = new Date();
  compiles(() =>
    temps.apiKeys.create({ body: { name: 'CI', role_type: 'admin', expires_at: now } }),
  );
  compiles(() =>
    temps.analytics.listVisitors({
      query: { project_id: 1, start_date: now, end_date: now.toJSON() },
    }),
  );
  compiles(() =>
    temps.projects
      .get({ path: { project_id: 1 } })
      .then(({ data }) => data.created_at.slice(0, 10)),
  );
  // @ts-expect-error -- nothing else becomes a date
  compiles(() => temps.apiKeys.create({ body: { name: 'CI', role_type: 'admin', expires_at: 0 } }));
});

test('a request body takes a file from anywhere where the API wants one', () => {
  type File = Parameters<typeof temps.deployments.uploadStatic>[0]['body']['file'];
  expectTypeOf<UploadSource>().toExtend<File>();
  // @ts-expect-error -- a number is no file
  compiles(() => temps.deployments.uploadStatic({ path: { project_id: 1 }, body: { file: 1 } }));
});

test('an open enum offers its known values and takes other strings', () => {
  // A plain `string` would be equal to string; the union with its known values is not.
  expectTypeOf<Deployment['status']>().not.toEqualTypeOf<string>();
  expectTypeOf<'completed' | 'not known yet'>().toExtend<Deployment['status']>();
  expectTypeOf<number>().not.toExtend<Deployment['status']>();
  expectTypeOf<CreateWebhookRequest['events'][number]>().not.toEqualTypeOf<string>();
  expectTypeOf<'deployment.failed' | 'sandbox.created'>().toExtend<
    CreateWebhookRequest['events'][number]
  >();
});
