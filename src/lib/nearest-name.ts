/**
 * The known name that a misspelled one means: it has another case, up to two other letters, or is a
 * part of the other.
 */
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
  const letters = Array.from(to);
  let row = [...letters, ''].map((_, at) => at);
  for (const letter of from) {
    let left = Infinity;
    let corner = Infinity;
    row = row.map((above, column) => {
      const replaced = corner + (letter === letters[column - 1] ? 0 : 1);
      corner = above;
      return (left = Math.min(replaced, above + 1, left + 1));
    });
  }
  return Number(row.at(-1));
}
