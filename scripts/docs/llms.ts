import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { page } from './markdown.ts';
import type { Reference } from './reference.ts';

const INDEX = 'docs/README.md';

/** A page of the index, as `docs/README.md` describes it. */
interface Entry {
  title: string;
  path: string;
  description: string;
}

/** Where tools for coding assistants look for skills in the packages of `node_modules`. */
const SKILL = 'skills/temps-node-sdk/SKILL.md';

/**
 * `llms.txt`, an index of the docs for language models, `llms-full.txt`, the whole guide in one
 * file, and `AGENTS.md` as a skill.
 */
export async function llmsFiles(reference: Reference): Promise<Map<string, string>> {
  const index = await readFile(INDEX, 'utf8');
  const sections = index
    .split(/^## /m)
    .slice(1)
    .map(readSection)
    .filter(({ entries }) => entries.length > 0);
  const guides = sections.flatMap(({ entries }) => entries).filter(({ path }) => isGuide(path));
  const agents = await readFile('AGENTS.md', 'utf8');
  const texts = await Promise.all(
    guides.map(async ({ path }) => {
      const text = withoutPadding(await readFile(path, 'utf8'));
      return `<!-- ${path} -->\n\n${fromPackage(path, text)}`;
    }),
  );
  return new Map([
    [SKILL, skillFile(agents)],
    ['llms.txt', shortFile(sections, reference)],
    [
      'llms-full.txt',
      page(agents.trim(), ...texts.map((text) => text.trim()), methodList(reference)),
    ],
  ]);
}

/** `AGENTS.md` with the head that skills have. The name is that of the folder. */
function skillFile(agents: string): string {
  const description =
    'Write TypeScript or JavaScript with @temps-sdk/node-sdk, the client for the API of Temps: calls, lists, errors, deployments, tests against its mock. Use it before you write or change code that imports the package.';
  return page(
    `---\nname: ${posix.basename(posix.dirname(SKILL))}\ndescription: ${JSON.stringify(description)}\n---`,
    agents.trim(),
    'Paths are relative to the folder of the package, `node_modules/@temps-sdk/node-sdk`.',
  );
}

function readSection(text: string): { heading: string; entries: Entry[] } {
  const entries = Array.from(
    text.matchAll(/^\d+\. \[([^\]]+)\]\(([^)]+)\): (.*)$/gm),
    ([, title, link, description]) => ({
      title: title ?? '',
      path: posix.join(posix.dirname(INDEX), link ?? ''),
      description: description ?? '',
    }),
  );
  return { heading: text.split('\n')[0] ?? '', entries };
}

/** Pages for users of the package; the reference has a list of its own. */
function isGuide(path: string): boolean {
  return /^docs\/[\w-]+\.md$/.test(path);
}

/** Tables without the spaces that align their columns: a quarter of the file. */
function withoutPadding(text: string): string {
  return text.replaceAll(/^\|.*$/gm, (row) =>
    row.replaceAll(/ {2,}/g, ' ').replaceAll(/-{4,}/g, '---'),
  );
}

function shortFile(sections: ReturnType<typeof readSection>[], reference: Reference): string {
  return page(
    '# @temps-sdk/node-sdk',
    '> The typed Node SDK for Temps, a self-hosted deployment platform: a method for every operation of its API, typed errors, retries, lists, deployments from CI, webhooks, and a mock of the whole API. Paths are relative to the package.',
    '- [AGENTS.md](AGENTS.md): the rules for code that uses this package\n- [llms-full.txt](llms-full.txt): every guide in one file, with a list of all methods',
    ...sections.map(({ heading, entries }) =>
      page(`## ${heading}`, entries.map(line).join('\n')).trimEnd(),
    ),
    '## Namespaces',
    reference.namespaces
      .map(({ name, description }) => `- [${name}](docs/api/${name}.md): ${description}`)
      .join('\n'),
  );
}

function line({ title, path, description }: Entry): string {
  return `- [${title}](${path}): ${plain(description)}`;
}

/** Links of a description are relative to `docs/`. */
function plain(text: string): string {
  return text.replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1');
}

/** The links of a page, relative to the package in place of the page. */
function fromPackage(path: string, text: string): string {
  return text.replaceAll(
    /\]\((?!https?:)([^)#\s]*)(#[^)\s]*)?\)/g,
    (_link, target: string, anchor = '') =>
      target === ''
        ? `](${path}${anchor})`
        : `](${posix.join(posix.dirname(path), target)}${anchor})`,
  );
}

function methodList(reference: Reference): string {
  return page(
    '# All methods',
    'Parameters, bodies, responses and errors are in `docs/api/<namespace>.md`.',
    ...reference.namespaces.map(({ name, methods }) =>
      page(
        `## temps.${name}`,
        methods
          .map(
            (method) =>
              `- ${method.name}: \`${method.method} ${method.path}\` ${method.operation.summary ?? ''}`,
          )
          .join('\n'),
      ).trimEnd(),
    ),
  ).trimEnd();
}
