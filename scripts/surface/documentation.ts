import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type ts from 'typescript';
import { ENTRIES } from './program.ts';
import { publicSurface, type PublicName } from './public-surface.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Methods of the client that throw errors of their own. */
const WITH_ERRORS = [
  'request',
  'deploy',
  'waitForDeployment',
  'rollback',
  'runtimeEnv',
  'visitorSegment',
];
/** Client options without a default. */
const WITHOUT_DEFAULT = new Set(['headers', 'fetchOptions', 'onRequest', 'onResponse', 'onRetry']);

/**
 * What is exported and has no comment, or one that does not say enough; and what the pages of the
 * docs do not name.
 */
export function findSilent(program: ts.Program): string[] {
  const [client = [], mock = [], zod = []] = ENTRIES.map((entry) => publicSurface(program, entry));
  const options = membersOf(client, 'TempsClientOptions');
  const errors = client.map(({ name }) => name).filter((name) => /^[A-Z]\w+Error$/.test(name));
  return [
    ...[...client, ...zod].filter(isSilent).map(({ name }) => `${name} has no comment`),
    // The rows and columns of the mock's state are named by the contract.
    ...mock
      .filter((each) => isSilent(each) && !/^(State|Visitors|VisitorValues)\./.test(each.name))
      .map(({ name }) => `${name} of the mock has no comment`),
    ...silentTypes().map((line) => `generated/types.gen.ts has no comment for ${line.trim()}`),
    ...options
      .filter(({ name, tags }) => !tags.includes('default') && !WITHOUT_DEFAULT.has(name))
      .map(({ name }) => `the client option ${name} does not say its @default`),
    ...WITH_ERRORS.filter(
      (method) =>
        !client.some(
          ({ name, tags }) => name === `TempsClient.${method}` && tags.includes('throws'),
        ),
    ).map((method) => `TempsClient.${method} does not say which errors it @throws`),
    ...notNamed(
      'calls.md',
      [...options, ...membersOf(client, 'CallSettings')].map(({ name }) => name),
    ),
    ...notNamed('errors.md', errors),
  ];

  /** The members of a union have one comment for all that are called the same. */
  function isSilent({ name }: PublicName): boolean {
    return ![...client, ...mock, ...zod].some(
      (each) => each.name === name && each.documentation !== '',
    );
  }
}

function membersOf(surface: PublicName[], type: string): PublicName[] {
  const members = surface.filter(({ name }) => name.startsWith(`${type}.`));
  return members.map((each) => Object.assign({}, each, { name: each.name.slice(type.length + 1) }));
}

function silentTypes(): string[] {
  const lines = readFileSync(`${root}generated/types.gen.ts`, 'utf8').split('\n');
  const named = /^(export type \w+| +(?!(body|path|query)\?: never|url: )'?[\w-]+'?\??: )/;
  return lines.filter((line, at) => named.test(line) && !lines[at - 1]?.endsWith('*/'));
}

function notNamed(page: string, names: string[]): string[] {
  const text = readFileSync(`${root}docs/${page}`, 'utf8');
  return names
    .filter(
      (name) => !text.includes(`\`${name}`) && !text.includes(`…${name.replace('Deployment', '')}`),
    )
    .map((name) => `docs/${page} does not name ${name}`);
}
