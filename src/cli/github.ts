import { randomUUID } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import type { Failure } from './failure.ts';
import type { Output } from './output.ts';
import type { Outcome } from './run.ts';

/**
 * Makes the GitHub runner print lines without running workflow commands in them, until the returned function is called.
 * The token that ends this is random, so a log cannot contain it.
 */
export function stopCommands(out: Output): () => void {
  const token = randomUUID();
  out.write(`::stop-commands::${token}\n`);
  return () => out.write(`::${token}::\n`);
}

/**
 * Writes the outputs of the step, its summary and, on failure, an annotation with the end of the log.
 *
 * @param outcome in plain text, without tokens
 */
export async function reportToGitHub(outcome: Outcome, env: NodeJS.ProcessEnv, out: Output): Promise<void> {
  const { deployment, failure } = outcome;
  const outputs = formatOutputs({
    'deployment-id': String(deployment?.id ?? ''),
    url: deployment?.url ?? '',
    status: deployment?.status ?? '',
  });
  if (failure) {
    const title = deployment ? `Deployment ${deployment.id}` : 'temps-deploy';
    out.write(errorAnnotation(title, [failure.message, ...(failure.logs ?? [])].map(cut)));
  }
  for (const [variable, text] of [
    ['GITHUB_OUTPUT', outputs],
    ['GITHUB_STEP_SUMMARY', formatSummary(outcome)],
  ] as const) {
    const file = env[variable];
    if (!file) continue;
    await appendFile(file, text).catch(() =>
      out.write(errorAnnotation('temps-deploy', [`The file that ${variable} names cannot be written`])),
    );
  }
}

/** The lines that set the outputs of a step. The delimiter is random, so that a value cannot set other outputs. */
export function formatOutputs(outputs: Readonly<Record<string, string>>): string {
  let text = '';
  for (const [name, value] of Object.entries(outputs)) {
    const delimiter = `end-${randomUUID()}`;
    text += `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
  }
  return text;
}

/** The workflow command that adds an error annotation to the job. */
export function errorAnnotation(title: string, lines: readonly string[]): string {
  const property = escapeData(title).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::error title=${property}::${escapeData(lines.join('\n'))}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Headings by kind of failure. After other kinds, the deployment may still be in progress. */
const TITLES: Partial<Record<Failure['kind'], string>> = {
  deployment_failed: 'The deployment failed',
  deployment_cancelled: 'The deployment was cancelled',
  live_check_failed: 'The live check failed',
  timeout: 'The time was up',
};

/** The summary on the page of the workflow run, in Markdown. */
export function formatSummary({ deployment, isLive, restored, failure }: Outcome): string {
  const title = failure ? (TITLES[failure.kind] ?? 'Failed') : isLive ? 'Deployed' : 'Deployment started';
  const { id, url, status } = deployment ?? {};
  const rows = [
    ['Deployment', id === undefined ? '' : String(id)],
    ['Status', status ?? ''],
    ['URL', url ?? ''],
    ['Rolled back to', restored ? `deployment ${restored.id}` : ''],
  ].filter(([, value]) => value !== '');
  const table = rows.map(([name = '', value = '']) => `| ${name} | ${escapeMarkdown(value)} |\n`);
  const log = failure?.logs?.length
    ? `The last lines of ${escapeMarkdown(failure.job ?? 'the job')}:\n\n${fence(failure.logs.map(cut).join('\n'))}\n\n`
    : '';
  const reason = failure ? `${escapeMarkdown(failure.message)}\n\n` : '';
  return `### ${title}\n\n${reason}${rows.length > 0 ? `| | |\n| --- | --- |\n${table.join('')}\n` : ''}${log}`;
}

const MAX_LINE_LENGTH = 1000;

function cut(line: string): string {
  return line.length > MAX_LINE_LENGTH ? `${line.slice(0, MAX_LINE_LENGTH)}…` : line;
}

/** Escapes what has a meaning in Markdown or HTML, as character references, which work in both. */
function escapeMarkdown(text: string): string {
  return cut(text).replaceAll(/[\\`*_{}[\]()<>#+\-.!|~&:@/]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A code block, whose fence is longer than any run of backticks in the text. */
function fence(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
  const mark = '`'.repeat(longest + 1);
  return `${mark}text\n${text}\n${mark}`;
}
