import { parseArgs } from 'node:util';
import { fuzz, type Finding } from './run.ts';

/** A long run, for the night: `npm run fuzz -- --requests 50000 --seed 7`. */
const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '50000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
  },
});
/** More than any request needs, on a machine that has other things to do. */
const MAX_MS = 5000;

/** A state that has been through more is slow to read. */
const MAX_PER_STATE = 10_000;

const [requests, seed] = [Number(values.requests), Number(values.seed)];
console.log(`fuzz: ${requests} requests, seed ${seed}`);

const slow: string[] = [];
const kinds = new Map<string, Finding[]>();
let sent = 0;
const start = performance.now();
const findings: Finding[] = [];
for (let first = 0; first < requests; first += MAX_PER_STATE)
  findings.push(
    ...(await fuzz({
      requests: Math.min(MAX_PER_STATE, requests - first),
      seed: seed + first,
      onTime: (milliseconds, request) => {
        sent++;
        if (milliseconds > MAX_MS)
          slow.push(`${Math.round(milliseconds)} ms: ${JSON.stringify(request).slice(0, 2000)}`);
      },
    })),
  );
for (const finding of findings) kinds.set(finding.kind, [...(kinds.get(finding.kind) ?? []), finding]);
for (const [kind, [first, ...others]] of kinds)
  console.log(
    `\n${kind} (${others.length + 1}, first at ${first?.index})\n${first?.detail.slice(0, 600)}\n${JSON.stringify(first?.request).slice(0, 1000)}`,
  );
for (const line of slow) console.log(line);
console.log(
  `\n${sent} sent in ${Math.round((performance.now() - start) / 1000)} s, ${findings.length} findings of ${kinds.size} kinds, ${slow.length} slow`,
);
if (findings.length + slow.length > 0) process.exitCode = 1;
