/** What the types of a client cost the compiler of whoever uses it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { median } from '../mock/measure.ts';
import { PEERS } from './install.ts';

export interface TypeCost {
  /** Against the same consumer with raw fetch. */
  ratio: number;
  megabytes: number;
  instantiations: number;
}

const RUNS = 3;
const TSC = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
const FLAGS = [
  '--noEmit',
  '--strict',
  '--skipLibCheck',
  '--ignoreConfig',
  '--extendedDiagnostics',
  '--types',
  'node',
];
const LANGUAGE = ['--target', 'es2022', '--module', 'nodenext', '--moduleResolution', 'nodenext'];
const ROOT_TYPES = fileURLToPath(new URL('../../node_modules/@types', import.meta.url));

/**
 * Twenty lines in the hands of a user: make the client, get one, read what it says, handle what
 * fails.
 */
export const CONSUMERS: Record<string, string> = {
  'raw fetch': `
    interface Project { id: number; name: string }
    const response = await fetch('https://x.test/api/projects/1');
    const project = (await response.json()) as Project;
    export const name: string = project.name;`,
  'this SDK': `
    import { NotFoundError, TempsClient } from '@temps-sdk/node-sdk';
    const temps = new TempsClient({ baseUrl: 'https://x.test', apiKey: 'tk_a' });
    export async function find(project_id: number): Promise<string | undefined> {
      try {
        const { data, requestId } = await temps.projects.get({ path: { project_id } });
        return requestId ?? data.name;
      } catch (error) {
        if (NotFoundError.is(error)) return undefined;
        throw error;
      }
    }
    export const names: string[] = [];
    for await (const project of temps.projects.list()) names.push(project.name);`,
  'hey-api': `
    import { client, getProject, listProjects } from 'temps-hey-api';
    client.setConfig({ baseUrl: 'https://x.test/api' });
    const one = await getProject({ path: { project_id: 1 }, throwOnError: true });
    export const name: string = one.data.name;
    const list = await listProjects({ throwOnError: true });
    export const names: string[] = list.data.items.map((project) => project.name);`,
  'openapi-fetch': `
    import createClient from 'openapi-fetch';
    import type { paths } from './paths.ts';
    const client = createClient<paths>({ baseUrl: 'https://x.test/api' });
    const one = await client.GET('/projects/{project_id}', { params: { path: { project_id: 1 } } });
    export const name: string | undefined = one.data?.name;
    const list = await client.GET('/projects');
    export const names = list.data?.items.map((project): string => project.name);`,
  stripe: `
    import Stripe from 'stripe';
    const client = new Stripe('sk_a');
    const one = await client.products.retrieve('1');
    export const name: string = one.name;
    export const names: string[] = [];
    for await (const product of client.products.list()) names.push(product.name);`,
  openai: `
    import OpenAI from 'openai';
    const client = new OpenAI({ apiKey: 'sk_a' });
    const one = await client.files.retrieve('1');
    export const name: string = one.filename;
    export const names: string[] = [];
    for await (const file of client.files.list()) names.push(file.filename);`,
  cloudflare: `
    import Cloudflare from 'cloudflare';
    const client = new Cloudflare({ apiToken: 'a' });
    const one = await client.zones.get({ zone_id: '1' });
    export const name: string = one.name;
    export const names: string[] = [];
    for await (const zone of client.zones.list()) names.push(zone.name);`,
  '@octokit/rest': `
    import { Octokit } from '@octokit/rest';
    const client = new Octokit({ auth: 'a' });
    const one = await client.repos.get({ owner: 'a', repo: 'b' });
    export const name: string = one.data.name;
    const list = await client.repos.listForOrg({ org: 'a' });
    export const names: string[] = list.data.map((repo) => repo.name);`,
};

export function typeCost(name: string): TypeCost {
  const ratios: number[] = [];
  let cost = check(name);
  for (let run = 0; run < RUNS; run++) {
    const raw = check('raw fetch');
    cost = check(name);
    ratios.push(cost.seconds / raw.seconds);
  }
  return { ratio: median(ratios), megabytes: cost.megabytes, instantiations: cost.instantiations };
}

function check(name: string): { seconds: number; megabytes: number; instantiations: number } {
  const directory = `${PEERS}/.work`;
  mkdirSync(directory, { recursive: true });
  const file = `${directory}/consumer.mts`;
  writeFileSync(file, CONSUMERS[name] ?? '');
  const args = [
    TSC,
    file,
    ...FLAGS,
    ...LANGUAGE,
    '--typeRoots',
    ROOT_TYPES,
    '--allowImportingTsExtensions',
  ];
  const told = execFileSync(process.execPath, args, { cwd: directory, encoding: 'utf8' });
  const figure = (label: string): number =>
    Number(new RegExp(`^${label}:\\s+([\\d.]+)`, 'm').exec(told)?.[1]);
  return {
    seconds: figure('Total time'),
    megabytes: figure('Memory used') / 1024,
    instantiations: figure('Instantiations'),
  };
}
