import { expectTypeOf, test } from 'vitest';
import {
  connect,
  ProjectsNamespace,
  TempsClient,
  type Deployment,
  type InstanceClient,
  type Project,
  type TempsError,
  type Visitor,
} from '../../src/index.ts';

declare const temps: TempsClient;
declare const quiet: TempsClient<false>;

const ONE = { path: { project_id: 1 } };

test('the type of a result is data where calls throw, with the request and the response', () => {
  void (async () => {
    const { data, request, response, requestId } = await temps.projects.get(ONE);
    expectTypeOf(data).toEqualTypeOf<Project>();
    expectTypeOf(request).toEqualTypeOf<Request>();
    expectTypeOf(response).toEqualTypeOf<Response>();
    expectTypeOf(requestId).toEqualTypeOf<string | undefined>();
    expectTypeOf((await temps.projects.delete(ONE)).data).toEqualTypeOf<void>();
    expectTypeOf<null>().toExtend<Deployment['branch']>();
    const path = { project_id: 1, environment_id: 1, container_id: 'a' };
    const { data: events } = await temps.deployments.streamContainerMetrics({ path });
    for await (const event of events) expectTypeOf(event.data.cpu_percent).toEqualTypeOf<number>();
  });
});

test('the type of a result is narrowed by its error and by its data, after destructuring too', () => {
  void (async () => {
    const { data, error } = await temps.projects.get({ ...ONE, throwOnError: false });
    if (error) {
      expectTypeOf(error).toEqualTypeOf<TempsError>();
      expectTypeOf(data).toEqualTypeOf<undefined>();
    } else {
      expectTypeOf(data).toEqualTypeOf<Project>();
      expectTypeOf(error).toEqualTypeOf<undefined>();
    }
    const result = await temps.projects.get({ ...ONE, throwOnError: false });
    if (result.data) expectTypeOf(result.error).toEqualTypeOf<undefined>();
  });
});

test('the type of a result depends on the client, unless the call says whether it throws', () => {
  void (async (throwOnError: boolean) => {
    const { data } = await quiet.projects.get(ONE);
    // @ts-expect-error -- there may be an error instead
    void data.name;
    expectTypeOf(
      (await quiet.projects.get({ ...ONE, throwOnError: true })).data,
    ).toEqualTypeOf<Project>();
    const either = await temps.projects.get({ ...ONE, throwOnError });
    expectTypeOf(either.data).toEqualTypeOf<Project | undefined>();
  });
});

test('a list gives a page with items and total when awaited, and its items when iterated', () => {
  void (async () => {
    const { data } = await temps.deployments.list(ONE);
    expectTypeOf(data.items).toExtend<Deployment[]>();
    expectTypeOf(data.total).toEqualTypeOf<number>();
    expectTypeOf(await temps.projects.list().toArray()).toEqualTypeOf<Project[]>();
  });
  expectTypeOf<ReturnType<TempsClient['analytics']['listVisitors']>>().toExtend<
    AsyncIterable<Visitor>
  >();
});

test('the type of a client carries whether its calls throw, also where it is derived or a namespace stands alone', () => {
  expectTypeOf(() => new TempsClient()).returns.toEqualTypeOf<TempsClient>();
  expectTypeOf(() => new TempsClient({ throwOnError: false })).returns.toEqualTypeOf<
    TempsClient<false>
  >();
  expectTypeOf(() => quiet.withOptions({ timeout: 1 })).returns.toEqualTypeOf<TempsClient<false>>();
  expectTypeOf(() =>
    quiet.withOptions({ throwOnError: true }),
  ).returns.toEqualTypeOf<TempsClient>();
  expectTypeOf(() => new ProjectsNamespace(connect())).returns.toEqualTypeOf<ProjectsNamespace>();
  void (() => {
    const alone = new ProjectsNamespace(connect({ throwOnError: false }));
    expectTypeOf(alone).toEqualTypeOf<ProjectsNamespace<false>>();
  });
});

test('the type of a client keeps one that returns errors from code that relies on throwing, and fits code that takes either', () => {
  expectTypeOf<TempsClient<false>>().not.toExtend<TempsClient>();
  expectTypeOf<TempsClient<boolean>>().not.toExtend<TempsClient>();
  expectTypeOf<TempsClient>().not.toExtend<TempsClient<false>>();
  expectTypeOf<TempsClient['projects']>().not.toExtend<ProjectsNamespace<false>>();
  expectTypeOf<TempsClient<false>['projects']>().not.toExtend<ProjectsNamespace>();
  expectTypeOf<InstanceClient<false>>().not.toExtend<InstanceClient>();
  expectTypeOf<TempsClient>().toExtend<TempsClient<boolean>>();
  expectTypeOf<TempsClient<false>>().toExtend<TempsClient<boolean>>();
  expectTypeOf<ProjectsNamespace>().toExtend<ProjectsNamespace<boolean>>();
});

test('request() has the types of a route of the contract, and accepts any other route', () => {
  void (async () => {
    const url = '/projects/{project_id}';
    expectTypeOf(
      (await temps.request({ method: 'GET', url, ...ONE })).data,
    ).toEqualTypeOf<Project>();
    const first = await temps.request({
      method: 'GET',
      url: '/projects',
      query: { per_page: 1 },
      timeout: 5,
    });
    expectTypeOf(first.data.items).toEqualTypeOf<Project[]>();
    const asked = temps.request({ method: 'GET', url: '/projects' });
    // One page: only the list's own method iterates.
    expectTypeOf(asked).not.toExtend<AsyncIterable<unknown>>();
    const { data } = await temps.request({ method: 'GET', url, ...ONE, throwOnError: false });
    expectTypeOf(data).toEqualTypeOf<Project | undefined>();
    // @ts-expect-error -- the path is missing
    await temps.request({ method: 'GET', url });
    // @ts-expect-error -- the path has another name
    await temps.request({ method: 'GET', url, path: { id: 1 } });
    // @ts-expect-error -- no parameter of this route
    await temps.request({ method: 'GET', url: '/projects', query: { page_size: 1 } });
    expectTypeOf(
      (await temps.request({ method: 'GET', url: '/volcanoes' })).data,
    ).toEqualTypeOf<unknown>();
    expectTypeOf(
      (await temps.request({ method: 'PUT', url: '/projects', body: {} })).data,
    ).toEqualTypeOf<unknown>();
    const told = await temps.request<{ version: string }>({
      method: 'GET',
      url: '/version',
      responseType: 'json',
    });
    expectTypeOf(told.data.version).toEqualTypeOf<string>();
  });
});
