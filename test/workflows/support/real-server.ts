import type { Clock } from '../../../src/timing/clock.ts';
import { hasEndedAll, jobsOf, logOf } from './real-jobs.ts';
import { describeRow, type Row, type RowInput } from './real-row.ts';

type Version = '2026-01' | '2026-07';

const IN_FLIGHT = ['pending', 'running', 'built'];
/** The head of every branch. */
export const HEAD = '9f1c0e4b7a2d9f1c0e4b7a2d9f1c0e4b7a2d9f1c';

/**
 * The deployments of project 3 as the servers of January and July 2026 have them: environment 7 is production of the
 * branch `main`, environment 8 staging of `develop`. Time passes by the clock.
 */
export class RealServer {
  readonly rows: Row[] = [];
  /** `POST /projects/3/trigger-pipeline`, in order. */
  readonly requests: string[] = [];
  readonly bodies: unknown[] = [];
  /** What the server takes for the head of every branch. */
  head = HEAD;
  /** Lists have the oldest first. */
  isOldestFirst = false;
  /** Called before each request; a response that it gives is what the client gets. */
  intercept: (request: Request) => Response | undefined = () => undefined;
  readonly #version: Version;
  readonly #clock: Pick<Clock, 'now'>;
  readonly #current = new Map<number, number>();
  /** Whose jobs have all ended. */
  readonly #ended = new Set<Row>();
  readonly environments = [
    { id: 7, name: 'production', branch: 'main' },
    { id: 8, name: 'staging', branch: 'develop' },
  ];

  constructor(version: Version, clock: Pick<Clock, 'now'>) {
    this.#version = version;
    this.#clock = clock;
  }

  /** A deployment that takes `seconds`; 0: one that has completed. */
  add(input: RowInput = {}): Row {
    const now = this.#clock.now();
    const row: Row = {
      id: this.rows.length + 1,
      environment_id: 7,
      branch: 'main',
      tag: null,
      commit_hash: HEAD,
      cancelled_reason: null,
      metadata: null,
      seconds: 20,
      optionalSeconds: 0,
      isDestroyed: false,
      shownAfter: 0,
      status: undefined,
      hasImage: true,
      wasCompleted: false,
      failedJob: undefined,
      created_at: now,
      ...input,
    };
    this.rows.push(row);
    this.#settle();
    return row;
  }

  posts(): string[] {
    return this.requests.filter((line) => !line.startsWith('GET'));
  }

  readonly fetch = async (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    const path = pathname.replace('/api', '');
    this.requests.push(`${request.method} ${path}`);
    const body: unknown = request.method === 'POST' ? await request.json().catch(() => undefined) : undefined;
    if (body !== undefined) this.bodies.push(body);
    this.#settle();
    return this.intercept(request) ?? this.#respond(path, searchParams, body);
  };

