/**
 * The known name that a misspelled one means: it has another case, up to two other letters, or is a
 * part of the other.
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const given = bareName(name);
  const [nearest] = nearestFirst(name, known);
  if (nearest && distanceOf(name, nearest) <= (given.length > 4 ? 2 : 1)) return nearest;
  return given.length < 3 ? undefined : known.find((other) => bareName(other).includes(given));
}

/** The known names, from the one with the fewest other letters on. */
export function nearestFirst(name: string, known: readonly string[]): string[] {
  const distances = new Map(known.map((other) => [other, distanceOf(name, other)]));
  return [...distances].sort(([, a], [, b]) => a - b).map(([other]) => other);
}

function distanceOf(name: string, other: string): number {
  return countEdits(bareName(name), bareName(other));
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
