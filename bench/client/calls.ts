/**
 * Measures one client in turns with another, by default with raw fetch, and prints the ratios as
 * JSON: `node calls.ts <client> <origin> [<other>]`.
 */
import { CLIENTS, load, rawCall } from './clients.ts';
import { inTurns, quantile, type Round } from './turns.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 81);
const CALLS = 300;
const [name = '', origin = '', other = ''] = process.argv.slice(2);
const client = CLIENTS[name];
if (!client) throw new Error(`No client is called "${name}"`);
const call = client.call(await load(client), origin);
const against = CLIENTS[other];
const base = against ? against.call(await load(against), origin) : rawCall(origin + client.path);

const result = { sequential: await compare(1), parallel: await compare(64) };
process.stdout.write(JSON.stringify(result));
process.exit();

async function compare(inFlight: number): Promise<object> {
  const rounds = await inTurns(call, base, { rounds: ROUNDS, runs: CALLS, inFlight });
  const quiet = (read: (round: Round) => number): number => quantile(rounds.map(read), 0.1);
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
