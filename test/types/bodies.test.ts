import { expectTypeOf, test } from 'vitest';
import type {
  CreateEnvironmentVariableRequest,
  CreateProjectRequest,
  CreateWebhookRequest,
  TempsClient,
  UploadSource,
} from '../../src/index.ts';

declare const temps: TempsClient;

/** Compiled, never run. */
const compiles = (call: () => unknown): string => call.name;

test('a request body offers the known values of a list, and takes others', () => {
  type Event = CreateWebhookRequest['events'][number];
  expectTypeOf<Event>().not.toEqualTypeOf<string>();
  expectTypeOf<'deployment.failed' | 'sandbox.created'>().toExtend<Event>();
});

test('a request body can be checked where it is written, and keeps its literals', () => {
  const body = { key: 'A', value: 'b', environment_ids: [1] } satisfies CreateEnvironmentVariableRequest;
  expectTypeOf(body.environment_ids).toEqualTypeOf<number[]>();
  compiles(() => temps.envVars.create({ path: { project_id: 1 }, body }));
});

test('a request body refuses a member that the API does not know, and one of the wrong type', () => {
  void ({
    key: 'A',
    value: 'b',
    environment_ids: [1],
    // @ts-expect-error -- no such member
    enviroment_ids: [1],
  } satisfies CreateEnvironmentVariableRequest);
  // @ts-expect-error -- ids are numbers
  void ({ key: 'A', value: 'b', environment_ids: ['1'] } satisfies CreateEnvironmentVariableRequest);
});

test('a date is sent as a Date or as text, and received as text', () => {
  const now = new Date();
  compiles(() => temps.apiKeys.create({ body: { name: 'CI', role_type: 'admin', expires_at: now } }));
  compiles(() => temps.analytics.listVisitors({ query: { project_id: 1, start_date: now, end_date: now.toJSON() } }));
  compiles(() => temps.projects.get({ path: { project_id: 1 } }).then(({ data }) => data.created_at.slice(0, 10)));
  // @ts-expect-error -- nothing else becomes a date
  compiles(() => temps.apiKeys.create({ body: { name: 'CI', role_type: 'admin', expires_at: 0 } }));
});

test('a request body may be made in parts', () => {
  const defaults = {
    directory: '.',
    main_branch: 'main',
    storage_service_ids: [],
  } satisfies Partial<CreateProjectRequest>;
  compiles(() => temps.projects.create({ body: { ...defaults, name: 'shop', preset: 'nextjs' } }));
});

test('a request body takes a file from anywhere where the API wants one', () => {
  type File = Parameters<typeof temps.deployments.uploadStatic>[0]['body']['file'];
  expectTypeOf<UploadSource>().toExtend<File>();
  // @ts-expect-error -- a number is no file
  compiles(() => temps.deployments.uploadStatic({ path: { project_id: 1 }, body: { file: 1 } }));
});
