import { nameExceptions } from './naming-exceptions.ts';
import { isParameter, type Placement, splitPath } from './namespaces.ts';
import { camelCase, isMass, isPlural, isVerb, pascalCase, singular, words } from './words.ts';

interface Noun {
  word: string;
  /**
   * Whether the path selects one of them: `jobs/{job_id}` and `jobs/by-name/{name}` are one job,
   * `jobs` are all.
   */
  one: boolean;
}

function readNouns(segments: string[]): Noun[] {
  const nouns: Noun[] = [];
  segments.forEach((segment, index) => {
    const next = segments[index + 1] ?? '';
    if (!isParameter(segment))
      nouns.push({ word: segment, one: isParameter(next) || next.startsWith('by-') });
  });
  return nouns;
}

function join(nouns: Noun[]): string {
  return nouns.map(({ word, one }) => pascalCase(one ? singular(word) : word)).join('');
}

const methodVerbs: Record<string, string> = {
  POST: 'create',
  PUT: 'update',
  PATCH: 'update',
  DELETE: 'delete',
  HEAD: 'check',
  OPTIONS: 'describe',
};

function toVerb(method: string): string {
  return methodVerbs[method] ?? method.toLowerCase();
}

/**
 * `retry` of `deliveries/{id}/retry` is `retryDelivery`, `update-token` of
 * `connections/{id}/update-token` is `updateConnectionToken`.
 */
function actionName(nouns: Noun[], method: string): string | undefined {
  const at = nouns.findLastIndex(({ word }) => isVerb(words(word)[0] ?? '', method));
  if (at < 0) return undefined;
  const [verb = '', ...object] = words(nouns[at]!.word);
  return verb + join(nouns.slice(0, at)) + pascalCase(object.join(' ')) + join(nouns.slice(at + 1));
}

/** `POST providers/email` makes a provider of a kind, not an email. */
function kindName(nouns: Noun[], method: string): string | undefined {
  const at = nouns.findLastIndex(({ word }) => isPlural(word));
  const kinds = nouns.slice(at + 1);
  const writes =
    method === 'POST' || ((method === 'PUT' || method === 'PATCH') && nouns.at(-1)?.one);
  if (
    at < 0 ||
    nouns[at]!.one ||
    !kinds.length ||
    !writes ||
    kinds.some(({ word }) => isMass(word))
  )
    return undefined;
  return (
    toVerb(method) + join(nouns.slice(0, at)) + join(kinds) + pascalCase(singular(nouns[at]!.word))
  );
}

/**
 * The name for the namespace's own resource: `list` for a collection, `get` for a single one, or
 * the verb of the method.
 */
function ownName(method: string, item: boolean, own: string): string {
  const collection = !item && (!own || isPlural(own) || own.endsWith('logs'));
  if (method === 'GET') return collection ? 'list' : 'get';
  const verb = toVerb(method);
  return collection && verb !== 'create' ? `${verb}All` : verb;
}

function resourceName(nouns: Noun[], last: Noun, method: string): string {
  const before = join(nouns.slice(0, -1));
  if (method === 'GET') {
    if (last.word.startsWith('has-')) return camelCase(last.word) + before;
    return (isPlural(last.word) && !last.one ? 'list' : 'get') + join(nouns);
  }
  const verb = method === 'POST' && isMass(last.word) ? 'update' : toVerb(method);
  return (
    verb + before + pascalCase(verb === 'create' || last.one ? singular(last.word) : last.word)
  );
}

function derive(method: string, path: string[], own = ''): string {
  const nouns = readNouns(path);
  const last = nouns.at(-1);
  if (!last) return ownName(method, isParameter(path[0] ?? ''), own);
  return actionName(nouns, method) ?? kindName(nouns, method) ?? resourceName(nouns, last, method);
}

function toPattern(segments: string[]): string {
  return segments.map((segment) => (isParameter(segment) ? '*' : segment)).join('/');
}

/** Makes the name of a method from its verb and nouns. */
export function nameOperation(
  method: string,
  path: string,
  { relative, segments, depth }: Placement,
): string {
  const own = segments.slice(0, depth).findLast((segment) => !isParameter(segment));
  return (
    nameExceptions[`${method} /${toPattern(splitPath(path))}`] ?? derive(method, relative, own)
  );
}

/**
 * Longer names, shortest first, if the name is taken: with more of the path, then its last
 * parameter, then its operationId.
 */
export function longerNames(
  method: string,
  { namespace, relative, segments, depth }: Placement,
  operationId: string,
): string[] {
  const names = method === 'PATCH' ? [derive(method, relative).replace(/^update/, 'patch')] : [];
  for (let start = depth - 1; start >= 0; start--) {
    const segment = segments[start] ?? '';
    const saysNothing =
      isParameter(segment) || singular(camelCase(segment)) === singular(namespace);
    if (!saysNothing) names.push(derive(method, segments.slice(start)));
  }
  const parameter = segments.findLast(isParameter);
  if (parameter) names.push(`${derive(method, segments)}By${pascalCase(parameter)}`);
  return [...names, camelCase(operationId)];
}
