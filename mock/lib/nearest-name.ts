/** The known name that a misspelled one means: of another case, or with up to two other letters. */
function nearestName(name: string, known: readonly string[]): string | undefined {
  const most = name.length > 4 ? 2 : 1;
  return known
    .map((other) => ({ other, edits: countEdits(bare(name), bare(other)) }))
    .filter(({ edits }) => edits <= most)
    .sort((one, other) => one.edits - other.edits)[0]?.other;
}

/** Names in requests can have any length, and no known one is long. */
const MAX_LENGTH = 80;

function bare(name: string): string {
  return name.slice(0, MAX_LENGTH).toLowerCase().replaceAll(/[-_]/g, '');
}

/** How many letters to add, remove or replace to make one text of another. */
function countEdits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const letter of from) {
    const above = row;
    row = [(above[0] ?? 0) + 1];
    for (const [at, other] of Array.from(to).entries())
      row.push(
        Math.min(
          (above[at] ?? 0) + (letter === other ? 0 : 1),
          (above[at + 1] ?? 0) + 1,
          (row[at] ?? 0) + 1,
        ),
      );
  }
  return row.at(-1) ?? 0;
}

/** A sentence with the nearest of the known names, or nothing. */
export function didYouMean(name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  return nearest === undefined ? '' : `. Did you mean ${nearest}?`;
}
