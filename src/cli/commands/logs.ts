import type { LogEntry, LogOptions } from '../../index.ts';
import { connect, type Context, type Outcome } from '../context.ts';
import { readDuration } from '../flags.ts';
import { readScope } from '../options.ts';
import { plainText } from '../output.ts';
import { refuseArguments } from '../usage.ts';

/** Prints the log of an environment's containers, or of a deployment's jobs. */
export async function logs(context: Context): Promise<Outcome> {
  const { flags, isOn, out, screen, signal, text } = context;
  const since = text('since');
  const options = {
    project: readScope('project', text),
    follow: isOn('follow'),
    tail: readNumber('tail', text('tail')),
    since: since === undefined ? undefined : timeSince(since),
    signal,
  };
  const deployment_id = readNumber('deployment', text('deployment'));
  const source: LogOptions =
    deployment_id === undefined
      ? { ...options, environment: readScope('environment', text) }
      : { ...options, deployment_id };
  for await (const entry of connect(context).logs(source))
    if (flags.json) out.write(`${JSON.stringify(entry)}\n`);
    else screen.print(describe(entry));
  return {};
}

function describe({ time, source, level, message }: LogEntry): string {
  const severity = level === 'info' ? '' : `${level.toUpperCase()} `;
  return plainText([time, source, `${severity}${message}`].filter(Boolean).join(' '));
}

/** A duration before now, such as `10m`, or a time. */
function timeSince(text: string): Date {
  const time = Date.parse(text);
  return new Date(Number.isNaN(time) ? Date.now() - readDuration('since', text) : time);
}

function readNumber(name: 'tail' | 'deployment', text: string | undefined): number | undefined {
  if (text === undefined || /^\d+$/.test(text))
    return text === undefined ? undefined : Number(text);
  return refuseArguments(`--${name} takes a whole number, not ${JSON.stringify(text)}.`);
}
