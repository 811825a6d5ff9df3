import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readProblem, TempsResponseError, toApiError, type TempsApiError } from '../../../src/errors/index.ts';
import type { Paging } from '../../../src/pagination/page/paging.ts';
import { OFFSET, PAGE, fakeList, type Query } from '../fake-list.ts';
import { runs } from '../../support/runs.ts';

/** A server that pages in one of the ways that servers do. */
interface ServerModel {
  /** Items of the list. */
  count: number;
  /** `ids`: each has one. `names`: each has another name. `numbers`: each has another number. `equal`: all look the same. */
  items: 'ids' | 'names' | 'numbers' | 'countries' | 'equal';
  style: 'page' | 'offset';
  /** The number of the first page. */
  first: number;
  /** How many items it sends at most. */
  cap: number;
  /** Whether it heeds the size that is asked for; else each page has `cap` items. */
  heedsSize: boolean;
  /** `whole`: it sends all items each time. */
  pages: 'turned' | 'whole';
  /** What it says of how many there are. `page` counts this page only, `wrong` is wrong. */
  total: 'none' | 'true' | 'page' | 'wrong';
  wrongTotal: number;
  hasMore: boolean;
  saysSize: boolean;
  /** What it sends after the last page: nothing, a refusal, the last page again, or the first ones again, for ever. */
  beyond: 'nothing' | 'refusal' | 'last' | 'first' | 'clamped';
  /** By offset, it leaves out every so many-th row, after it has cut the page. */
  leavesOut: number | undefined;
  /** A page that is empty although others follow. */
  emptyPage: number;
  /** It refuses higher numbers of pages, and offsets as far as those. */
  maxPage: number | undefined;
  envelope: 'contract' | 'other' | 'nested' | 'bare';
  asked: number | undefined;
  concurrency: number;
}

const models: fc.Arbitrary<ServerModel> = fc
  .record<ServerModel>({
    count: fc.nat({ max: 90 }),
    items: fc.constantFrom('ids', 'names', 'numbers', 'countries', 'equal'),
    style: fc.constantFrom('page', 'offset'),
    first: fc.constantFrom(0, 1),
    cap: fc.integer({ min: 1, max: 100 }),
    heedsSize: fc.boolean(),
    pages: fc.constantFrom('turned', 'turned', 'whole'),
    total: fc.constantFrom('none', 'true', 'page', 'wrong'),
    wrongTotal: fc.nat({ max: 200 }),
    hasMore: fc.boolean(),
    saysSize: fc.boolean(),
    beyond: fc.constantFrom('nothing', 'refusal', 'last', 'first', 'clamped'),
    leavesOut: fc.option(fc.integer({ min: 2, max: 6 }), { nil: undefined }),
    emptyPage: fc.integer({ min: 1, max: 12 }),
    maxPage: fc.option(fc.constantFrom(250, 2_500, 10_000), { nil: undefined }),
    envelope: fc.constantFrom('contract', 'other', 'nested', 'bare'),
    asked: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
    concurrency: fc.constantFrom(1, 3),
  })
  .filter(isReadable);

