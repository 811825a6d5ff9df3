import { operations, type OperationName } from '../../../mock/contract/contract.ts';

/** The names of the parameters that may follow a path template: `/projects` → `project_id`. */
const PARAMETERS = readParameters();
const MAX_PATHS = 30;

/** Paths of resources that exist, collected from responses. Without them, few requests would reach nested resources. */
export class KnownPaths {
  /** By template: `/projects/{project_id}` → `/projects/1`. */
  readonly #paths = new Map<string, string[]>();

  /** Collects the resources in a successful response. */
  learn(operation: OperationName, path: string, body: unknown): void {
    const { route } = operations[operation];
    for (const name of PARAMETERS.get(route) ?? [])
      for (const item of itemsOf(body))
        for (const value of namesOf(item, name))
          this.#add(`${route}/{${name}}`, `${path}/${encodeURIComponent(value)}`);
  }

  /** Replaces the longest possible start of a path with that of an existing resource. */
  lead(operation: OperationName, path: string, choice: number): string {
    const wanted = operations[operation].route.split('/');
    const given = path.split('/');
    for (let length = wanted.length; length > 1; length--) {
      const known = this.#paths.get(wanted.slice(0, length).join('/'));
      if (known) return [known[choice % known.length], ...given.slice(length)].join('/');
    }
    return path;
  }

  /** Removes a path that no longer exists. */
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

/** The values of an item that a path parameter may have: for `webhook_id`, its `webhook_id` and its `id`. */
function namesOf(item: Record<string, unknown>, name: string): string[] {
  const keys = [name, name.endsWith('id') ? 'id' : name.replace(/^\w+_/, '')];
  return keys.flatMap((key) => {
    const value = item[key];
    return typeof value === 'number' || (typeof value === 'string' && value !== '') ? [String(value)] : [];
  });
}
