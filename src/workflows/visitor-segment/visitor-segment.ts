import type { Namespaces } from '../../../generated/namespaces.gen.ts';
import type { Visitor, VisitorFacets, VisitorFacetValue, VisitorList } from '../../../generated/types.gen.ts';
import { TempsValidationError } from '../../errors/index.ts';
import type { ListPromise } from '../../pagination/list-promise.ts';
import { readFilters, type SegmentQuery } from './check-segment.ts';
import { DIMENSIONS, type VisitorDimension, type VisitorFilters } from './dimensions.ts';
import type { FacetOptions } from './options.ts';

/** The part of a client that a segment needs: public calls. */
export type SegmentClient = Pick<Namespaces<boolean>, 'analytics'>;

/** A value of a dimension, with the visitors that have it. */
export interface DrilledFacet extends VisitorFacetValue {
  /** The visitors who have this value, beside the filters that are there. */
  segment: VisitorSegment;
}

type Filters = Readonly<Partial<Record<VisitorDimension, string>>>;

const DEFAULT_LIMIT = 50;
const MOST_VALUES = 200;

/**
 * Some of a project's visitors. It never changes: `where` and `without` give other segments.
 * Every call throws on failure, also with `throwOnError: false`.
 *
 * @example
 * const germans = temps.visitorSegment({ project_id: 1, start_date: '2026-05-01', end_date: '2026-05-29' }).where({ country: 'Germany' });
 * const { city, channel } = await germans.facets({ limit: 10 });
 * for await (const visitor of germans.visitors()) console.log(visitor.city);
 */
export class VisitorSegment {
  /** The values that its visitors have. */
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
   * The visitors of this segment that have these values. A dimension that has a filter already gets the new one.
   *
   * @throws {TempsValidationError} when a dimension is unknown or a value is none
   */
  where(filters: VisitorFilters): VisitorSegment {
    return createSegment(this.#client, this.#query, { ...this.filters, ...readFilters(filters) });
  }

  /** The segment without its filters on these dimensions; without any filter where none is named. */
  without(...dimensions: VisitorDimension[]): VisitorSegment {
    const dropped = new Set<string>(dimensions.length > 0 ? dimensions : DIMENSIONS);
    const kept = Object.entries(this.filters).filter(([dimension]) => !dropped.has(dimension));
    return createSegment(this.#client, this.#query, Object.fromEntries(kept));
  }

  /**
   * The most frequent values of all five dimensions. Each dimension is counted without its own filter,
   * so that a value that was chosen stands among its alternatives.
   */
  async facets({ limit = DEFAULT_LIMIT }: FacetOptions = {}): Promise<VisitorFacets> {
    // The API would clamp it, and the list would be shorter than what was asked for.
    if (!(Number.isInteger(limit) && limit >= 1 && limit <= MOST_VALUES))
      throw new TempsValidationError({
        what: 'the facets',
        issues: [{ path: ['limit'], message: `must be a whole number from 1 to ${MOST_VALUES}, not ${String(limit)}` }],
      });
    const query = { ...this.#filteredQuery(), per_facet_limit: limit };
    const { data } = await this.#client.analytics.getVisitorFacets({ query, throwOnError: true });
    return data;
  }

  /** The visitors, the latest seen first. Nothing is sent until the list is awaited or iterated. */
  visitors(): ListPromise<Visitor, VisitorList> {
    return this.#client.analytics.listVisitors({ query: this.#filteredQuery(), throwOnError: true });
  }

  /** How many visitors it has. */
  async count(): Promise<number> {
    const query = { ...this.#filteredQuery(), limit: 1 };
    const { data } = await this.#client.analytics.listVisitors({ query, throwOnError: true });
    return data.total_count;
  }

  /** The values of one dimension, each with the segment of its visitors. A filter on that dimension is replaced. */
  async drill(dimension: VisitorDimension, options?: FacetOptions): Promise<DrilledFacet[]> {
    // Refuses a dimension that there is not.
    readFilters({ [dimension]: '-' });
    const facets = await this.facets(options);
    return facets[dimension].map(({ value, code, count }) => ({
      value,
      code,
      count,
      segment: this.where({ [dimension]: value }),
    }));
  }

  #filteredQuery(): SegmentQuery & Partial<Record<`filter_${VisitorDimension}`, string>> {
    const filters = Object.entries(this.filters).map(([dimension, value]) => [`filter_${dimension}`, value]);
    return { ...this.#query, ...(Object.fromEntries(filters) as Record<string, string>) };
  }
}

/** Outside the class: the bundler renames a class that names itself. */
function createSegment(client: SegmentClient, query: SegmentQuery, filters: Filters): VisitorSegment {
  return new VisitorSegment(client, query, filters);
}
