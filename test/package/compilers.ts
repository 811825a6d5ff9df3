import { readFileSync } from 'node:fs';

const CALL = `
const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: 'tk_x' });
export async function names(): Promise<string[]> {
  const { data } = await temps.projects.list({ query: { per_page: 5 } });
  return data.items.map((project) => project.name);
}
export async function one(): Promise<string> {
  const { data, error } = await temps.projects.get({ path: { project_id: 1 }, throwOnError: false });
  return error ? error.message : data.slug;
}
`;

const esm = `import { TempsClient } from '@temps-sdk/node-sdk';\n${CALL}`;

/** What its users write beside calls: errors, workflows, webhooks, runtime variables. */
const REST = `
export async function deployed(): Promise<string | undefined> {
  try {
    const deployment = temps.deploy({ project: 1, environment: 1, git: { branch: 'main' } });
    for await (const event of deployment) if (event.type === 'log') console.log(event.message.length);
    return (await deployment).status;
  } catch (error) {
    if (DeploymentFailedError.is(error)) return error.job?.name;
    if (RateLimitError.is(error)) return String(error.retryAfter ?? error.status);
    throw error;
  }
}
export async function port(): Promise<string> {
  const env = await temps.runtimeEnv({ keys: ['PORT'], optional: ['LOG'] });
  return env.PORT + (env.LOG ?? '');
}
export async function received(request: Request): Promise<number | undefined> {
  const event = await verifyWebhook({ body: await request.text(), headers: request.headers, secret: 's' });
  return event.event === 'deployment.failed' ? event.payload.deployment_id : undefined;
}
export const body = {
  name: 'a', directory: '.', main_branch: 'main', preset: 'static', storage_service_ids: [],
} satisfies CreateProjectRequest;
`;

const whole = `import { DeploymentFailedError, RateLimitError, TempsClient, verifyWebhook } from '@temps-sdk/node-sdk';
import type { CreateProjectRequest } from '@temps-sdk/node-sdk/operations';
import { createTempsMock } from '@temps-sdk/node-sdk/mock';
export const mock = createTempsMock({ scenario: 'demo' });
${CALL}${REST}`;

/** A program for each kind of user, which asks of nothing whether it is there. */
const programs = Object.fromEntries(
  ['app', 'ci-script', 'deployed-app'].map((name) => [
    `${name}.mts`,
    readFileSync(new URL(`../types/programs/${name}.ts`, import.meta.url), 'utf8'),
  ]),
);

interface Compiler {
  title: string;
  files: Record<string, string>;
  options: Record<string, unknown>;
  /** The TypeScript that no longer takes these options. */
  until?: string;
  /** Whether each commit tries it. */
  isMain?: true;
}

/** Every way in which a user's TypeScript may look at the package. */
export const compilers: Compiler[] = [
  {
    title: 'node16, CommonJS',
    files: { 'app.cts': esm },
    options: { module: 'node16', moduleResolution: 'node16' },
  },
  {
    title: 'nodenext, everything',
    files: { 'app.mts': whole, 'app.cts': whole },
    options: { module: 'nodenext', moduleResolution: 'nodenext' },
    isMain: true,
  },
  {
    title: 'node10, everything',
    files: { 'app.ts': whole },
    options: { module: 'commonjs', moduleResolution: 'node10' },
    until: '6.0',
  },
  {
    title: 'bundler',
    files: { 'app.ts': esm },
    options: { module: 'esnext', moduleResolution: 'bundler' },
  },
  {
    title: 'a program of each kind of user, every strict flag',
    files: programs,
    options: {
      module: 'nodenext',
      moduleResolution: 'nodenext',
      exactOptionalPropertyTypes: true,
      noFallthroughCasesInSwitch: true,
      noImplicitOverride: true,
      noImplicitReturns: true,
      noPropertyAccessFromIndexSignature: true,
      noUncheckedIndexedAccess: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      allowUnreachableCode: false,
      allowUnusedLabels: false,
      isolatedModules: true,
      verbatimModuleSyntax: true,
    },
    isMain: true,
  },
  {
    title: 'exact optional properties, libraries checked too',
    files: { 'app.mts': esm },
    options: {
      module: 'nodenext',
      moduleResolution: 'nodenext',
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      lib: ['es2023', 'dom', 'dom.iterable'],
    },
  },
  {
    title: 'without the DOM, libraries checked too',
    files: { 'app.mts': esm },
    options: {
      module: 'nodenext',
      moduleResolution: 'nodenext',
      skipLibCheck: false,
      lib: ['es2023'],
    },
  },
];
