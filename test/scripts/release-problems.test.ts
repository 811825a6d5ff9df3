import { describe, expect, it } from 'vitest';
import { problemsOf, type Release } from '../../scripts/release-problems.ts';

const entries = ['index', 'mock', 'zod'].flatMap((name) => [`${name}.js`, `${name}.cjs`]);
const types = ['src/index', 'mock/index', 'src/zod'].flatMap((name) => [`${name}.d.ts`, `${name}.d.cts`]);
const links: Release['links'] = {
  repository: { type: 'git', url: 'git+https://git.example/temps/node-sdk.git' },
  homepage: 'https://temps.example',
  bugs: { url: 'https://git.example/temps/node-sdk/issues' },
  funding: 'https://temps.example/funding',
};
const good: Release = {
  version: '1.2.3',
  sourceVersion: '1.2.3',
  generatorVersion: '1.2.3',
  changelog:
    '# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2026-01-31\n\n### Added\n\n- A thing.\n\n## [1.2.2] - 2026-01-30\n',
  changed: [],
  tags: ['v1.2.2'],
  packed: [
    'package.json',
    'README.md',
    'LICENSE',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'AGENTS.md',
    'bench/README.md',
    'llms.txt',
    'llms-full.txt',
    'docs/README.md',
    'examples/quickstart.ts',
    'dist/openapi.json',
    'dist/LICENSES.txt',
    'dist/temps-deploy.js',
    'dist/temps-mock.js',
    'dist/chunk-A.js',
    'src/index.ts',
    'generated/namespaces.gen.ts',
    ...entries.map((entry) => `dist/${entry}`),
    ...types.map((entry) => `dist/types/${entry}`),
  ],
  links,
  generatorLinks: links,
  commands: ['dist/temps-deploy.js'],
};

describe('release', () => {
  it('a release goes out if everything fits together', () => {
    expect(problemsOf(good)).toEqual([]);
    expect(problemsOf({ ...good, changelog: good.changelog.replace('## [Unreleased]\n\n', '') })).toEqual([]);
  });

  it.each<[what: string, change: Partial<Release>, said: RegExp]>([
    [
      'another version in the sources',
      { sourceVersion: '1.2.2' },
      /src\/version\.ts says 1\.2\.2, package\.json 1\.2\.3/,
    ],
    [
      'a command with a dot',
      { commands: ['./dist/temps-codegen.js'] },
      /a `bin` is \.\/dist\/temps-codegen\.js\. Write it without the dot: dist\/temps-codegen\.js/,
    ],
    [
      'another version of the generator',
      { generatorVersion: '1.2.2' },
      /codegen\/package\.json says 1\.2\.2, package\.json 1\.2\.3/,
    ],
    [
      'a generator that leads nowhere',
      { generatorLinks: { ...links, homepage: '' } },
      /`homepage` in codegen\/package\.json leads nowhere/,
    ],
    ['no version in the sources', { sourceVersion: undefined }, /src\/version\.ts says nothing/],
    [
      'entries that belong to no version',
      { changelog: good.changelog.replace('[Unreleased]\n', '[Unreleased]\n\n### Fixed\n\n- Another.\n') },
      /entries under \[Unreleased\]/,
    ],
    [
      'a changelog that ends before it',
      { version: '1.2.4', sourceVersion: '1.2.4', generatorVersion: '1.2.4' },
      /is 1\.2\.3, not 1\.2\.4/,
    ],
    ['an empty changelog', { changelog: '# Changelog\n' }, /is none, not 1\.2\.3/],
    [
      'no address of the repository',
      { links: { ...good.links, repository: undefined } },
      /`repository` .* leads nowhere/,
    ],
    [
      'a placeholder for an address',
      { links: { ...good.links, bugs: { url: 'https://github.com/OWNER/REPOSITORY/issues' } } },
      /`bugs` .* leads nowhere: .*OWNER/,
    ],
    ['no date', { changelog: good.changelog.replace(' - 2026-01-31', '') }, /no date/],
    ['changes that are not committed', { changed: [' M src/index.ts', '?? a'] }, /2 files .* such as src\/index\.ts/],
    ['a tag of that name', { tags: ['v1.2.3'] }, /v1\.2\.3 exists/],
    [
      'a build that is missing',
      { packed: good.packed.filter((file) => file !== 'dist/mock.cjs') },
      /lacks dist\/mock\.cjs/,
    ],
    [
      'types that are missing',
      { packed: good.packed.filter((file) => file !== 'dist/types/src/zod.d.cts') },
      /lacks dist\/types\/src\/zod\.d\.cts/,
    ],
    ['a file that is nobody’s business', { packed: [...good.packed, '.env'] }, /has \.env/],
  ])('a release is held back by %s', (_, change, said) => {
    expect(problemsOf({ ...good, ...change })).toEqual([expect.stringMatching(said)]);
  });
});
