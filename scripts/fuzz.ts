import { parseArgs } from 'node:util';
import { SERVER_NAMES } from '../mock/servers/names.ts';
import { fuzz, type Finding } from '../test/mock/fuzz/run.ts';

/**
 * A long run against the mock of each server, for the night: `npm run fuzz -- --server 2026-07
 * --requests 50000 --seed 7`.
 */
const { values } = parseArgs({
  options: {
    server: { type: 'string', multiple: true, default: [...SERVER_NAMES] },
    requests: { type: 'string', default: '50000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
  },
});
const [requests, seed] = [Number(values.requests), Number(values.seed)];

/** A state that has been through more is slow to read. */
const MAX_PER_STATE = 10_000;

for (const name of values.server) {
  const server = SERVER_NAMES.find((one) => one === name);
  if (!server)
    throw new Error(`--server: got ${JSON.stringify(name)}, expected ${SERVER_NAMES.join(' or ')}`);
  process.stdout.write(`${server}: ${requests} requests, seed ${seed}\n`);
  const start = performance.now();
  const findings: Finding[] = [];
  for (let first = 0; first < requests; first += MAX_PER_STATE)
    findings.push(
      ...(await fuzz({
        server,
        requests: Math.min(MAX_PER_STATE, requests - first),
        seed: seed + first,
      })),
    );
  process.stdout.write(report(findings));
  const seconds = Math.round((performance.now() - start) / 1000);
  process.stdout.write(`${server}: ${findings.length} findings, ${seconds} s\n`);
  if (findings.length > 0) process.exitCode = 1;
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