/** Leaves out what nobody could read from the responses. */
function isReadable(model: ServerModel): boolean {
  const size = sizeOf(model, model.asked ?? 100);
  const says = saysOf(model);
  // Only ids tell items that come again from others.
  const mayOverlap = model.items === 'ids' && model.style === 'offset' && model.pages === 'turned';
  if ((model.leavesOut !== undefined || model.beyond === 'clamped') && !mayOverlap) return false;
  if (model.leavesOut !== undefined) {
    // An empty page is the end, and so is a short one whose total is no larger, or one that comes again.
    if (size === 1 || model.asked === 1 || says === 'page' || says === 'wrong' || model.beyond !== 'nothing')
      return false;
  }
  // A first page that is shorter than asked for, with a total that says that it is all, is what a whole list looks like.
  const looksWhole = size < (model.asked ?? 100) && !model.saysSize;
  if (says === 'page' && looksWhole) return false;
  if (says === 'wrong' && looksWhole && model.wrongTotal === Math.min(size, model.count)) return false;
  // Only a total tells a refusal after the last page from another, and nothing tells pages that look the same.
  if (model.beyond === 'refusal') {
    const isTold = says === 'true' && (model.heedsSize || model.count > size);
    return isTold && model.pages === 'turned' && !['equal', 'countries'].includes(model.items);
  }
  if (model.beyond === 'nothing' && model.pages === 'turned') return true;
  // Pages that come again contradict a total that is too high, and are told from others by what is in them.
  if (says === 'wrong' && model.wrongTotal > model.count) return false;
  // The first page again, cut to any size that is asked for, is what a server sends that does not turn the page.
  if (model.beyond === 'first' && model.style === 'offset' && model.heedsSize && model.count === size) return false;
  // So are pages whose items have names, or look, like those of the pages before.
  return model.pages === 'whole' || !['equal', 'countries'].includes(model.items);
}

function saysOf({ envelope, total }: ServerModel): ServerModel['total'] {
  return envelope === 'bare' ? 'none' : total;
}

function sizeOf({ cap, heedsSize }: ServerModel, asked: number): number {
  return heedsSize ? Math.min(asked, cap) : cap;
}

function serverOf(model: ServerModel): (query: Query) => unknown {
  const all = Array.from({ length: model.count }, (_, index) => itemOf(model, index));
  return (asked) => {
    const { page: number = model.first, offset = 0 } = asked as { page?: number; offset?: number };
    const page = number - model.first + 1;
    const query: Query = { ...asked, page };
    if (Math.max(page, offset / 100) > (model.maxPage ?? Infinity)) throw refusal();
    const size = sizeOf(model, Number(query.per_page ?? query.limit ?? 20));
    if (model.beyond === 'refusal' && startOf(model, query, size) >= Math.max(model.count, 1)) throw refusal();
    const rows = model.pages === 'whole' ? all : pageOf(model, all, query, size);
    const found = rows.filter((row) => !isLeftOut(model, row));
    return envelopeOf(model, found, size, model.pages === 'whole' ? false : hasMore(model, query, size));
  };
}

function refusal(): TempsApiError {
  const problem = readProblem('', 422, '', null);
  return toApiError({
    method: 'GET',
    url: 'https://temps.test/api/projects',
    attempts: 1,
    problem,
    headers: new Headers(),
  });
}

function itemOf({ items }: ServerModel, index: number): object {
  if (items === 'ids') return { id: index + 1 };
  if (items === 'numbers') return { bucket: index };
  if (items === 'countries') return { country: `country ${index % 7}`, visitors: index };
  return { name: items === 'names' ? `name ${index}` : 'same' };
}

function startOf(model: ServerModel, query: Query, size: number): number {
  if (model.style === 'offset') return Number(query.offset ?? 0);
  const page = Number(query.page ?? 1);
  return (canSkip(model) && page > model.emptyPage ? page - 2 : page - 1) * size;
}

/** Only a server that says in another way that there is more may send an empty page in the middle. */
function canSkip({ envelope, total, hasMore: says, style, count, cap }: ServerModel): boolean {
  return style === 'page' && envelope !== 'bare' && (says || total === 'true') && count > 0 && cap > 0;
}

function isSkipped(model: ServerModel, query: Query, size: number): boolean {
  const isIt = canSkip(model) && Number(query.page ?? 1) === model.emptyPage;
  return isIt && (model.emptyPage - 1) * size < model.count;
}

function pageOf(model: ServerModel, all: object[], query: Query, size: number): object[] {
  if (isSkipped(model, query, size)) return [];
  const start = startOf(model, query, size);
  if (start < all.length || model.beyond === 'nothing' || all.length === 0) return all.slice(start, start + size);
  const last = Math.floor((all.length - 1) / size) * size;
  if (model.beyond === 'last') return all.slice(last, last + size);
  if (model.beyond === 'clamped') return all.slice(-size);
  const again = (Math.floor(start / size) % (last / size + 1)) * size;
  return all.slice(again, again + size);
}

