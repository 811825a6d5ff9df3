import { paginate, type Paged } from '../../lib/paging.ts';
import { sortByQuery, type SortQuery } from '../../lib/sorting.ts';
import type { MockContext } from '../../state/context.ts';
import type { State } from '../../state/state.ts';
import type { Row, Table } from '../../store/table.ts';
import { find, findEnvironment, findProject } from './find.ts';
import type { ResolverContext } from './resolver.ts';

type TableName = {
  [Name in keyof State]: State[Name] extends Table<Row> ? Name : never;
}[keyof State];
type RowOf<Name extends TableName> = State[Name] extends Table<infer T> ? T : never;
type Changes<T> = Partial<Omit<T, 'id'>>;

interface Options<T, View> {
  /** What a 404 calls it. */
  what: string;
  /** The path parameter with its id. @default 'id' */
  id?: string;
  /**
   * Which rows the path and the caller lead to. @default all; a 404 if the path names what does not
   * exist
   */
  scope?: (ctx: ResolverContext) => (row: T) => boolean;
  /** Whether lists begin with the newest row. */
  newestFirst?: boolean;
  serialize: (context: MockContext, row: T) => View;
}

/** The resolvers of what is only listed, read, created, updated and deleted. */
export function resource<Name extends TableName, View extends object>(
  name: Name,
  {
    what,
    id = 'id',
    scope = () => () => true,
    newestFirst = false,
    serialize,
  }: Options<RowOf<Name>, View>,
) {
  type T = RowOf<Name> & Row;
  const tableOf = (ctx: MockContext) => ctx.state[name] as unknown as Table<T>;

  function findRow(ctx: ResolverContext): T {
    return find(tableOf(ctx), (ctx.path as Record<string, number>)[id] ?? 0, what, scope(ctx));
  }

  function listRows(ctx: ResolverContext): T[] {
    const rows = tableOf(ctx).list(scope(ctx));
    return newestFirst ? rows.toReversed() : rows;
  }

  return {
    serialize,
    find: findRow,

    list: (ctx: ResolverContext): View[] => listRows(ctx).map((row) => serialize(ctx, row)),

    page: (ctx: ResolverContext<{ query: Paged & SortQuery }>) => {
      const view = (row: T) => serialize(ctx, row);
      return paginate(ctx, sortByQuery(listRows(ctx), ctx.query, view), view);
    },

    get: (ctx: ResolverContext): View => serialize(ctx, findRow(ctx)),

    create:
      <Ctx extends ResolverContext>(insert: (ctx: Ctx) => RowOf<Name>) =>
      (ctx: Ctx): View =>
        serialize(ctx, insert(ctx)),

    /**
     * Stores the changes. By default, these are the members of the body that are not null, which
     * means unchanged.
     */
    update:
      <Ctx extends ResolverContext>(
        changes: (ctx: Ctx, row: RowOf<Name>) => Changes<RowOf<Name>> = ({ body }) => given(body),
      ) =>
      (ctx: Ctx): View => {
        const row = findRow(ctx);
        const times = 'updated_at' in row ? { updated_at: ctx.clock.iso() } : {};
        tableOf(ctx).update(row.id, { ...changes(ctx, row), ...times });
        return serialize(ctx, row);
      },

    delete: (ctx: ResolverContext): void => void tableOf(ctx).remove(findRow(ctx).id),
  };
}

/** The scope of what belongs to the project in the path. */
export function inProject({
  state,
  path,
}: ResolverContext): (row: { project_id: number | null }) => boolean {
  const { id } = findProject(state, (path as { project_id: number }).project_id);
  return (row) => row.project_id === id;
}

/** The scope of what belongs to the environment in the path. */
export function inEnvironment({
  state,
  path,
}: ResolverContext): (row: { environment_id: number }) => boolean {
  const { project_id, env_id } = path as { project_id: number; env_id: number };
  const { id } = findEnvironment(state, project_id, env_id);
  return (row) => row.environment_id === id;
}

/** The members that are neither absent nor null. */
export function given<T extends object>(values: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value != null)) as {
    [Key in keyof T]?: NonNullable<T[Key]>;
  };
}

/** The times of a row that is created now. */
export function newTimes({ clock }: MockContext): { created_at: string; updated_at: string } {
  return { created_at: clock.iso(), updated_at: clock.iso() };
}
