/**
 * Writes down the hand-written public surface, so that a review shows every change of it.
 * `--check` says whether the file is up to date, and changes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { publicDeclarations } from './public-declarations.ts';

const FILE = 'test/types/api-report.txt';
const ENTRIES = [
  { name: '@temps-sdk/node-sdk', file: 'src/index.ts', isWhole: true },
  // The rows of the mock's tables follow the contract, as the generated types do.
  { name: '@temps-sdk/node-sdk/mock', file: 'mock/index.ts', isWhole: false },
  { name: '@temps-sdk/node-sdk/zod', file: 'src/zod.ts', isWhole: true },
];

const HEADER = `The hand-written part of what the package exports, without comments; what is generated follows from openapi.json.
Made by \`npm run api:report\`. Do not edit: a change here is a change that users see, and wants a line in CHANGELOG.md.
`;

const report = [
  HEADER,
  ...ENTRIES.map(({ name, file, isWhole }) => {
    const { exported, behind } = publicDeclarations(file);
    const rest =
      isWhole && behind.length > 0 ? `\n-- not exported, but part of the above --\n\n${behind.join('\n')}\n` : '';
    return `==== ${name} ====\n\n${exported.join('\n')}\n${rest}`;
  }),
].join('\n');

if (!process.argv.includes('--check')) writeFileSync(FILE, report);
else if (readFileSync(FILE, 'utf8') !== report) {
  process.stderr.write(
    `${FILE} is out of date: the public surface has changed. Run \`npm run api:report\`, and review the difference\n`,
  );
  process.exitCode = 1;
}