function isLeftOut({ leavesOut }: ServerModel, row: object): boolean {
  return leavesOut !== undefined && 'id' in row && Number(row.id) % leavesOut === 0;
}

function hasMore(model: ServerModel, query: Query, size: number): boolean {
  if (isSkipped(model, query, size)) return true;
  return startOf(model, query, size) + size < model.count;
}

function envelopeOf(model: ServerModel, found: object[], size: number, more: boolean): unknown {
  if (model.envelope === 'bare') return found;
  const total = { none: undefined, true: model.count, page: found.length, wrong: model.wrongTotal }[model.total];
  const says = {
    ...(model.hasMore && { has_more: more }),
    ...(model.saysSize && { per_page: size }),
  };
  if (model.envelope === 'nested') return { data: found, pagination: { total_count: total, ...says } };
  if (model.envelope === 'other') return { projects: found, total_count: total, ...says };
  return model.style === 'page' ? { items: found, total, ...says } : { visitors: found, total_count: total, ...says };
}

test('every item of a list comes once, in order, and the requests end, whatever the server', async () => {
  await fc.assert(
    fc.asyncProperty(models, async (model) => {
      const paging: Paging = model.style === 'page' ? { ...PAGE, first: model.first } : OFFSET;
      const query = model.asked === undefined || paging.size === undefined ? {} : { [paging.size]: model.asked };
      const server = serverOf(model);
      const { list, queries } = fakeList(
        (asked) => {
          if (queries.length > 400) throw new Error('asked for without end');
          return server(asked);
        },
        { paging, query },
      );
      const rows = Array.from({ length: model.count }, (_, index) => itemOf(model, index));
      const expected = rows.filter((row) => !isLeftOut(model, row));
      const saysMore = model.total === 'wrong' && model.wrongTotal > model.count + 10;
      const found = await list.toArray({ concurrency: model.concurrency }).catch((error: unknown) => error);
      const fails = saysMore && String(found).includes('11 pages without items in a row, although it says');
      expect(fails ? expected : found).toEqual(expected);
      // Half of a page at least is left of it.
      const least = sizeOf(model, model.asked ?? 100) / (model.leavesOut === undefined ? 1 : 2);
      const pages = Math.ceil(model.count / Math.floor(least));
      expect(queries.length).toBeLessThanOrEqual(pages + 14 + 2 * model.concurrency);
    }),
    { numRuns: runs(2000) },
  );
});

test('a list that cannot be read to its end is an error', async () => {
  const unreadable = fc.record({
    count: fc.integer({ min: 2, max: 150 }),
    asked: fc.integer({ min: 1, max: 40 }),
    says: fc.constantFrom('total', 'has_more', 'nothing'),
    hasIds: fc.boolean(),
    concurrency: fc.constantFrom(1, 3),
  });
  await fc.assert(
    fc.asyncProperty(unreadable, async ({ count, asked, says, hasIds, concurrency }) => {
      fc.pre(count > asked);
      const { list, queries } = fakeList(
        ({ per_page }) => ({
          items: Array.from({ length: Math.min(count, Number(per_page)) }, (_, index) =>
            hasIds ? { id: index + 1 } : { name: `name ${index}` },
          ),
          ...(says === 'total' && { total: count }),
          ...(says === 'has_more' && { has_more: true }),
        }),
        { query: { per_page: asked } },
      );
      const found = await list.toArray({ concurrency }).then(
        ({ length }) => length,
        (error: unknown) => (TempsResponseError.is(error) ? 'an error' : error),
      );
      // The largest page has all of it.
      expect(found).toBe(count < 100 && says !== 'has_more' ? count : 'an error');
      expect(queries.length).toBeLessThan(10);
    }),
  );
});

