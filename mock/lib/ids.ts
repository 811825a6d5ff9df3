import type { Random } from './random.ts';

export function uuid(random: Random): string {
  const hex = random.hex(32);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** `My Project!` becomes `my-project`. */
export function slugify(name: string): string {
  return (
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'unnamed'
  );
}

/** Returns the slug, with a number appended if one of the rows has it already. */
export function freeSlug(preferred: string, rows: Iterable<{ slug: string }>): string {
  const taken = new Set(Array.from(rows, ({ slug }) => slug));
  let slug = preferred;
  for (let number = 2; taken.has(slug); number++) slug = `${preferred}-${number}`;
  return slug;
}
