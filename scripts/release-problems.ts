export interface Release {
  /** That of package.json. */
  version: string;
  /** That of src/version.ts. */
  sourceVersion: string | undefined;
  /** That of codegen/package.json, which is released with it. */
  generatorVersion: string;
  changelog: string;
  /** What `git status --porcelain` says. */
  changed: string[];
  tags: string[];
  /** Every file that would be packed. */
  packed: string[];
  /** What each package.json says of where the project lives, by field. */
  links: Links;
  generatorLinks: Links;
  /** The file of each command of both packages. */
  commands: string[];
}

type Links = Readonly<Record<(typeof LINKS)[number], unknown>>;

/** A release fills them: npm shows them, and provenance holds the repository against where the workflow ran. */
export const LINKS = ['repository', 'homepage', 'bugs', 'funding'] as const;
const PLACEHOLDER = /\b(OWNER|REPOSITORY)\b/;

const ENTRIES = ['index', 'mock', 'zod'].flatMap((name) => [`dist/${name}.js`, `dist/${name}.cjs`]);
const TYPES = ['src/index', 'mock/index', 'src/zod'].flatMap((name) => [
  `dist/types/${name}.d.ts`,
  `dist/types/${name}.d.cts`,
]);
/** The build, the sources that its source maps lead to, and what people read. */
const FOLDERS = /^(dist|src|generated|docs|examples)\//;
const EXPECTED = [
  'dist/LICENSES.txt',
  'package.json',
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'AGENTS.md',
  'bench/README.md',
  'llms.txt',
  'llms-full.txt',
  'dist/openapi.json',
  'dist/temps-deploy.js',
  'dist/temps-mock.js',
  ...ENTRIES,
  ...TYPES,
];

/** Everything that stands between this state and a release, each with what to do. */
export function problemsOf(release: Release): string[] {
  const { version, sourceVersion, generatorVersion, changelog, changed, tags, packed } = release;
  const missing = EXPECTED.filter((file) => !packed.includes(file));
  const foreign = packed.filter((file) => !EXPECTED.includes(file) && !FOLDERS.test(file));
  return [
    ...linkProblems('package.json', release.links),
    ...linkProblems('codegen/package.json', release.generatorLinks),
    ...commandProblems(release.commands),
    sourceVersion === version
      ? undefined
      : `src/version.ts says ${sourceVersion ?? 'nothing'}, package.json ${version}. Write the same in both`,
    generatorVersion === version
      ? undefined
      : `codegen/package.json says ${generatorVersion}, package.json ${version}. Write the same in both`,
    changelogProblem(changelog, version),
    changed.length > 0
      ? `${changed.length} files are not committed, such as ${changed[0]?.slice(3)}. Commit them`
      : undefined,
    tags.includes(`v${version}`) ? `the tag v${version} exists. Choose the next version` : undefined,
    missing.length > 0 ? `the tarball lacks ${missing.join(', ')}. Run \`npm run build\`` : undefined,
    foreign.length > 0 ? `the tarball has ${foreign.join(', ')}. Mend \`files\` in package.json` : undefined,
  ].filter((problem) => problem !== undefined);
}

function linkProblems(file: string, links: Links): string[] {
  return LINKS.flatMap((name) => {
    const text = JSON.stringify(links[name] ?? '');
    if (/https:/.test(text) && !PLACEHOLDER.test(text)) return [];
    return [`\`${name}\` in ${file} leads nowhere: ${text}. Write the address`];
  });
}

/** npm rewrites a path that begins with a dot, and warns of it. */
function commandProblems(commands: readonly string[]): string[] {
  return commands.flatMap((file) =>
    file.startsWith('.') ? [`a \`bin\` is ${file}. Write it without the dot: ${file.replace(/^[./]+/, '')}`] : [],
  );
}

function changelogProblem(changelog: string, version: string): string | undefined {
  const sections = changelog.split(/^## /m).slice(1);
  const [first = ''] = sections;
  const unreleased = /^\[Unreleased\]\s*\n/.test(first) ? first : undefined;
  const newest = unreleased === undefined ? first : sections[1];
  const [, heading, date] = /^\[([^\]]+)\](?: - (\d{4}-\d\d-\d\d))?/.exec(newest ?? '') ?? [];
  if (unreleased !== undefined && /^- /m.test(unreleased))
    return `CHANGELOG.md has entries under [Unreleased]. Move them under \`## [${version}] - \` and the date`;
  if (heading !== version)
    return `the newest version in CHANGELOG.md is ${heading ?? 'none'}, not ${version}. Write what it brings`;
  return date === undefined ? `[${version}] in CHANGELOG.md has no date` : undefined;
}