/** A list that changes between two requests, as a log does, or the load of a container. */
const changing = fc.record({
  count: fc.integer({ min: 1, max: 60 }),
  /** Items that come in front with each request. */
  added: fc.nat({ max: 3 }),
  items: fc.constantFrom('ids', 'names', 'texts'),
  asked: fc.option(fc.integer({ min: 2, max: 40 }), { nil: undefined }),
  says: fc.constantFrom('nothing', 'size', 'total', 'bare'),
  concurrency: fc.constantFrom(1, 3),
});

type Changing = typeof changing extends fc.Arbitrary<infer Model> ? Model : never;

/** Gives the list as it is at each request. */
function changingList({ count, added, items }: Changing): () => unknown[] {
  let requests = 0;
  return () => {
    if (requests > 400) throw new Error('asked for without end');
    const newest = count + added * requests++;
    return Array.from({ length: newest }, (_, index) => {
      const number = newest - index;
      if (items === 'texts') return `text ${number}`;
      return { ...(items === 'ids' && { id: number }), load: requests * 1000 + number, name: `name ${number}` };
    });
  };
}

const say = ({ says }: Changing, found: unknown[], total: number) =>
  says === 'bare'
    ? found
    : { items: found, ...(says === 'size' && { per_page: 20 }), ...(says === 'total' && { total }) };

/** Whether half of the items of a page are still on it after the requests that are on their way. */
const fewAre = ({ added, concurrency }: Changing, size: number) => 2 * added * (concurrency + 1) <= size;

const nameOf = (item: unknown) => (typeof item === 'string' ? item : (item as { name: string }).name);

/** What happens to a list before one of its requests or pages: items are made and deleted at one place. */
const changes = fc.array(
  fc.record({
    before: fc.integer({ min: 2, max: 6 }),
    at: fc.constantFrom('front', 'middle', 'back'),
    /** `page`: as many as are on a page. */
    made: fc.oneof(fc.constantFrom(0, 1), fc.constant<'page'>('page'), fc.nat({ max: 70 })),
    deleted: fc.oneof(fc.constantFrom(0, 1), fc.nat({ max: 30 })),
  }),
  { maxLength: 4 },
);

const changingInSteps = fc.record({
  count: fc.integer({ min: 1, max: 60 }),
  changes,
  items: fc.constantFrom('ids', 'names', 'texts'),
  style: fc.constantFrom('page', 'offset'),
  /** `all`: as many as there are. */
  asked: fc.oneof(fc.constant('all'), fc.constant(undefined), fc.integer({ min: 1, max: 40 })),
  says: fc.constantFrom('nothing', 'size', 'total', 'bare'),
  concurrency: fc.constantFrom(1, 3),
});

type ChangingInSteps = typeof changingInSteps extends fc.Arbitrary<infer Model> ? Model : never;

/** The page size that is asked for. */
const sizeAsked = ({ asked, count }: ChangingInSteps) => (asked === 'all' ? count : (asked ?? 100));

/** The list before the first change, after the changes before 2, and so on: the numbers of its items. */
function statesOf(model: ChangingInSteps): number[][] {
  const { count, changes: all } = model;
  const states = [Array.from({ length: count }, (_, index) => index)];
  let made = count;
  for (let step = 2; step <= 6; step++) {
    const next = [...(states.at(-1) ?? [])];
    for (const change of all.filter(({ before }) => before === step)) {
      const spare = next.length - change.deleted;
      const place = change.at === 'front' ? 0 : change.at === 'back' ? Math.max(0, spare) : Math.max(0, spare >> 1);
      const length = change.made === 'page' ? sizeAsked(model) : change.made;
      next.splice(place, change.deleted, ...Array.from({ length }, () => made++));
    }
    states.push(next);
  }
  return states;
}

const stateAt = (states: number[][], step: number) => states[Math.min(step, states.length) - 1] ?? [];

