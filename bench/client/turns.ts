export type Run = () => Promise<unknown>;

/** What one run of a block cost. */
export interface Block {
  microseconds: number;
  cpu: number;
}

export interface Round {
  ours: Block;
  theirs: Block;
}

/**
 * Measures two in turns, each first as often as the other: what disturbs the machine disturbs both.
 */
export async function inTurns(
  ours: Run,
  theirs: Run,
  { rounds, runs, inFlight = 1 }: { rounds: number; runs: number; inFlight?: number },
): Promise<Round[]> {
  for (const warmed of [theirs, ours]) await block(warmed, inFlight, 7 * runs);
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round++) {
    const first = await block(round % 2 === 0 ? theirs : ours, inFlight, runs);
    const second = await block(round % 2 === 0 ? ours : theirs, inFlight, runs);
    measured.push(
      round % 2 === 0 ? { theirs: first, ours: second } : { ours: first, theirs: second },
    );
  }
  return measured;
}

async function block(run: Run, inFlight: number, runs: number): Promise<Block> {
  let left = runs;
  const worker = async (): Promise<void> => {
    while (left-- > 0) await run();
  };
  const cpu = process.cpuUsage();
  const start = performance.now();
  await Promise.all(Array.from({ length: inFlight }, worker));
  const microseconds = ((performance.now() - start) * 1000) / runs;
  const { user, system } = process.cpuUsage(cpu);
  return { microseconds, cpu: (user + system) / runs };
}

export function quantile(values: number[], part: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length * part)] ?? NaN;
}
