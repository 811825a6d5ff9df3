import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publicSurface, type PublicName } from './public-surface.ts';

const surface = publicSurface('src/index.ts');
const mock = publicSurface('mock/index.ts');
const schemas = publicSurface('src/zod.ts');

describe('documentation of the exports', () => {
  it('the documentation has the exported names', () => {
    const names = surface.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['TempsClient', 'TempsClientOptions.timeout', 'DeployOptions.git', 'NotFoundError.is']),
    );
  });

  it('each exported name and member has a comment', () => {
    expect(undocumented(surface)).toEqual([]);
  });

  it('each name and member of the other entries has a comment', () => {
    expect(undocumented(schemas)).toEqual([]);
    // The rows and columns of the mock's state are named by the contract.
    expect(undocumented(mock).filter((name) => !/^(State|Visitors|VisitorValues)\./.test(name))).toEqual([]);
  });

  it('each generated type and member has a comment', () => {
    const lines = readFileSync(new URL('../../generated/types.gen.ts', import.meta.url), 'utf8').split('\n');
    const named = /^(export type \w+| +(?!(body|path|query)\?: never|url: )'?[\w-]+'?\??: )/;
    const silent = lines.filter((line, at) => named.test(line) && !lines[at - 1]?.endsWith('*/'));
    expect(silent).toEqual([]);
  });

  it('each client option with a default names it', () => {
    const withoutDefault = new Set(['headers', 'fetchOptions', 'onRequest', 'onResponse', 'onRetry']);
    const options = surface.filter(({ name }) => name.startsWith('TempsClientOptions.'));
    expect(
      options
        .filter(({ tags }) => !tags.includes('default'))
        .map(({ name }) => name.replace('TempsClientOptions.', '')),
    ).toEqual([...withoutDefault]);
  });

  it('each method of the client names its own errors', () => {
    const methods = ['request', 'deploy', 'waitForDeployment', 'rollback', 'runtimeEnv', 'visitorSegment'];
    const silent = methods.filter(
      (method) => !surface.some(({ name, tags }) => name === `TempsClient.${method}` && tags.includes('throws')),
    );
    expect(silent).toEqual([]);
  });
});

describe('pages of the docs', () => {
  it.each([
    ['quickstart.md', 'client option', optionsOf('TempsClientOptions')],
    ['namespaces.md', 'setting of a call', optionsOf('CallSettings')],
    ['errors.md', 'error of the API', surface.map(({ name }) => name).filter((name) => /^[A-Z]\w+Error$/.test(name))],
  ])('%s names every %s', (file, _, names) => {
    const text = readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8');
    expect(names).not.toEqual([]);
    expect(
      names.filter((name) => !text.includes(`\`${name}`) && !text.includes(`…${name.replace('Deployment', '')}`)),
    ).toEqual([]);
  });
});

function optionsOf(type: string): string[] {
  return surface.filter(({ name }) => name.startsWith(`${type}.`)).map(({ name }) => name.slice(type.length + 1));
}

/** The members of a union have one comment for all that are called the same. */
function undocumented(names: PublicName[]): string[] {
  const documented = new Set(names.filter(({ documentation }) => documentation !== '').map(({ name }) => name));
  return names.map(({ name }) => name).filter((name) => !documented.has(name));
}
