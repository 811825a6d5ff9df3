import type { Context, Outcome } from '../context.ts';
import { lineOf } from '../deployments.ts';
import { readDuration, readNumber } from '../options.ts';
import { toJson } from '../output.ts';

/** Prints the log of an environment's containers, or of a deployment's jobs. */
export async function logs(context: Context): Promise<Outcome> {
  const { flags, out, project, screen, heedSignals, temps } = context;
  const deployment_id = readNumber('deployment', flags);
  const options = {
    follow: flags.follow ?? false,
    tail: readNumber('tail', flags),
    since: flags.since && timeSince(flags.since),
    signal: heedSignals(),
  };
  const lines =
    deployment_id === undefined
      ? context.environment().logs(options)
      : temps.logs({ ...options, project: project.project, deployment_id });
  for await (const line of lines)
    if (flags.json) out.write(toJson(line));
    else screen.print([line.time, line.source, lineOf(line)].filter(Boolean).join(' '));
  return {};
}

/** A duration before now, such as `10m`, or a time. */
function timeSince(text: string): Date {
  const time = Date.parse(text);
  return new Date(Number.isNaN(time) ? Date.now() - readDuration('since', text) : time);
}
