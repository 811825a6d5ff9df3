/** Headers in the shapes that servers use: `Headers`, a plain object, Node's `headers` or `rawHeaders`. */
export type WebhookHeaders =
  | {
      /** Returns the value of a header, like `Headers`. */
      get(name: string): string | null;
    }
  | Readonly<Record<string, string | readonly string[] | undefined>>
  | readonly string[]
  | ReadonlyArray<readonly [name: string, value: string]>;

/** Reads a header, ignoring the case of its name. */
export function readHeader(headers: WebhookHeaders, name: string): string | undefined {
  if (isHeaders(headers)) return headers.get(name) ?? undefined;
  for (const [key, value] of toPairs(headers)) {
    if (key.toLowerCase() === name) return typeof value === 'string' ? value : value?.join(', ');
  }
  return undefined;
}

/** Checks the type of `get`, since a header may have that name. */
function isHeaders(headers: WebhookHeaders): headers is { get(name: string): string | null } {
  return 'get' in headers && typeof headers.get === 'function';
}

type Value = string | readonly string[] | undefined;

function toPairs(headers: Exclude<WebhookHeaders, { get(name: string): string | null }>): [string, Value][] {
  if (!Array.isArray(headers)) return Object.entries(headers);
  const flat = (headers as readonly (string | readonly [string, string])[]).flat();
  return flat.flatMap((entry, index) => (index % 2 === 0 ? [[entry, flat[index + 1]] as [string, Value]] : []));
}
