import type { Namespaces } from '../../../generated/namespaces.gen.ts';
import type { Visitor, VisitorFacets, VisitorFacetValue, VisitorList } from '../../../generated/types.gen.ts';
import { checkOptions, describeValue, optional, wholeNumberProblem, type OptionChecks } from '../../checks.ts';
import { TempsResponseError, TempsValidationError } from '../../errors/index.ts';
import { checkPages, type ListPromise } from '../../pagination/list-promise.ts';
import {
  DIMENSIONS,
  type FacetOptions,
  type VisitorDimension,
  type VisitorFilters,
  type VisitorSegmentOptions,
} from './options.ts';
import { resolveFilters, segmentQuery, type SegmentQuery } from './segment-query.ts';

/** The namespace of a client that a segment calls. */
export type SegmentClient = Pick<Namespaces<boolean>, 'analytics'>;

/** A value of a dimension, with the visitors that have it. */
export interface DrilledFacet extends VisitorFacetValue {
  /** The visitors of the segment who have this value. */
  segment: VisitorSegment;
}

type Filters = Readonly<Partial<Record<VisitorDimension, string>>>;

const DEFAULT_FACET_LIMIT = 50;
const MAX_FACET_LIMIT = 200;

/** The visitors of a project, or of one of its environments, in a time range. */
export function visitorSegment(client: SegmentClient, options: VisitorSegmentOptions): VisitorSegment {
  return new VisitorSegment(client, segmentQuery(options));
}

/**
 * A selection of a project's visitors. Immutable: `where` and `without` return new segments. Every call throws on
 * failure, even with `throwOnError: false`.
 *
 * @example
 * const germans = temps.visitorSegment({ project_id: 1, start_date: '2026-05-01', end_date: '2026-05-29' }).where({ country: 'Germany' });
 * const { city, channel } = await germans.facets({ limit: 10 });
 * for await (const visitor of germans.visitors()) console.log(visitor.city);
 */
export class VisitorSegment {
  /** The filters, by dimension. */
  readonly filters: Filters;
  readonly #client: SegmentClient;
  readonly #query: SegmentQuery;

  /** @internal */
  constructor(client: SegmentClient, query: SegmentQuery, filters: Filters = {}) {
    this.#client = client;
    this.#query = query;
    this.filters = Object.freeze(filters);
    Object.freeze(this);
  }

  /**
   * The visitors of this segment who have these values. A filter replaces an earlier one on the same dimension.
   *
   * @throws {TempsValidationError} when a dimension is unknown or a value is invalid
   */
  where(filters: VisitorFilters): VisitorSegment {
    return createSegment(this.#client, this.#query, { ...this.filters, ...resolveFilters(filters) });
  }

  /** The segment without its filters on these dimensions, or without any filters if none are named. */
  without(...dimensions: VisitorDimension[]): VisitorSegment {
    for (const dimension of dimensions) checkDimension(dimension);
    const dropped = new Set<string>(dimensions.length > 0 ? dimensions : DIMENSIONS);
    const kept = Object.entries(this.filters).filter(([dimension]) => !dropped.has(dimension));
    return createSegment(this.#client, this.#query, Object.fromEntries(kept));
  }

  /**
   * The most frequent values of all five dimensions. Each dimension is counted without its own filter, so that the
   * alternatives to a filter are listed too.
   */
  async facets(options: FacetOptions = {}): Promise<VisitorFacets> {
    const query = { ...this.#filteredQuery(), per_facet_limit: readLimit(options) };
    const result = await this.#client.analytics.getVisitorFacets({ query, throwOnError: true });
    const facets: Partial<Record<string, unknown>> | null = result.data;
    const lacking = DIMENSIONS.find((dimension) => !isFacet(facets?.[dimension]));
    if (lacking !== undefined) throw unreadable(result, `no list of values under "${lacking}"`);
    return result.data;
  }

  /** The visitors, last seen first. Nothing is sent until the list is awaited or iterated. */
  visitors(): ListPromise<Visitor, VisitorList> {
    return this.#list(this.#filteredQuery());
  }

  /** The number of visitors in the segment. */
  async count(): Promise<number> {
    const { data } = await this.#list({ ...this.#filteredQuery(), limit: 1 }, (total) =>
      total === undefined ? 'no `total_count`' : undefined,
    );
    return data.total_count;
  }

  /**
   * The values of one dimension, each with the segment of the visitors who have it. Replaces a filter on that
   * dimension. Leaves out an empty value, which no filter can select.
   */
  async drill(dimension: VisitorDimension, options?: FacetOptions): Promise<DrilledFacet[]> {
    checkDimension(dimension);
    return (await this.facets(options))[dimension]
      .filter(({ value }) => value !== '')
      .map(({ value, code, count }) => ({ value, code, count, segment: this.where({ [dimension]: value }) }));
  }

  #list(
    query: SegmentQuery & { limit?: number },
    findTotalProblem?: (total: number | undefined) => string | undefined,
  ): ListPromise<Visitor, VisitorList> {
    const isFiltered = Object.keys(this.filters).length > 0;
    return checkPages(
      this.#client.analytics.listVisitors({ query, throwOnError: true }),
      ({ items, total }) => (isFiltered ? findIgnoredFilters(items) : undefined) ?? findTotalProblem?.(total),
    );
  }

  #filteredQuery(): SegmentQuery & Partial<Record<`filter_${VisitorDimension}`, string>> {
    const filters = Object.entries(this.filters).map(([dimension, value]) => [`filter_${dimension}`, value]);
    return { ...this.#query, ...(Object.fromEntries(filters) as Record<string, string>) };
  }
}

/** Checks the limit, since the API would clamp it and return fewer values than requested. */
function readLimit(given: FacetOptions): number {
  return checkOptions('the facets', given, FACET_CHECKS).limit ?? DEFAULT_FACET_LIMIT;
}

const FACET_CHECKS: OptionChecks<FacetOptions> = {
  limit: optional((value) => wholeNumberProblem(value, 1, MAX_FACET_LIMIT)),
};

function checkDimension(given: unknown): void {
  if (DIMENSIONS.some((dimension) => dimension === given)) return;
  const shown = typeof given === 'string' ? `\`${given}\`` : describeValue(given);
  const message = `${shown} is not a dimension: use one of ${DIMENSIONS.join(', ')}`;
  throw new TempsValidationError({ what: 'the dimension', issues: [{ path: [], message }] });
}

function isFacet(values: unknown): values is VisitorFacetValue[] {
  return Array.isArray(values) && values.every((one: { value?: unknown } | null) => typeof one?.value === 'string');
}

/** Servers whose visitors have no channel ignore filters, and send all visitors. */
function findIgnoredFilters(visitors: readonly unknown[]): string | undefined {
  const visitor = (visitors as (Partial<Visitor> | null)[]).find((one) => one !== null);
  return visitor !== undefined && visitor.first_channel === undefined
    ? 'all visitors, since this server ignores filters of visitors, which servers from that of July 2026 on have'
    : undefined;
}

function unreadable({ request, response }: { request: Request; response: Response }, what: string): TempsResponseError {
  return new TempsResponseError({ method: 'GET', url: request.url, response, problem: `${what} in it` });
}

/** Outside the class: the bundler renames a class that refers to itself. */
function createSegment(client: SegmentClient, query: SegmentQuery, filters: Filters): VisitorSegment {
  return new VisitorSegment(client, query, filters);
}
