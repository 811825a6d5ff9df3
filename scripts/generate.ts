import { parseArgs } from 'node:util';
import { format } from 'oxfmt';
import { generate, readReason } from '../codegen/src/generate/generate.ts';
import { compareFiles, readFiles, type Files } from '../codegen/src/output/files.ts';
import formatOptions from '../.oxfmtrc.json' with { type: 'json' };
import { withMarker, writeFolder } from '../codegen/src/output/write-folder.ts';
import { readContract, settings } from '../openapi-ts.config.ts';

const OUTPUT = 'generated';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
try {
  const files = await formatted(await generate(readContract(), settings));
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

/** The files as the rest of the code is formatted. */
async function formatted(files: Files): Promise<Files> {
  const options = { printWidth: formatOptions.printWidth, singleQuote: formatOptions.singleQuote };
  const entries = Array.from(files, async ([path, text]) => {
    const { code, errors } = await format(path, text, options);
    if (errors.length > 0) throw new Error(`Failed to format ${path}: ${errors[0]?.message}`);
    return [path, code] as const;
  });
  return new Map(await Promise.all(entries));
}
