/** Measures one client against raw fetch in turns, and prints the ratios as JSON: `node calls.ts <client> <origin>`. */
import { CLIENTS, load, rawCall } from './clients.ts';

type Call = () => Promise<unknown>;
interface Block {
  microseconds: number;
  cpu: number;
}

const ROUNDS = Number(process.env.ROUNDS ?? 121);
const CALLS = 300;
const [name = '', origin = ''] = process.argv.slice(2);
const client = CLIENTS[name];
if (!client) throw new Error(`No client is called "${name}"`);
const call = client.call(await load(client), origin);
const raw = rawCall(origin + client.path);

const result = { sequential: await compare(1), parallel: await compare(64) };
process.stdout.write(JSON.stringify(result));
process.exit();

async function compare(inFlight: number): Promise<object> {
  for (const warmed of [raw, call]) await block(warmed, inFlight, 2000);
  const rounds: { ours: Block; theirs: Block }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    // In turns, and each first as often as the other: what disturbs the machine disturbs both.
    const first = await block(round % 2 === 0 ? raw : call, inFlight, CALLS);
    const second = await block(round % 2 === 0 ? call : raw, inFlight, CALLS);
    rounds.push(round % 2 === 0 ? { theirs: first, ours: second } : { ours: first, theirs: second });
  }
  const quiet = (read: (round: (typeof rounds)[number]) => number): number => quantile(rounds.map(read), 0.1);
  return {
    time: quantile(
      rounds.map(({ ours, theirs }) => ours.microseconds / theirs.microseconds),
      0.5,
    ),
    cpu: quantile(
      rounds.map(({ ours, theirs }) => ours.cpu / theirs.cpu),
      0.5,
    ),
    quietTime: quiet(({ ours }) => ours.microseconds) / quiet(({ theirs }) => theirs.microseconds),
    quietCpu: quiet(({ ours }) => ours.cpu) / quiet(({ theirs }) => theirs.cpu),
    microseconds: quiet(({ ours }) => ours.microseconds),
  };
}

async function block(run: Call, inFlight: number, calls: number): Promise<Block> {
  let left = calls;
  const worker = async (): Promise<void> => {
    while (left-- > 0) await run();
  };
  const cpu = process.cpuUsage();
  const start = performance.now();
  await Promise.all(Array.from({ length: inFlight }, worker));
  const microseconds = ((performance.now() - start) * 1000) / calls;
  const { user, system } = process.cpuUsage(cpu);
  return { microseconds, cpu: (user + system) / calls };
}

function quantile(values: number[], part: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length * part)] ?? NaN;
}
