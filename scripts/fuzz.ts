import { parseArgs } from 'node:util';
import { fuzz, type Finding } from '../test/mock/fuzz/run.ts';

/** A long run against the mock, for the night: `npm run fuzz -- --requests 50000 --seed 7`. */
const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '50000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
  },
});
const [requests, seed] = [Number(values.requests), Number(values.seed)];

/** A state that has been through more is slow to read. */
const MAX_PER_STATE = 10_000;
/** More than any request needs, on a machine that has other things to do. */
const MAX_MS = 5000;

process.stdout.write(`${requests} requests, seed ${seed}\n`);
const start = performance.now();
const { findings, slow, sent } = await run();
process.stdout.write(report(findings));
for (const line of slow) process.stdout.write(`${line}\n`);
const seconds = Math.round((performance.now() - start) / 1000);
process.stdout.write(`${sent} sent in ${seconds} s, ${findings.length} findings, ${slow.length} slow\n`);
if (findings.length + slow.length > 0) process.exitCode = 1;

async function run(): Promise<{ findings: Finding[]; slow: string[]; sent: number }> {
  const found: Finding[] = [];
  const tooSlow: string[] = [];
  let count = 0;
  for (let first = 0; first < requests; first += MAX_PER_STATE) {
    const part = await fuzz({
      requests: Math.min(MAX_PER_STATE, requests - first),
      seed: seed + first,
      onTime: (milliseconds, request) => {
        count++;
        if (milliseconds > MAX_MS) tooSlow.push(`${Math.round(milliseconds)} ms: ${JSON.stringify(request)}`);
      },
    });
    found.push(...part);
  }
  return { findings: found, slow: tooSlow, sent: count };
}

/** Each kind once, with the first request that met it. */
function report(all: readonly Finding[]): string {
  const firsts = new Map<string, Finding>();
  for (const finding of all) if (!firsts.has(finding.kind)) firsts.set(finding.kind, finding);
  const parts = Array.from(firsts.values(), ({ kind, index, detail, request }) => {
    const times = all.filter((other) => other.kind === kind).length;
    return `\n${kind} (${times} times, first at ${index})\n${detail.slice(0, 600)}\n${JSON.stringify(request).slice(0, 1000)}\n`;
  });
  return parts.join('');
}
