import { expectTypeOf, test } from 'vitest';
import type { CreateProjectRequest, Deployment, Project, TempsClient, Visitor } from '../../src/index.ts';

declare const temps: TempsClient;

/** Compiled, never run. */
const compiles = (call: () => unknown): string => call.name;

test('the options of a call can be left out exactly where the operation requires nothing', () => {
  compiles(() => temps.projects.list());
  // @ts-expect-error -- the project has to be named
  compiles(() => temps.deployments.list());
  // @ts-expect-error -- so does its id
  compiles(() => temps.projects.get({ path: {} }));
});

test('the options of a call offer no body to a GET, and no path to a route without placeholders', () => {
  type Offered = keyof NonNullable<Parameters<typeof temps.projects.list>[0]>;
  expectTypeOf<Extract<Offered, 'path' | 'query' | 'body'>>().toEqualTypeOf<'query'>();
});

test('the options of a call refuse a path, query or body that the operation does not take', () => {
  // @ts-expect-error -- no such parameter
  compiles(() => temps.projects.list({ query: { pages: 2 } }));
  // @ts-expect-error -- ids are numbers
  compiles(() => temps.projects.get({ path: { project_id: '1' } }));
  // @ts-expect-error -- a GET has no body
  compiles(() => temps.projects.list({ body: {} }));
});

test('the options of a call require what a body requires', () => {
  // @ts-expect-error -- name and more are missing
  compiles(() => temps.projects.create({ body: { directory: '.' } }));
  const body = {
    name: 'shop',
    directory: '.',
    main_branch: 'main',
    preset: 'nextjs',
    storage_service_ids: [],
  } satisfies CreateProjectRequest;
  compiles(() => temps.projects.create({ body }));
});

test('the options of a call take the settings of a call', () => {
  compiles(() =>
    temps.projects.list({
      signal: AbortSignal.timeout(1),
      timeout: 1,
      deadline: 1,
      maxRetries: 0,
      headers: { 'x-a': 'b', 'x-b': 1, 'x-c': undefined, 'x-d': true },
    }),
  );
});

test('the options of a call keep wire names as they are on the wire', () => {
  expectTypeOf<Parameters<typeof temps.deployments.list>[0]['path']>().toEqualTypeOf<{ project_id: number }>();
});

test('a list gives its items when iterated', () => {
  expectTypeOf(() => temps.projects.list().toArray()).returns.resolves.toEqualTypeOf<Project[]>();
  expectTypeOf<ReturnType<TempsClient['analytics']['listVisitors']>>().toExtend<AsyncIterable<Visitor>>();
});

test('a list gives a page with items and total when awaited', () => {
  void (async () => {
    const { data } = await temps.deployments.list({ path: { project_id: 1 } });
    expectTypeOf(data.items).toExtend<Deployment[]>();
    expectTypeOf(data.total).toEqualTypeOf<number>();
  });
});

test('an open enum takes known and unknown values, and nothing but strings', () => {
  const status: Deployment['status'][] = ['completed', 'not known yet'];
  expectTypeOf(status).toEqualTypeOf<Deployment['status'][]>();
  // @ts-expect-error -- a status is a string
  const wrong: Deployment['status'] = 1;
  void wrong;
});

test('an open enum keeps the known values for the editor', () => {
  // A plain `string` would be equal to string; the union with its known values is not.
  expectTypeOf<Deployment['status']>().not.toEqualTypeOf<string>();
});

test('a nullable field may be null', () => {
  expectTypeOf<null>().toExtend<Deployment['branch']>();
});