function changedItem({ items }: ChangingInSteps, number: number, load: number): unknown {
  if (items === 'texts') return `text ${number}`;
  return { ...(items === 'ids' && { id: number }), load, name: `name ${number}` };
}

const nameOfNumber = (model: ChangingInSteps) => (number: number) => nameOf(changedItem(model, number, 0));

function sayInSteps({ says, style }: ChangingInSteps, found: unknown[], count: number): unknown {
  if (says === 'bare') return found;
  const extra = says === 'size' && { per_page: 20 };
  const total = says === 'total' ? count : undefined;
  return style === 'page' ? { items: found, total, ...extra } : { visitors: found, total_count: total, ...extra };
}

function listInSteps(model: ChangingInSteps, respond: (query: Query, asked: number) => unknown) {
  const paging: Paging = model.style === 'page' ? PAGE : OFFSET;
  const query = model.asked === undefined || paging.size === undefined ? {} : { [paging.size]: sizeAsked(model) };
  return fakeList(respond, { paging, query });
}

/** Whether two lists have half of the items of the shorter one in common. */
function haveHalf(one: number[], other: number[]): boolean {
  const common = one.filter((number) => other.includes(number)).length;
  return common > 0 && 2 * common >= Math.min(one.length, other.length);
}

test('a list that changes and is sent whole each time is read once', async () => {
  await fc.assert(
    fc.asyncProperty(changingInSteps, async (model) => {
      const states = statesOf(model);
      fc.pre(states.every((one) => states.every((other) => haveHalf(one, other))));
      // Unless it changes in step with the sizes that are asked for, as if it was cut to these.
      const probed = new Set([sizeAsked(model), Math.max(2, sizeAsked(model) - 1), 1]);
      fc.pre(![...probed].every((size) => states.some(({ length }) => length === size)));
      const { list, queries } = listInSteps(model, (_, asked) => {
        if (asked > 400) throw new Error('asked for without end');
        const state = stateAt(states, asked);
        const found = state.map((number) => changedItem(model, number, asked));
        return sayInSteps(model, found, state.length);
      });
      const found = (await list.toArray({ concurrency: model.concurrency })).map(nameOf);
      const expected = stateAt(states, 1).map(nameOfNumber(model));
      expect(found.slice(0, model.count)).toEqual(expected);
      // Items that were made in the meantime may follow, if ids tell that they are new.
      const isNew = new Set(model.items === 'ids' ? states.flat().map(nameOfNumber(model)) : []);
      for (const name of expected) isNew.delete(name);
      for (const name of found.slice(model.count)) expect(isNew.delete(name)).toBe(true);
      expect(queries.length).toBeLessThan(10);
    }),
    { numRuns: runs(2000) },
  );
});

/** Items that came again had moved, and of those that were made meanwhile there are fewer than that. */
const GROWN_IN_THE_MIDDLE: ChangingInSteps = {
  count: 37,
  changes: [
    { before: 3, at: 'middle', made: 30, deleted: 0 },
    { before: 5, at: 'middle', made: 0, deleted: 3 },
    { before: 3, at: 'back', made: 1, deleted: 8 },
  ],
  items: 'ids',
  style: 'page',
  asked: 15,
  says: 'nothing',
  concurrency: 1,
};

