import { parseArgs } from 'node:util';
import { generate, readReason } from '../codegen/src/generate/generate.ts';
import { compareFiles, readFiles } from '../codegen/src/output/files.ts';
import { withMarker, writeFolder } from '../codegen/src/output/write-folder.ts';
import { readContract, settings } from '../openapi-ts.config.ts';

const OUTPUT = 'generated';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
try {
  const files = await generate(readContract(), settings);
  if (values.check) check(compareFiles(withMarker(files), await readFiles(OUTPUT)));
  else await writeFolder(OUTPUT, files);
} catch (error) {
  process.stderr.write(`${readReason(error)}\n`);
  process.exitCode = 1;
}

function check(differences: string[]): void {
  if (differences.length === 0) return;
  process.stderr.write(
    `${OUTPUT}/ is not what openapi.json makes of it. Run \`npm run generate\`.\n${differences.map((line) => `  ${line}\n`).join('')}`,
  );
  process.exitCode = 1;
}
