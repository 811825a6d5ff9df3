import type { Namespaces } from '../../../generated/namespaces.gen.ts';
import type {
  Visitor,
  VisitorFacets,
  VisitorFacetValue,
  VisitorList,
} from '../../../generated/types.gen.ts';
import { checkOptions, choiceProblem, throwIssues, wholeNumberProblem } from '../../checks.ts';
import { findProject, findScope } from '../../deployments/scope.ts';
import { ListPromise } from '../../pagination/list-promise.ts';
import {
  DIMENSIONS,
  readFilters,
  type readSegment,
  type SegmentFilters,
  type VisitorDimension,
  type VisitorFilters,
} from './segment-query.ts';

/** How facets are listed. */
export interface FacetOptions {
  /** Number of values of each dimension, most frequent first: 1 to 200. @default 50 */
  limit?: number | undefined;
}

/** A value of a dimension, with the visitors that have it. */
export interface DrilledFacet extends VisitorFacetValue {
  /** The visitors of the segment who have this value. */
  segment: VisitorSegment;
}

/**
 * A selection of a project's visitors. Immutable: `where` and `without` return new segments. Every
 * call throws on failure, even with `throwOnError: false`.
 *
 * @example
 * const range = { start_date: '2026-05-01', end_date: '2026-05-29' };
 * const segment = temps.visitorSegment({ project: 'storefront', ...range });
 * const germans = segment.where({ country: 'Germany' });
 * const { city, channel } = await germans.facets({ limit: 10 });
 * for await (const visitor of germans.visitors()) console.log(visitor.city);
 */
export class VisitorSegment {
  /** The filters, by dimension. */
  readonly filters: SegmentFilters;
  readonly #client: Namespaces<boolean>;
  readonly #segment: ReturnType<typeof readSegment>;

  /** @internal */
  constructor(
    client: Namespaces<boolean>,
    segment: ReturnType<typeof readSegment>,
    filters: SegmentFilters = {},
  ) {
    this.#client = client;
    this.#segment = segment;
    this.filters = Object.freeze(filters);
    Object.freeze(this);
  }

  /**
   * The visitors of this segment who have these values. A filter replaces an earlier one on the
   * same dimension.
   *
   * @throws {TempsValidationError} when a dimension is unknown or a value is invalid
   */
  where(filters: VisitorFilters): VisitorSegment {
    return new VisitorSegment(this.#client, this.#segment, {
      ...this.filters,
      ...readFilters(filters),
    });
  }

  /**
   * The segment without its filters on these dimensions, or without any filters if none are named.
   */
  without(...dimensions: VisitorDimension[]): VisitorSegment {
    for (const dimension of dimensions) checkDimension(dimension);
    const dropped = new Set<string>(dimensions.length > 0 ? dimensions : DIMENSIONS);
    const kept = Object.entries(this.filters).filter(([dimension]) => !dropped.has(dimension));
    return new VisitorSegment(this.#client, this.#segment, Object.fromEntries(kept));
  }

  /**
   * The most frequent values of all five dimensions. Each dimension is counted without its own
   * filter, so that the alternatives to a filter are listed too.
   */
  async facets(options: FacetOptions = {}): Promise<VisitorFacets> {
    // The API would clamp a limit above 200, and return fewer values than requested.
    const { limit: per_facet_limit = 50 } = checkOptions('the facets', options, {
      limit: (value) => wholeNumberProblem(value, 1, 200),
    });
    const query = await this.#query({ per_facet_limit });
    return (await this.#client.analytics.getVisitorFacets({ query, throwOnError: true })).data;
  }

  /** The visitors, last seen first. Nothing is sent until the list is awaited or iterated. */
  visitors(): ListPromise<Visitor, VisitorList> {
    // The id of the project is looked up before each request.
    const query = { ...this.#segment.query, project_id: 0 };
    const list = this.#client.analytics.listVisitors({ query, throwOnError: true });
    return ListPromise.withQuery(list, (page) => this.#query(page));
  }

  /** The number of visitors in the segment. */
  async count(): Promise<number> {
    const query = await this.#query({ limit: 1 });
    const { data } = await this.#client.analytics.listVisitors({ query, throwOnError: true });
    return data.total_count;
  }

  /**
   * The values of one dimension, each with the segment of the visitors who have it. Replaces a
   * filter on that dimension.
   */
  async drill(dimension: VisitorDimension, options?: FacetOptions): Promise<DrilledFacet[]> {
    checkDimension(dimension);
    const values = (await this.facets(options))[dimension];
    return values.map((facet) =>
      Object.assign(facet, { segment: this.where({ [dimension]: facet.value }) }),
    );
  }

  /** The query of a request. Names are looked up. */
  async #query<T>(more: T) {
    const { project, environment, query } = this.#segment;
    const lookup = { what: 'the visitor segment' };
    const scope: { project_id: number; environment_id?: number } =
      environment === undefined
        ? { project_id: await findProject(this.#client, project, lookup) }
        : await findScope(this.#client, { project, environment }, lookup);
    const filters = Object.entries(this.filters).map(([dimension, value]) => [
      `filter_${dimension}`,
      value,
    ]);
    return {
      ...query,
      ...(Object.fromEntries(filters) as Record<`filter_${string}`, string>),
      ...more,
      ...scope,
    };
  }
}

function checkDimension(given: unknown): void {
  const message = choiceProblem(given, DIMENSIONS);
  throwIssues('the dimension', message === undefined ? [] : [{ path: [], message }]);
}
