/**
 * The clients that are compared, each with what it calls and how it pages. Loaded one at a time,
 * from `bench/peers`.
 */
import { importPeer } from '../peers/import.ts';
import { ITEMS, PAGE_SIZE } from './items.ts';

export interface Client {
  /** The package, as it is imported. */
  module: string;
  /** The resource that its call asks for: raw fetch asks for the same. */
  path: string;
  /** How its call is made. */
  call: (module: Module, origin: string) => () => Promise<unknown>;
  paging?: Paging;
}

export interface Paging {
  first: string;
  /** The page after this one, as a hand-written loop finds it. */
  next: (body: Body, page: number, response: Response) => string | undefined;
  items: (body: Body) => unknown[];
  iterate: (module: Module, origin: string) => () => AsyncIterable<unknown>;
}

/** What the packages export has types of its own, which are not there until they are installed. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Module = any;
// oxlint-disable-next-line typescript/no-explicit-any
export type Body = any;

const KEY = 'tk_bench';
const HEADERS = { accept: 'application/json', authorization: `Bearer ${KEY}` };

/** A page of ten, as real servers send by default. */
const LIST = '/api/projects?per_page=10';

const PROJECTS = {
  first: `/api/projects?per_page=${PAGE_SIZE}`,
  next: ({ total }, page) =>
    page * PAGE_SIZE < total ? `/api/projects?per_page=${PAGE_SIZE}&page=${page + 1}` : undefined,
  items: ({ items }) => items,
} satisfies Omit<Paging, 'iterate'>;

