import type { Failure } from '../failure.ts';
import { plainText } from '../plain-text.ts';
import type { Outcome } from '../run.ts';

const MAX_LINE_LENGTH = 1000;
/** What Markdown or HTML could make something of. */
const MARKUP = /[\\`*_{}[\]()<>#+\-.!|~&:@/]/g;

/** What the page of the run is headed with. Other failures may have left a deployment that goes on. */
const TITLES: Partial<Record<Failure['kind'], string>> = {
  deployment_failed: 'The deployment failed',
  deployment_cancelled: 'The deployment was cancelled',
  live_check_failed: 'The live check failed',
  timeout: 'The time was up',
};

/** What the page of the run shows, as Markdown. */
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

/** As numbers of characters, which stay what they are in Markdown and in HTML. */
function escapeMarkdown(text: string): string {
  return cut(plainText(text)).replaceAll(MARKUP, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A block of code, whose fence is longer than any row of backticks in it. */
function fence(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
  const mark = '`'.repeat(longest + 1);
  return `${mark}text\n${text}\n${mark}`;
}