  #respond(path: string, query: URLSearchParams, body: unknown): Response {
    const [, id, rest = ''] = /\/deployments\/(\d+)(.*)/.exec(path) ?? [];
    if (path.endsWith('/trigger-pipeline')) return this.#trigger(body as Record<string, string | number>);
    if (path.endsWith('/deploy/image')) return this.#deployImage(path, body as Record<string, unknown>);
    if (/\/environments\/\d+$/.test(path))
      return json(this.#environment(this.environments.find(({ id }) => path.endsWith(`/${id}`))));
    if (path.endsWith('/environments')) return json(this.environments.map((one) => this.#environment(one)));
    if (path.endsWith('/external-images')) return this.#version === '2026-01' ? page() : json({ images: [], total: 0 });
    if (id === undefined) return this.#list(query);
    const row = this.#shown().find((one) => one.id === Number(id));
    if (!row) return problem(404, { detail: 'Deployment not found', title: 'Deployment Not Found' });
    if (rest === '/rollback') return this.#rollback(row);
    if (rest === '/cancel') return this.#cancel(row);
    const age = this.#clock.now() - row.created_at;
    if (rest === '/jobs') return json({ jobs: jobsOf(row, age), total: jobsOf(row, age).length });
    const [, job_id] = /\/jobs\/(.+)\/logs/.exec(rest) ?? [];
    return job_id === undefined ? json(this.#describe(row)) : logOf(row, age, job_id);
  }

  /** The server of January knows no sleeping environments. */
  #environment(environment: object | undefined): object {
    const more = this.#version === '2026-07' ? { sleeping: false, protected: false } : {};
    return { project_id: 3, ...environment, ...more };
  }

  #list(query: URLSearchParams): Response {
    const page = Number(query.get('page') ?? 1);
    const per_page = Number(query.get('per_page') ?? 10);
    const environment = query.get('environment_id');
    const rows = this.#shown().filter((row) => environment === null || row.environment_id === Number(environment));
    const sorted = rows.toSorted((a, b) => (this.isOldestFirst ? a.id - b.id : b.id - a.id));
    const deployments = sorted.slice((page - 1) * per_page, page * per_page).map((row) => this.#describe(row));
    return json({ deployments, total: rows.length, page, per_page });
  }

  #trigger({ branch = 'main', commit = this.head, tag, environment_id }: Record<string, string | number>): Response {
    const asked = this.environments.find(({ id }) => id === environment_id);
    // The server of January takes the environment whose branch matches.
    const target = this.#version === '2026-07' ? asked : this.environments.find((one) => one.branch === branch);
    const inFlight = this.rows.filter(
      (row) => row.environment_id === target?.id && IN_FLIGHT.includes(this.#statusOf(row)),
    );
    if (target && !inFlight.some((row) => row.commit_hash === commit)) {
      if (this.#version === '2026-07')
        for (const row of inFlight)
          this.#stop(row, 'cancelled', 'Superseded by a newer deployment for this environment');
      this.add({
        environment_id: target.id,
        branch: String(branch),
        commit_hash: String(commit),
        tag: tag === undefined ? null : String(tag),
        shownAfter: 2000,
      });
    }
    return json({
      message: 'Pipeline triggered successfully',
      project_id: 3,
      environment_id,
      branch,
      tag: tag ?? null,
      commit,
    });
  }

  #deployImage(path: string, body: Record<string, unknown>): Response {
    if (this.#version === '2026-01') return page();
    const environment_id = Number(/environments\/(\d+)/.exec(path)?.[1]);
    const metadata = { externalImageRef: String(body.image_ref), deploymentSourceType: 'docker_image' };
    const row = this.add({ environment_id, branch: null, commit_hash: null, metadata });
    const created_at = new Date(this.#clock.now()).toISOString();
    const { id } = row;
    return json(
      {
        id,
        project_id: 3,
        environment_id,
        slug: `shop-${id}`,
        state: 'pending',
        source_type: 'docker_image',
        created_at,
      },
      202,
    );
  }

  #rollback(target: Row): Response {
    const status = this.#statusOf(target);
    if (status !== 'completed' && status !== 'deployed')
      return problem(400, { detail: `Cannot rollback from '${status}' state`, title: 'Invalid Deployment State' });
    if (this.#version === '2026-01') {
      this.#current.set(target.environment_id, target.id);
      return json(this.#describe(target));
    }
    const { environment_id, branch, commit_hash } = target;
    const metadata = { ...target.metadata, isRollback: true, rolledBackFromId: target.id };
    const isQueued = !target.hasImage;
    this.add({
      environment_id,
      branch,
      commit_hash,
      ...(isQueued ? { shownAfter: 2000 } : { metadata, seconds: 0, wasCompleted: false }),
    });
    return json(this.#describe(isQueued ? target : (this.rows.at(-1) ?? target)));
  }

  #cancel(row: Row): Response {
    this.#stop(row, 'cancelled', 'Cancelled by user');
    return json({ id: row.id, state: 'cancelled', message: 'Deployment cancelled' });
  }

  #stop(row: Row, status: string, reason: string | null = null): void {
    row.status = status;
    row.cancelled_reason = reason;
  }

  #shown(): Row[] {
    return this.rows.filter((row) => this.#clock.now() >= row.created_at + row.shownAfter);
  }

  #statusOf(row: Row): string {
    const age = this.#clock.now() - row.created_at;
    return row.status ?? (age < row.seconds * 1000 ? (age < 3000 ? 'pending' : 'running') : 'completed');
  }

  #describe(row: Row): object {
    const isCurrent = row.isLive ?? this.#current.get(row.environment_id) === row.id;
    return describeRow(row, this.#statusOf(row), isCurrent);
  }

  /** What completed since the last look is current, and on the server of July the older ones are stopped. */
  #settle(): void {
    for (const row of this.rows) {
      if (row.wasCompleted || this.#statusOf(row) !== 'completed') continue;
      row.wasCompleted = true;
      this.#current.set(row.environment_id, row.id);
      if (this.#version === '2026-01') continue;
      for (const older of this.rows)
        if (older.id < row.id && older.environment_id === row.environment_id)
          if ([...IN_FLIGHT, 'completed'].includes(this.#statusOf(older))) this.#stop(older, 'stopped');
    }
    for (const row of this.rows) if (row.wasCompleted) this.#endJobs(row);
  }

  /** At the end of all its jobs, a deployment removes the containers of all others of its environment. */
  #endJobs(row: Row): void {
    if (this.#ended.has(row) || !hasEndedAll(row, this.#clock.now() - row.created_at)) return;
    this.#ended.add(row);
    for (const other of this.rows)
      if (other !== row && other.environment_id === row.environment_id) other.isDestroyed = true;
  }
}

/** The dashboard, which the server of January shows for routes that it lacks. */
function page(): Response {
  return new Response('<!doctype html><title>Temps</title>', { headers: { 'content-type': 'text/html' } });
}

function json(body: unknown, status = 200): Response {
  return Response.json(body, { status });
}

/** As these servers send one: without a member `status`. */
function problem(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json' } });
}
