/** The known name that a misspelled one means: it has another case, up to two other letters, or is a part of the other. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const given = bareName(name);
  const distances = known.map((other) => ({ other, distance: countEdits(given, bareName(other)) }));
  const [nearest] = distances.sort((a, b) => a.distance - b.distance);
  if (nearest && nearest.distance <= (given.length > 4 ? 2 : 1)) return nearest.other;
  return given.length < 3 ? undefined : known.find((other) => bareName(other).includes(given));
}

function bareName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_]/g, '');
}

/** How many letters to add, remove or replace to make one text of another. */
function countEdits(from: string, to: string): number {
  let row = [...to, ''].map((_, at) => at);
  for (const [at, letter] of Array.from(from).entries()) {
    const next = [at + 1];
    for (const [column, other] of Array.from(to).entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
