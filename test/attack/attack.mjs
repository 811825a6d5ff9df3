/**
 * Every kind of call against every behaviour of a server, and after that chosen at random, with the
 * invariants checked after each. Plain JavaScript: every runtime runs it, with the packed SDK.
 */
import process from 'node:process';
import { inspect } from 'node:util';
import { kinds } from './kinds.mjs';
import { watchGlobals } from './watch.mjs';

const { ATTACK_URL, ATTACK_CONTROL, ATTACK_SEED, ATTACK_MS, ATTACK_ONLY } = process.env;
/** Of no known shape, so that only the client knows it for a token. */
const TOKEN = 'opaque.Zm9v-YmFy_42~secret';
const LIMIT_MS = 400;
/** What a busy machine may take on top. */
const SLACK_MS = 5000;
const AT_ONCE = 48;
const MAX_RETRIES = 1;
/**
 * Where a connection that was kept open closes, Deno sends a GET again by itself, and Bun once for
 * each that it has.
 */
const SENT_BY_PLATFORM = 'Bun' in globalThis ? Infinity : 'Deno' in globalThis ? 2 : 1;

const watch = watchGlobals();
const { fetch } = globalThis;
const { TempsClient, TempsError } = await import('@temps-sdk/node-sdk');
const behaviours = await (await fetch(ATTACK_CONTROL)).json();

/** The ways in which a call is bounded. */
const limits = {
  deadline: (_controller, _kind, ms) => ({ deadline: ms }),
  timeout: (_controller, _kind, ms) => ({ timeout: ms / 2, deadline: ms * 2 }),
  signal: ({ abort }, _kind, ms) => (watch.after(ms, abort), {}),
  // A workflow does not know the token.
  'a reason': ({ abort }, { isWorkflow }, ms) => (
    watch.after(ms, () => abort(new Error(`enough of ${isWorkflow ? 'it' : TOKEN}`))),
    {}
  ),
};

const failures = [];
let count = 0;

/**
 * One call against one behaviour. What fails is tried once more alone: on a busy machine a limit
 * can come too soon.
 */
async function attack(behaviour, kind, limit) {
  const found = await tryOnce(behaviour, kind, limit, LIMIT_MS);
  if (found.length > 0) suspects.push([behaviour, kind, limit]);
}

const suspects = [];

/** The server counts for all runtimes, one after the other. */
const RUN = crypto.randomUUID();

/** What did not hold. */
async function tryOnce(behaviour, kind, limit, limitMs) {
  const failed = [];
  const id = `${RUN}-${++count}`;
  const name = `${kind}, bounded by ${limit}, where the server ${behaviour.name}`;
  const expect = (holds, law) => void (holds || failed.push(`${name}: ${law}`));
  const printed = [];
  const print = (...values) => void printed.push(...values);
  const temps = new TempsClient({
    baseUrl: `${ATTACK_URL}/${id}/${behaviours.indexOf(behaviour)}`,
    apiKey: TOKEN,
    maxRetries: MAX_RETRIES,
    logLevel: 'debug',
    logger: { debug: print, info: print, warn: print, error: print },
  });
  const controller = watch.controller();
  const { signal } = controller;
  const options = { signal, ...limits[limit](controller, kinds[kind], limitMs) };
  const { isEndless, isSafe, isLong, isSocket, isStream, isWorkflow } = kinds[kind];
  // What is handed over is bounded by the signal alone.
  if (isStream) watch.after(limitMs * 2, controller.abort);
  const started = Date.now();
  let error;
  try {
    const running = Promise.resolve(
      kinds[kind].run(temps, options, { sleep: watch.sleep, expect }),
    );
    const late = watch.sleep(limitMs * 2 + SLACK_MS, 'late');
    const ended = await Promise.race([running.then(() => 'done'), late]);
    if (ended === 'late')
      return [...failed, `${name}: it settles in time (${Date.now() - started} ms and counting)`];
  } catch (thrown) {
    error = thrown;
    expect(TempsError.is(error), `what it throws is a TempsError, not ${inspect(error)}`);
  }
  const { status } = behaviour;
  if (status !== undefined && !isWorkflow && !isSocket && !isEndless && error?.code !== 'abort')
    expect(error?.status === status, `the error keeps the status ${status}, not ${String(error)}`);
  expect(
    controller.listeners() === 0,
    `no listener stays on the signal (${controller.listeners()})`,
  );
  for (const shown of everyWayToShow(error, printed))
    expect(!shown.includes('Zm9v-YmFy'), `no secret is shown: ${shown.slice(0, 300)}`);

  let seen = await tally(id);
  for (let turn = 0; seen.open > 0 && turn < 60; turn++)
    seen = await watch.sleep(50).then(() => tally(id));
  expect(seen.open === 0, `the connection is given up (${seen.open} open)`);
  const changes = Object.entries(seen.sent).filter(([method]) => method === 'POST');
  const most = behaviour.isRetried ? 1 + MAX_RETRIES : 1;
  for (const [method, times] of changes)
    expect(times <= most, `a ${method} is sent at most ${most} times, not ${times}`);
  const requests = Object.values(seen.sent).reduce((sum, times) => sum + times, 0);
  const allowed = (1 + MAX_RETRIES) * (behaviour.isRedirect ? 6 : 1) * SENT_BY_PLATFORM;
  if (isSafe && !isLong)
    expect(requests <= allowed, `it is sent at most ${allowed} times, not ${requests}`);
  return failed;
}

