/**
 * Changes one random thing of `src/` at a time and runs the tests, which should notice: `node
 * scripts/mutate.ts 60 --seed 7`. Run by hand, in a clean checkout: it writes to the sources, and
 * restores them. Each mutant meets the tests of its own folder first, then `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import ts from 'typescript';

interface Mutant {
  file: string;
  line: number;
  start: number;
  end: number;
  before: string;
  after: string;
}

const OTHER_OPERATOR: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '&&': '||',
  '||': '&&',
  '??': '&&',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '+=': '-=',
  '-=': '+=',
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    only: { type: 'string', default: '' },
  },
});
const count = Number(positionals[0] ?? 60);
const random = seededRandom(Number(values.seed));
const all = globSync('src/**/*.ts')
  .filter((file) => file.includes(values.only))
  .toSorted()
  .flatMap(mutantsOf);
const survivors: Mutant[] = [];

process.stdout.write(`${count} of ${all.length} mutants, with --seed ${values.seed}\n`);
for (let at = 1; at <= count; at++) {
  const [mutant] = all.splice(Math.floor(random() * all.length), 1);
  if (!mutant) break;
  const killer = tryMutant(mutant);
  if (killer === undefined) survivors.push(mutant);
  process.stdout.write(
    `${at} ${killer === undefined ? 'SURVIVES' : `killed by ${killer}`}: ${describe(mutant)}\n`,
  );
}
process.stdout.write(
  `${count - survivors.length} of ${count} killed\n${survivors.map((one) => `  ${describe(one)}\n`).join('')}`,
);

/** What notices a mutant; nothing if it survives. */
function tryMutant({ file, start, end, after }: Mutant): string | undefined {
  const source = readFileSync(file, 'utf8');
  const own = dirname(file).replace(/^src/, 'test');
  try {
    writeFileSync(file, source.slice(0, start) + after + source.slice(end));
    const ownTests = existsSync(own) && own !== 'test' ? failure(['run', own]) : undefined;
    return ownTests ?? failure(['run']);
  } finally {
    writeFileSync(file, source);
  }
}

/** The first test that fails; a run that does not end counts as one. */
function failure(args: string[]): string | undefined {
  const command = ['node_modules/vitest/vitest.mjs', ...args, '--bail', '1'];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    env: { ...process.env, NO_COLOR: '1' },
    encoding: 'utf8',
    timeout: 300_000,
  });
  return status === 0
    ? undefined
    : (/^ FAIL +(.+)$/m.exec(stdout + stderr)?.[1] ?? 'a run that does not end');
}

function mutantsOf(file: string): Mutant[] {
  const text = readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const replace = (node: ts.Node, after: string | undefined): void => {
    if (after === undefined) return;
    const start = node.getStart(source);
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    found.push({ file, line, start, end: node.end, before: text.slice(start, node.end), after });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
      return;
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isBinaryExpression(node))
      replace(node.operatorToken, OTHER_OPERATOR[node.operatorToken.getText(source)]);
    else if (ts.isNumericLiteral(node)) replace(node, `(${node.text} + 1)`);
    else if (node.kind === ts.SyntaxKind.TrueKeyword) replace(node, 'false');
    else if (node.kind === ts.SyntaxKind.FalseKeyword) replace(node, 'true');
    else if (ts.isIfStatement(node))
      replace(node.expression, `!(${node.expression.getText(source)})`);
    else if (ts.isExpressionStatement(node)) replace(node, ';');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function describe({ file, line, before, after }: Mutant): string {
  return `${file}:${line} ${shorten(before)} → ${shorten(after)}`;
}

function shorten(text: string): string {
  return text.replaceAll(/\s+/g, ' ').slice(0, 70);
}

/** A linear congruential generator, so that a seed gives the same mutants again. */
function seededRandom(seed: number): () => number {
  let state = seed % 2_147_483_647 || 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
