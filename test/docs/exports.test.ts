import { describe, expect, it } from 'vitest';
import { publicSurface } from './public-surface.ts';

const surface = publicSurface('src/index.ts');

describe('the documentation of what the main entry exports', () => {
  it('has the names of the package', () => {
    const names = surface.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['TempsClient', 'TempsClientOptions.timeout', 'DeployOptions.git', 'NotFoundError.is']),
    );
  });

  it('says what each name and member is', () => {
    // `type` and its like tell the members of a union apart, and have one comment for all.
    const documented = new Set(surface.filter(({ documentation }) => documentation !== '').map(({ name }) => name));
    expect(surface.map(({ name }) => name).filter((name) => !documented.has(name))).toEqual([]);
  });

  it('names the default of each client option that has one', () => {
    const withoutDefault = new Set(['headers', 'fetchOptions', 'onRequest', 'onResponse', 'onRetry']);
    const options = surface.filter(({ name }) => name.startsWith('TempsClientOptions.'));
    expect(
      options
        .filter(({ tags }) => !tags.includes('default'))
        .map(({ name }) => name.replace('TempsClientOptions.', '')),
    ).toEqual([...withoutDefault]);
  });

  it('names an error for each way in which a method of the client fails by itself', () => {
    const methods = ['request', 'deploy', 'waitForDeployment', 'rollback', 'runtimeEnv', 'visitorSegment'];
    const silent = methods.filter(
      (method) => !surface.some(({ name, tags }) => name === `TempsClient.${method}` && tags.includes('throws')),
    );
    expect(silent).toEqual([]);
  });
});
