import type { ListFormat } from './formats.ts';
import type { WantedPage } from './read-page.ts';

/** Converts the body of a list from the format of the reference to that of a server. */
export function writeEnvelope(
  { items: name, members = [] }: ListFormat,
  body: unknown,
  { page, size, echo }: WantedPage,
  now: string,
): unknown {
  if (name === undefined) return echo === undefined ? body : { ...(body as object), page_size: echo };
  const rows = findItems(body);
  if (name === '[]') return rows;
  const values = {
    total: (body as { total?: unknown }).total ?? rows.length,
    total_count: rows.length,
    page,
    per_page: size,
    page_size: size,
    last_updated: now,
  };
  return { [name]: rows, ...Object.fromEntries(members.map((member) => [member, values[member]])) };
}

function findItems(body: unknown): readonly unknown[] {
  if (Array.isArray(body)) return body as unknown[];
  const list = Object.values(body as object).find((value) => Array.isArray(value)) as unknown[] | undefined;
  return list ?? [];
}
