import { expectTypeOf, test } from 'vitest';
import {
  connect,
  ProjectsNamespace,
  TempsClient,
  type InstanceClient,
  type Project,
  type TempsError,
} from '../../src/index.ts';

declare const temps: TempsClient;
declare const quiet: TempsClient<false>;

test('the type of a result is always data where calls throw', () => {
  expectTypeOf(
    async () => (await temps.projects.get({ path: { project_id: 1 } })).data,
  ).returns.resolves.toEqualTypeOf<Project>();
});

test('the type of a result is narrowed by its error, in both directions, after destructuring too', () => {
  void (async () => {
    const { data, error } = await temps.projects.get({ path: { project_id: 1 }, throwOnError: false });
    if (error) {
      expectTypeOf(error).toEqualTypeOf<TempsError>();
      expectTypeOf(data).toEqualTypeOf<undefined>();
    } else {
      expectTypeOf(data).toEqualTypeOf<Project>();
      expectTypeOf(error).toEqualTypeOf<undefined>();
    }
  });
});

test('the type of a result is narrowed by its data as well', () => {
  void (async () => {
    const result = await temps.projects.get({ path: { project_id: 1 }, throwOnError: false });
    if (result.data) expectTypeOf(result.error).toEqualTypeOf<undefined>();
  });
});

test('the type of a result needs narrowing where the client does not throw', () => {
  void (async () => {
    const { data } = await quiet.projects.get({ path: { project_id: 1 } });
    // @ts-expect-error -- there may be an error instead
    void data.name;
  });
});

test('the type of a result is data again where one call of such a client throws', () => {
  expectTypeOf(
    async () => (await quiet.projects.get({ path: { project_id: 1 }, throwOnError: true })).data,
  ).returns.resolves.toEqualTypeOf<Project>();
});

test('the type of a result is either where the choice is made at run time', () => {
  void (async (throwOnError: boolean) => {
    const { data } = await temps.projects.get({ path: { project_id: 1 }, throwOnError });
    expectTypeOf(data).toEqualTypeOf<Project | undefined>();
  });
});

test('the type of a result has the request, the response and its id', () => {
  void (async () => {
    const result = await temps.projects.get({ path: { project_id: 1 } });
    expectTypeOf(result.request).toEqualTypeOf<Request>();
    expectTypeOf(result.response).toEqualTypeOf<Response>();
    expectTypeOf(result.requestId).toEqualTypeOf<string | undefined>();
  });
});

test('the type of a result has no data where the API returns none', () => {
  expectTypeOf(
    async () => (await temps.projects.delete({ path: { project_id: 1 } })).data,
  ).returns.resolves.toEqualTypeOf<void>();
});

test('the type of a client carries whether its calls throw', () => {
  expectTypeOf(() => new TempsClient()).returns.toEqualTypeOf<TempsClient>();
  expectTypeOf(() => new TempsClient({ throwOnError: false })).returns.toEqualTypeOf<TempsClient<false>>();
});

test('the type of a client keeps one that returns errors from code that relies on throwing, and the other way round', () => {
  expectTypeOf<TempsClient<false>>().not.toExtend<TempsClient>();
  expectTypeOf<TempsClient<boolean>>().not.toExtend<TempsClient>();
  expectTypeOf<TempsClient>().not.toExtend<TempsClient<false>>();
  expectTypeOf<TempsClient['projects']>().not.toExtend<ProjectsNamespace<false>>();
  expectTypeOf<TempsClient<false>['projects']>().not.toExtend<ProjectsNamespace>();
  expectTypeOf<InstanceClient<false>>().not.toExtend<InstanceClient>();
});

test('the type of a client is that of the connection where a namespace is used on its own', () => {
  expectTypeOf(() => new ProjectsNamespace(connect())).returns.toEqualTypeOf<ProjectsNamespace>();
  expectTypeOf(() => new ProjectsNamespace(connect({ throwOnError: false }))).returns.toEqualTypeOf<
    ProjectsNamespace<false>
  >();
});

test('the type of a client fits code that takes either', () => {
  expectTypeOf<TempsClient>().toExtend<TempsClient<boolean>>();
  expectTypeOf<TempsClient<false>>().toExtend<TempsClient<boolean>>();
  expectTypeOf<ProjectsNamespace>().toExtend<ProjectsNamespace<boolean>>();
});

test('the type of a client is kept by withOptions, unless that says otherwise', () => {
  expectTypeOf(() => quiet.withOptions({ timeout: 1 })).returns.toEqualTypeOf<TempsClient<false>>();
  expectTypeOf(() => quiet.withOptions({ throwOnError: true })).returns.toEqualTypeOf<TempsClient>();
});
