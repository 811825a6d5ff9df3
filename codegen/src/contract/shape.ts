import { type Contract, httpMethods } from './contract.ts';
import type { Notes } from './paths.ts';

type Loose = Record<string, unknown>;

/**
 * Removes members that do not have the form that OpenAPI requires, in place, so that the rest of the code can rely on
 * the types. Notes the operations and parameters among them.
 */
export function shapeContract(contract: Contract, notes: Notes): void {
  const document = contract as unknown as Loose;
  const paths = objectOr(document['paths']);
  document['paths'] = objectsOf(paths);
  for (const [path, item] of Object.entries(paths))
    if (isObject(item)) shapePathItem(path, item, notes);
    else if (!path.startsWith('x-')) notes.push(`${path} is left out: it must be an object.`);
  document['components'] = objectsOf(document['components']);
  for (const [kind, parts] of Object.entries(document['components'] as Record<string, Loose>)) {
    // In OpenAPI 3.1 a schema may be `true`: anything.
    const all = Object.entries(parts).map(([name, part]) => [name, typeof part === 'boolean' ? {} : part]);
    (document['components'] as Loose)[kind] = objectsOf(Object.fromEntries(all));
  }
  const tags = Array.isArray(document['tags']) ? document['tags'].filter(isObject) : [];
  document['tags'] = tags.filter(({ name }) => typeof name === 'string');
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
    else if (operation) notes.push(`${place} is left out: it must be an object.`);
    if (!isObject(operation)) delete item[method];
  }
  // `fetch` refuses TRACE, and OpenAPI 3.2 allows any method.
  const { trace, query, additionalOperations } = item;
  for (const method of Object.keys(objectsOf({ trace, query, ...objectOr(additionalOperations) })))
    notes.push(`${method.toUpperCase()} ${path} is left out: the client does not send this method.`);
  for (const key of Object.keys(item)) if (key !== 'parameters' && !methods.has(key)) delete item[key];
}

const methods: ReadonlySet<string> = new Set(httpMethods);

function shapeOperation(place: string, operation: Loose, notes: Notes): void {
  operation['parameters'] = shapeParameters(operation['parameters'], place, notes);
  operation['responses'] = objectsOf(operation['responses']);
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
    const problem = isObject(parameter) ? parameterProblem(parameter) : 'it must be an object';
    if (problem) notes.push(`Parameter ${index + 1} of ${place} is left out: ${problem}.`);
    return !problem;
  });
}

/** Removes invalid content of a body or a response, and headers and links, which are not used. */
export function shapeContent(holder: unknown): void {
  if (!isObject(holder) || '$ref' in holder) return;
  const content = objectsOf(holder['content']);
  for (const media of Object.values(content))
    for (const part of Object.values(objectsOf(media['encoding']))) delete part['headers'];
  holder['content'] = content;
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

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectOr(value: unknown): Loose {
  return isObject(value) ? value : {};
}

/** The members that are objects. */
function objectsOf(value: unknown): Record<string, Loose> {
  const entries = Object.entries(objectOr(value)).filter((entry): entry is [string, Loose] => isObject(entry[1]));
  return Object.fromEntries(entries);
}
