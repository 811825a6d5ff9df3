import type { Failure } from '../failure.ts';
import { plainText } from '../plain-text.ts';
import type { Outcome } from '../run.ts';

const MAX_LINE_LENGTH = 1000;
/** Characters with a meaning in Markdown or HTML. */
const MARKUP = /[\\`*_{}[\]()<>#+\-.!|~&:@/]/g;

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
    ['Deployment', id === undefined ? undefined : String(id)],
    ['Status', status],
    ['URL', url],
    ['Rolled back to', restored && `deployment ${restored.id}`],
  ].filter(([, value]) => value);
  return [
    `### ${title}\n`,
    ...(failure ? [`${escapeMarkdown(failure.message)}\n`] : []),
    ...(rows.length > 0
      ? ['| | |\n| --- | --- |', ...rows.map(([name = '', value = '']) => `| ${name} | ${escapeMarkdown(value)} |`), '']
      : []),
    ...(failure?.logs?.length
      ? [
          `The last lines of ${escapeMarkdown(failure.job ?? 'the job')}:\n`,
          fence(failure.logs.map(cut).join('\n')),
          '',
        ]
      : []),
    '',
  ].join('\n');
}

export function cut(line: string): string {
  return line.length > MAX_LINE_LENGTH ? `${line.slice(0, MAX_LINE_LENGTH)}…` : line;
}

/** Escapes as character references, which work in Markdown and in HTML. */
function escapeMarkdown(text: string): string {
  return cut(plainText(text)).replaceAll(MARKUP, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A code block, whose fence is longer than any run of backticks in the text. */
function fence(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
  const mark = '`'.repeat(longest + 1);
  return `${mark}text\n${text}\n${mark}`;
}
