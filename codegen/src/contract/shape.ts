import { type Contract, httpMethods } from './contract.ts';
import type { Notes } from './paths.ts';

type Loose = Record<string, unknown>;

/**
 * Removes members that do not have the form that OpenAPI requires, in place, so that the rest of the code can rely on
 * the types. Notes the operations and parameters among them.
 */
export function shapeContract(contract: Contract, notes: Notes): void {
  const document = contract as unknown as Loose;
  document['paths'] = objectOr(document['paths']);
  const paths = document['paths'] as Loose;
  for (const [path, item] of Object.entries(paths)) {
    if (isObject(item)) shapePathItem(path, item, notes);
    else delete paths[path];
    // A member with such a name is no path.
    if (!isObject(item) && !path.startsWith('x-')) notes.push(leftOut(path, mustBeObject(item)));
  }
  document['components'] = objectOr(document['components']);
  for (const [kind, parts] of Object.entries(document['components'] as Loose)) {
    const kept = Object.entries(objectOr(parts)).filter(([, part]) => isObject(part) || typeof part === 'boolean');
    // In OpenAPI 3.1 a schema may be `true`: anything.
    (document['components'] as Loose)[kind] = Object.fromEntries(kept.map(([name, part]) => [name, objectOr(part)]));
  }
  document['tags'] = objectsIn(document['tags']).filter(({ name }) => typeof name === 'string');
  document['info'] = { title: 'API', version: '1', ...objectOr(document['info']) };
  // The client decides where the API is.
  delete document['servers'];
  delete document['webhooks'];
}

function shapePathItem(path: string, item: Loose, notes: Notes): void {
  item['parameters'] = shapeParameters(item['parameters'], path, notes);
  for (const method of httpMethods) {
    const operation = item[method];
    const place = `${method.toUpperCase()} ${path}`;
    if (isObject(operation)) shapeOperation(place, operation, notes);
    else delete item[method];
    if (operation && !isObject(operation)) notes.push(leftOut(place, mustBeObject(operation)));
  }
  for (const method of listUnsent(item))
    notes.push(leftOut(`${method} ${path}`, 'the client does not send this method'));
  for (const key of Object.keys(item)) if (key !== 'parameters' && !methods.has(key)) delete item[key];
}

const methods: ReadonlySet<string> = new Set(httpMethods);

/** The operations whose methods clients do not send: `fetch` refuses TRACE, and OpenAPI 3.2 allows any. */
function listUnsent(item: Loose): string[] {
  const { trace, query, additionalOperations } = item;
  return Object.entries({ trace, query, ...objectOr(additionalOperations) })
    .filter(([, operation]) => isObject(operation))
    .map(([method]) => method.toUpperCase());
}

function shapeOperation(place: string, operation: Loose, notes: Notes): void {
  operation['parameters'] = shapeParameters(operation['parameters'], place, notes);
  operation['responses'] = Object.fromEntries(
    Object.entries(objectOr(operation['responses'])).filter(([, response]) => isObject(response)),
  );
  const { tags, operationId, requestBody } = operation;
  operation['tags'] = Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
  if (typeof operationId !== 'string') delete operation['operationId'];
  if (!isObject(requestBody)) delete operation['requestBody'];
  for (const key of ['callbacks', 'servers', 'externalDocs', 'security']) delete operation[key];
  for (const response of [...Object.values(operation['responses'] as Loose), requestBody]) shapeContent(response);
}

function shapeParameters(given: unknown, place: string, notes: Notes): Loose[] {
  if (!Array.isArray(given)) return [];
  return given.filter((parameter: unknown, index): parameter is Loose => {
    const problem = isObject(parameter) ? parameterProblem(parameter) : mustBeObject(parameter);
    if (problem) notes.push(leftOut(`Parameter ${index + 1} of ${place}`, problem));
    return !problem;
  });
}

/** Removes invalid content of a body or a response, and headers and links, which are not used. */
export function shapeContent(holder: unknown): void {
  if (!isObject(holder) || '$ref' in holder) return;
  const content = Object.entries(objectOr(holder['content'])).filter(([, media]) => isObject(media));
  for (const [, media] of content)
    for (const part of objectsIn(Object.values(objectOr((media as Loose)['encoding'])))) delete part['headers'];
  holder['content'] = Object.fromEntries(content);
  delete holder['headers'];
  delete holder['links'];
}

export function isParameter(value: object): boolean {
  return parameterProblem(value) === undefined;
}

function parameterProblem(value: object): string | undefined {
  const { name, in: place, $ref } = value as Loose;
  if (typeof $ref === 'string') return undefined;
  if (typeof name !== 'string' || typeof place !== 'string') return 'it must have a name and `in`, or a `$ref`';
  return name in Object.prototype ? 'its name is that of a member that every object inherits' : undefined;
}

function leftOut(place: string, problem: string): string {
  return `${place} is left out: ${problem}.`;
}

function mustBeObject(value: unknown): string {
  return `it must be an object, not ${Array.isArray(value) ? 'an array' : JSON.stringify(value)}`;
}

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectOr(value: unknown): Loose {
  return isObject(value) ? value : {};
}

function objectsIn(value: unknown): Loose[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
