/**
 * Renames members of a response to their names in the contract, in place. `timestamp=occurred_at` sets `timestamp` from
 * `occurred_at` if it is missing; `events[]:timestamp=occurred_at` does so in each item of `events`. `{}:name,value`
 * turns an object into a list with a row for each member. `.:events` spells the event names in `events` with a dot:
 * `deployment.created` for `deployment_created`.
 */
export function renameMembers(body: unknown, names: string): unknown {
  if (names.startsWith('{}:')) return listMembers(body, names.slice(3).split(',') as [string, string]);
  if (names.startsWith('.:')) {
    for (const row of Array.isArray(body) ? (body as unknown[]) : [body, ...findRows(body, 'items')])
      spellWithDots(row, names.slice(2));
    return body;
  }
  for (const group of names.split(' ')) {
    const [list, pairs = ''] = group.includes(':') ? group.split('[]:', 2) : ['', group];
    for (const row of list ? findRows(body, list) : [body])
      for (const pair of pairs.split(',')) rename(row, ...(pair.split('=') as [string, string]));
  }
  return body;
}

function listMembers(body: unknown, [name, value]: [string, string]): unknown {
  if (!isObject(body) || Array.isArray(body)) return body;
  return Object.entries(body).map(([key, member]) => ({ [name]: key, [value]: member }));
}

function spellWithDots(row: unknown, name: string): void {
  const texts: unknown = isObject(row) ? row[name] : undefined;
  if (!Array.isArray(texts)) return;
  (row as Record<string, unknown>)[name] = texts.map((text: unknown) =>
    typeof text === 'string' && !text.includes('.') ? text.replace('_', '.') : text,
  );
}

function findRows(body: unknown, name: string): readonly unknown[] {
  const rows: unknown = isObject(body) ? body[name] : undefined;
  return Array.isArray(rows) ? rows : [];
}

function rename(row: unknown, name: string, other: string): void {
  if (isObject(row) && row[name] === undefined && row[other] !== undefined) row[name] = row[other];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
