/**
 * What users see of the package: the API report, the comments of all that is exported, the snippets
 * of the docs, which have to compile, how many names there are, how long the guides are, and what
 * breaks callers since the last release. `--check` says whether the reports are up to date, and
 * changes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { apiReport } from './api-report.ts';
import { breakingChanges } from './breaking.ts';
import { findSilent } from './documentation.ts';
import { findLongGuides } from './guides.ts';
import { findCrowds } from './names.ts';
import { createProgram, problemsOf } from './program.ts';
import { examples, referenceExamples, snippets } from './snippets.ts';

const REPORT = 'scripts/surface/api-report.txt';
/** Its first line names the last release: a commit or a tag. */
const BREAKING = 'scripts/surface/breaking.txt';

const program = createProgram();
const problems = [
  ...checkReport(REPORT, apiReport(program)),
  ...checkReport(BREAKING, breakingReport()),
  ...findSilent(program),
  ...(await checkSnippets()),
  ...findCrowds(program),
  ...findLongGuides(),
];
process.stderr.write(problems.map((problem) => `${problem}\n`).join(''));
if (problems.length > 0) process.exitCode = 1;

function checkReport(path: string, report: string): string[] {
  if (!process.argv.includes('--check')) writeFileSync(path, report);
  return readFileSync(path, 'utf8') === report
    ? []
    : [
        `${path} is out of date: the public surface has changed. Run \`npm run surface\`, and review the difference`,
      ];
}

function breakingReport(): string {
  const [first = ''] = readFileSync(BREAKING, 'utf8').split('\n');
  const changes = breakingChanges(first.split(' ').at(-1) ?? '', program);
  return `${[first, ...changes].join('\n')}\n`;
}

async function checkSnippets(): Promise<string[]> {
  const all = [...snippets(), ...examples(program), ...(await referenceExamples())];
  const files = all.map(({ place, code }, at) => ({
    place,
    name: `examples/.snippet-${at}.ts`,
    text: code,
  }));
  const compiled = createProgram(files, program);
  return files.flatMap(({ place, name }) =>
    problemsOf(compiled, name).map((problem) => `${place}: ${problem}`),
  );
}