test('a changing list of pages is read to its end, with all that its pages have', async () => {
  await fc.assert(
    fc.asyncProperty(changingInSteps, fc.boolean(), async (model, isClamped) => {
      // Only ids tell the last page, sent again for a page beyond it, from others, and a total contradicts it.
      fc.pre(!isClamped || (model.style === 'page' && model.items === 'ids' && model.says !== 'total'));
      const states = statesOf(model);
      const size = sizeAsked(model);
      const rowsOf = (start: number, page: number) => stateAt(states, page).slice(start, start + size);
      const pages: number[][] = [];
      // The last page is not full; where it is sent again, the list ends there also if it is full.
      const mayGoOn = (read: number) => stateAt(states, read).length >= read * size + (isClamped ? 1 : 0);
      do pages.push(rowsOf(pages.length * size, pages.length + 1));
      while (mayGoOn(pages.length));
      fc.pre(pages.every((rows, index) => rows.length === 0 || isTold(pages, rows, index)));
      let latest = 1;
      const { list, queries } = listInSteps(model, (query) => {
        if (queries.length > 400) throw new Error('asked for without end');
        const asked = model.style === 'page' ? (Number(query.page ?? 1) - 1) * size : Number(query.offset ?? 0);
        const page = Math.floor(asked / size) + 1;
        if (page <= pages.length) latest = Math.max(latest, page);
        const { length } = stateAt(states, latest);
        const start = isClamped && asked >= length ? Math.floor((length - 1) / size) * size : asked;
        const found = rowsOf(start, latest).map((number) => changedItem(model, number, queries.length));
        return sayInSteps(model, found, length);
      });
      const items = (await list.toArray({ concurrency: model.concurrency })).map(nameOf);
      const found = model.items === 'ids' ? [...new Set(items)] : items;
      const all = pages.flat().map(nameOfNumber(model));
      // Ids tell items that have moved to one of the next pages.
      const names = model.items === 'ids' ? [...new Set(all)] : all;
      const isExact = model.style === 'page' && model.concurrency === 1 && !isClamped;
      const read = isExact ? found.slice(0, names.length) : names.filter((name) => found.includes(name));
      expect(read).toEqual(names);
    }),
    { numRuns: runs(2000), examples: [[GROWN_IN_THE_MIDDLE, false]] },
  );
});

/** Whether a page is none that came before, but for the page before it, if others follow: the list has grown by a page. */
function isTold(pages: number[][], [first]: number[], index: number): boolean {
  const sameAs = (other: number[] | undefined) => other !== undefined && other[0] === first;
  const isNext = sameAs(pages[index - 1]) && !sameAs(pages[index - 2]) && (pages[index + 1] ?? []).length > 0;
  return !pages.slice(0, isNext ? index - 1 : index).some(sameAs);
}

test('a list that grows in front is read to its end, with all that was there at the start', async () => {
  await fc.assert(
    fc.asyncProperty(changing, async (given) => {
      // More, and a page may have exactly the items of one before.
      const model = { ...given, added: Math.min(given.added, 1) };
      const next = changingList(model);
      const { list, queries } = fakeList(
        ({ page = 1, per_page = 20 }) => {
          const all = next();
          const start = (Number(page) - 1) * Number(per_page);
          return say(model, all.slice(start, start + Number(per_page)), all.length);
        },
        { query: model.asked === undefined ? {} : { per_page: model.asked } },
      );
      const found = (await list.toArray({ concurrency: model.concurrency })).map(nameOf);
      expect(new Set(found)).toEqual(new Set([...changingList(model)().map(nameOf), ...found]));
      // Only ids tell that an item has moved.
      expect(model.items === 'ids' ? found.length : new Set(found).size).toBe(new Set(found).size);
      expect(queries.length).toBeLessThan(100);
    }),
    { numRuns: runs(500) },
  );
});

test('a changing list of which each page is the same part is an error', async () => {
  await fc.assert(
    fc.asyncProperty(changing, async (model) => {
      fc.pre(fewAre(model, Math.min(model.count, 10, model.asked ?? 10)));
      const next = changingList(model);
      const { list, queries } = fakeList(
        ({ per_page }) => {
          const all = next();
          return say({ ...model, says: 'total' }, all.slice(0, Math.min(10, Number(per_page ?? 10))), all.length + 10);
        },
        { query: model.asked === undefined ? {} : { per_page: model.asked } },
      );
      await expect(list.toArray({ concurrency: model.concurrency })).rejects.toSatisfy(TempsResponseError.is);
      expect(queries.length).toBeLessThan(10);
    }),
    { numRuns: runs(500) },
  );
});
