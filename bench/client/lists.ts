/**
 * What a list costs beside a get, and its dates as numbers beside text, of one client in turns:
 * `node lists.ts <client> <origin>`. Raw fetch shows how much of that is the body.
 */
import { CLIENTS, load, rawCall } from './clients.ts';
import { inTurns, quantile, type Run } from './turns.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 121);
const [name = '', origin = ''] = process.argv.slice(2);
const { TempsClient } = await load(
  CLIENTS[name] ?? { module: '', path: '', call: () => () => Promise.resolve() },
);

const result = {
  listAgainstGet: await compare(list(origin, 1), get(), 300),
  defaultPage: await compare(
    list(`${origin}/numbers`, 10, 1000),
    list(`${origin}/text`, 10, 1000),
    200,
  ),
  samePage: await compare(list(`${origin}/numbers`, 100), list(`${origin}/text`, 100), 100),
  newPages: await compare(
    list(`${origin}/numbers`, 100, 100),
    list(`${origin}/text`, 100, 100),
    100,
  ),
};
process.stdout.write(JSON.stringify(result));
process.exit();

async function compare(
  ours: Run,
  theirs: Run,
  runs: number,
): Promise<{ ratio: number; microseconds: number }> {
  const rounds = await inTurns(ours, theirs, { rounds: ROUNDS, runs });
  return {
    ratio: quantile(
      rounds.map((round) => round.ours.microseconds / round.theirs.microseconds),
      0.5,
    ),
    microseconds: quantile(
      rounds.map((round) => round.ours.microseconds - round.theirs.microseconds),
      0.5,
    ),
  };
}

function get(): Run {
  if (!TempsClient) return rawCall(`${origin}/api/projects/1`);
  const temps = new TempsClient({ baseUrl: origin, apiKey: 'tk_bench' });
  return () => temps.projects.get({ path: { project_id: 1 } });
}

/** Asks for the same page each time, or for as many in turn. */
function list(baseUrl: string, per_page: number, pages = 1): Run {
  let asked = 0;
  const next = (): number => (asked++ % pages) + 1;
  if (!TempsClient)
    return () => rawCall(`${baseUrl}/api/projects?per_page=${per_page}&page=${next()}`)();
  const temps = new TempsClient({ baseUrl, apiKey: 'tk_bench' });
  return () => temps.projects.list({ query: { per_page, page: next() } });
}
