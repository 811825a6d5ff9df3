/**
 * What users see of the package: the API report, the comments of all that is exported, the snippets
 * of the docs, which have to compile, how many names there are, and how long the guides are. `--check` says whether the
 * report is up to date, and changes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { apiReport } from './api-report.ts';
import { findSilent } from './documentation.ts';
import { findLongGuides } from './guides.ts';
import { findCrowds } from './names.ts';
import { createProgram, problemsOf } from './program.ts';
import { examples, referenceExamples, snippets } from './snippets.ts';

const REPORT = 'scripts/surface/api-report.txt';

const program = createProgram();
const problems = [
  ...checkReport(apiReport(program)),
  ...findSilent(program),
  ...(await checkSnippets()),
  ...findCrowds(program),
  ...findLongGuides(),
];
process.stderr.write(problems.map((problem) => `${problem}\n`).join(''));
if (problems.length > 0) process.exitCode = 1;

function checkReport(report: string): string[] {
  if (!process.argv.includes('--check')) writeFileSync(REPORT, report);
  return readFileSync(REPORT, 'utf8') === report
    ? []
    : [
        `${REPORT} is out of date: the public surface has changed. Run \`npm run surface\`, and review the difference`,
      ];
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