export const CLIENTS: Record<string, Client> = {
  'raw fetch': {
    module: '',
    path: '/api/projects/1',
    call: (_, origin) => rawCall(`${origin}/api/projects/1`),
  },
  'fetch with a timeout': {
    module: '',
    path: '/api/projects/1',
    call: (_, origin) => timedCall(`${origin}/api/projects/1`),
    paging: { ...PROJECTS, iterate: (_, origin) => () => timedPages(origin) },
  },
  // What Node's `fetch` runs on: the floor of a call.
  'undici.request': undici('/api/projects/1'),
  'undici.request, a list': undici(LIST),
  'this SDK': sdk('auto'),
  'this SDK, by fetch': sdk('fetch'),
  'this SDK, a list': {
    module: '@temps-sdk/node-sdk',
    path: LIST,
    call({ TempsClient }, origin) {
      const temps = new TempsClient({ baseUrl: origin, apiKey: KEY });
      return () => temps.projects.list({ query: { per_page: 10 } });
    },
  },
  'hey-api': {
    module: 'temps-hey-api',
    path: '/api/projects/1',
    call({ client, getProject }, origin) {
      client.setConfig({ baseUrl: `${origin}/api`, auth: KEY, throwOnError: true });
      return () => getProject({ path: { project_id: 1 } });
    },
  },
  'openapi-fetch': {
    module: 'openapi-fetch',
    path: '/api/projects/1',
    call({ default: createClient }, origin) {
      const client = createClient({
        baseUrl: `${origin}/api`,
        headers: { authorization: `Bearer ${KEY}` },
      });
      return () => client.GET('/projects/{project_id}', { params: { path: { project_id: 1 } } });
    },
  },
  stripe: {
    module: 'stripe',
    path: '/v1/customers/1',
    call(module, origin) {
      const client = stripe(module, origin);
      return () => client.customers.retrieve('1');
    },
    paging: {
      first: `/v1/customers?limit=${PAGE_SIZE}`,
      next: ({ data, has_more }) =>
        has_more ? `/v1/customers?limit=${PAGE_SIZE}&starting_after=${data.at(-1).id}` : undefined,
      items: ({ data }) => data,
      iterate(module, origin) {
        const client = stripe(module, origin);
        return () => client.customers.list({ limit: PAGE_SIZE });
      },
    },
  },
  openai: {
    module: 'openai',
    path: '/v1/files/1',
    call({ default: OpenAI }, origin) {
      const client = new OpenAI({ baseURL: `${origin}/v1`, apiKey: KEY });
      return () => client.files.retrieve('1');
    },
    paging: {
      first: `/v1/files?limit=${PAGE_SIZE}`,
      next: ({ data, has_more }) =>
        has_more ? `/v1/files?limit=${PAGE_SIZE}&after=${data.at(-1).id}` : undefined,
      items: ({ data }) => data,
      iterate({ default: OpenAI }, origin) {
        const client = new OpenAI({ baseURL: `${origin}/v1`, apiKey: KEY });
        return () => client.files.list({ limit: PAGE_SIZE });
      },
    },
  },
  cloudflare: {
    module: 'cloudflare',
    path: '/zones/1',
    call({ default: Cloudflare }, origin) {
      const client = new Cloudflare({ baseURL: origin, apiToken: KEY });
      return () => client.zones.get({ zone_id: '1' });
    },
    paging: {
      first: `/zones?per_page=${PAGE_SIZE}`,
      next: (_, page) =>
        page * PAGE_SIZE < ITEMS ? `/zones?per_page=${PAGE_SIZE}&page=${page + 1}` : undefined,
      items: ({ result }) => result,
      iterate({ default: Cloudflare }, origin) {
        const client = new Cloudflare({ baseURL: origin, apiToken: KEY });
        return () => client.zones.list({ per_page: PAGE_SIZE });
      },
    },
  },
  '@octokit/rest': {
    module: '@octokit/rest',
    path: '/repos/bench/1',
    call({ Octokit }, origin) {
      const client = new Octokit({ baseUrl: origin, auth: KEY });
      return () => client.repos.get({ owner: 'bench', repo: '1' });
    },
    paging: {
      first: `/orgs/bench/repos?per_page=${PAGE_SIZE}`,
      next: (_, __, response) =>
        /<https?:\/\/[^/]+([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1],
      items: (body) => body,
      iterate({ Octokit }, origin) {
        const client = new Octokit({ baseUrl: origin, auth: KEY });
        return async function* repos() {
          const pages = client.paginate.iterator(client.repos.listForOrg, {
            org: 'bench',
            per_page: PAGE_SIZE,
          });
          for await (const { data } of pages) yield* data;
        };
      },
    },
  },
};

function undici(path: string): Client {
  return {
    module: 'undici',
    path,
    call:
      ({ request }, origin) =>
      async () => {
        const { statusCode, body } = await request(origin + path, { headers: HEADERS });
        if (statusCode !== 200) throw new Error(`${statusCode}`);
        return body.json();
      },
  };
}

/** This SDK, by Node's dispatcher (`auto`) or by `fetch`. */
function sdk(transport: 'auto' | 'fetch'): Client {
  return {
    module: '@temps-sdk/node-sdk',
    path: '/api/projects/1',
    call({ TempsClient }, origin) {
      const temps = new TempsClient({ baseUrl: origin, apiKey: KEY, transport });
      return () => temps.projects.get({ path: { project_id: 1 } });
    },
    paging: {
      ...PROJECTS,
      iterate({ TempsClient }, origin) {
        const temps = new TempsClient({ baseUrl: origin, apiKey: KEY, transport });
        return () => temps.projects.list();
      },
    },
  };
}

/** What people write by hand. */
export function rawCall(url: string): () => Promise<unknown> {
  return async () => {
    const response = await fetch(url, { headers: HEADERS });
    if (!response.ok) throw new Error(`${response.status}`);
    return response.json();
  };
}

/** The least that a client with a time limit does. */
function timedCall(url: string): () => Promise<Body> {
  return async () => {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), 60_000);
    try {
      const response = await fetch(url, { headers: HEADERS, signal: limit.signal });
      if (!response.ok) throw new Error(`${response.status}`);
      return await response.json();
    } finally {
      clearTimeout(timer);
    }
  };
}

/** The least that a list with a time limit and a `for await` does. */
async function* timedPages(origin: string): AsyncGenerator {
  const { first, next, items } = PROJECTS;
  let path: string | undefined = first;
  for (let page = 1; path !== undefined; page++) {
    const body = await timedCall(origin + path)();
    for (const item of items(body)) yield item;
    path = next(body, page);
  }
}

export async function rawLoop(origin: string, { first, next, items }: Paging): Promise<number> {
  let count = 0;
  let path: string | undefined = first;
  for (let page = 1; path !== undefined; page++) {
    const response: Response = await fetch(origin + path, { headers: HEADERS });
    if (!response.ok) throw new Error(`${response.status}`);
    const body: Body = await response.json();
    for (const item of items(body)) if (item) count++;
    path = next(body, page, response);
  }
  return count;
}

export async function load(client: Client): Promise<Module> {
  return client.module === '' ? {} : ((await importPeer(client.module)) as Module);
}

function stripe({ default: Stripe }: Module, origin: string): Module {
  const { hostname, port } = new URL(origin);
  return new Stripe(KEY, {
    protocol: 'http',
    host: hostname,
    port: Number(port),
    telemetry: false,
  });
}
