import { operations, type OperationName } from '../../../mock/contract/contract.ts';

/** `/projects/{project_id}/webhooks` → the names of what a next segment may stand for. */
const PARAMETERS = readParameters();
const MAX_PATHS = 30;

/** Paths to what exists, learnt from the responses: without them, few requests would reach anything nested. */
export class KnownPaths {
  /** By template, `/projects/{project_id}` → `/projects/1`. */
  readonly #paths = new Map<string, string[]>();

  /** Takes up what a successful response to a path lists. */
  learn(operation: OperationName, path: string, body: unknown): void {
    const { route } = operations[operation];
    for (const name of PARAMETERS.get(route) ?? [])
      for (const item of itemsOf(body))
        for (const value of namesOf(item, name))
          this.#add(`${route}/{${name}}`, `${path}/${encodeURIComponent(value)}`);
  }

  /** The path with as much of its beginning as possible led to something that exists. */
  lead(operation: OperationName, path: string, choice: number): string {
    const wanted = operations[operation].route.split('/');
    const given = path.split('/');
    for (let length = wanted.length; length > 1; length--) {
      const known = this.#paths.get(wanted.slice(0, length).join('/'));
      if (known) return [known[choice % known.length], ...given.slice(length)].join('/');
    }
    return path;
  }

  /** Drops a path that leads nowhere any more. */
  forget(path: string): void {
    for (const [template, known] of this.#paths) {
      const left = known.filter((other) => other !== path);
      if (left.length === known.length) continue;
      if (left.length > 0) this.#paths.set(template, left);
      else this.#paths.delete(template);
    }
  }

  #add(template: string, path: string): void {
    const known = this.#paths.get(template) ?? [];
    if (known.includes(path)) return;
    this.#paths.set(template, [...known.slice(-MAX_PATHS), path]);
  }
}

function readParameters(): Map<string, Set<string>> {
  const parameters = new Map<string, Set<string>>();
  for (const { route } of Object.values(operations)) {
    const segments = route.split('/');
    for (const [index, segment] of segments.entries()) {
      const name = /^\{(\w+)\}$/.exec(segment)?.[1];
      const parent = segments.slice(0, index).join('/');
      if (name) parameters.set(parent, (parameters.get(parent) ?? new Set()).add(name));
    }
  }
  return parameters;
}

/** Objects in a body, at most three levels down. */
function itemsOf(body: unknown, depth = 3): Record<string, unknown>[] {
  if (typeof body !== 'object' || body === null || depth === 0) return [];
  const inner = Object.values(body)
    .slice(0, 40)
    .flatMap((value) => itemsOf(value, depth - 1));
  return Array.isArray(body) ? inner : [body as Record<string, unknown>, ...inner];
}

/** What an item is called by where a path has `{name}`: `{webhook_id}` is its `webhook_id` or its `id`. */
function namesOf(item: Record<string, unknown>, name: string): string[] {
  const keys = [name, name.endsWith('id') ? 'id' : name.replace(/^\w+_/, '')];
  return keys.flatMap((key) => {
    const value = item[key];
    return typeof value === 'number' || (typeof value === 'string' && value !== '') ? [String(value)] : [];
  });
}
