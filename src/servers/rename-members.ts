/**
 * Gives members of a response the names that the contract has for them, where a server has others, in place. `timestamp=occurred_at`
 * takes `occurred_at` where there is no `timestamp`; before a colon stands the list whose items are meant: `events[]:…`.
 * `{}:name,value` makes a list of an object, with a row for each of its members.
 */
export function renameMembers(body: unknown, names: string): unknown {
  if (names.startsWith('{}:')) return listMembers(body, names.slice(3).split(',') as [string, string]);
  for (const group of names.split(' ')) {
    const [way, pairs = ''] = group.includes(':') ? group.split('[]:', 2) : ['', group];
    for (const row of way ? findRows(body, way) : [body])
      for (const pair of pairs.split(',')) rename(row, ...(pair.split('=') as [string, string]));
  }
  return body;
}

function listMembers(body: unknown, [name, value]: [string, string]): unknown {
  if (!isObject(body) || Array.isArray(body)) return body;
  return Object.entries(body).map(([key, member]) => ({ [name]: key, [value]: member }));
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