async function tally(id) {
  return (await fetch(`${ATTACK_CONTROL}/${id}`)).json();
}

function everyWayToShow(error, printed) {
  const chain = [];
  for (let link = error; link instanceof Error && !chain.includes(link); link = link.cause)
    chain.push(link);
  return [...chain, ...printed].flatMap((value) => [
    String(value),
    String(value?.stack ?? ''),
    String(safely(() => JSON.stringify(value))),
    inspect(value, { depth: 9, showHidden: true }),
  ]);
}

function safely(run) {
  try {
    return run();
  } catch {
    return '';
  }
}

/**
 * Runs cases side by side, a batch at a time, so that what stays behind has few that it can come
 * from.
 */
async function runBatch(cases) {
  await Promise.all(cases.map((one) => attack(...one)));
  for (const [behaviour, kind, limit] of suspects.splice(0))
    failures.push(...(await tryOnce(behaviour, kind, limit, LIMIT_MS * 10)));
  for (let turn = 0; watch.timers().length > 0 && turn < 40; turn++) await watch.sleep(50);
  const names = () =>
    cases.map(([behaviour, kind, limit]) => `${kind}/${limit}/${behaviour.name}`).join('; ');
  for (const stack of watch.timers()) failures.push(`no timer stays after: ${names()}\n${stack}`);
  for (const rejection of watch.rejections())
    failures.push(`no rejection is unhandled: ${rejection}\nafter ${names()}`);
  for (const warning of watch.warnings()) failures.push(`no warning: ${warning}\nafter ${names()}`);
  watch.reset();
}

async function runAll(cases) {
  for (let start = 0; start < cases.length && failures.length < 20; start += AT_ONCE)
    await runBatch(cases.slice(start, start + AT_ONCE));
}

/** The same seed gives the same cases on every runtime (mulberry32). */
function chooser(seed) {
  let state = seed;
  return (list) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return list[((mixed ^ (mixed >>> 14)) >>> 0) % list.length];
  };
}

const names = Object.keys(kinds);
const limitNames = Object.keys(limits);
const isChosen = ([behaviour, kind]) =>
  !ATTACK_ONLY || `${kind} ${behaviour.name}`.includes(ATTACK_ONLY);
const table = behaviours.flatMap((behaviour, row) =>
  names.map((kind, column) => [behaviour, kind, limitNames[(row + column) % limitNames.length]]),
);
const began = Date.now();
await runAll(table.filter(isChosen));
const tableMs = Date.now() - began;

const choose = chooser(Number(ATTACK_SEED));
for (const end = Date.now() + Number(ATTACK_MS); Date.now() < end && failures.length < 20;)
  await runBatch(
    Array.from({ length: AT_ONCE }, () => [choose(behaviours), choose(names), choose(limitNames)]),
  );

if (failures.length > 0) {
  process.stderr.write(
    `seed ${ATTACK_SEED}, ${count} calls, ${failures.length} failures:\n${failures.join('\n')}\n`,
  );
  process.exitCode = 1;
} else {
  process.stdout.write(`${count} calls (the table in ${tableMs} ms)\n`);
}
