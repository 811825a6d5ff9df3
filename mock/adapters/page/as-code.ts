import { operationSpec } from '../../contract/contract.ts';
import type { RecordedRequest } from '../../pipeline/request-log.ts';
import { redact } from '../redact.ts';

/** The call of the SDK that sends a request; nothing for one without an operation. */
export function toCode(request: RecordedRequest): string {
  const { operation, params, query, body } = request;
  if (operation === undefined) return '';
  const numbers = new Set(
    operationSpec(operation)
      .parameters.filter(({ schema }) => schema && 'type' in schema && schema.type === 'integer')
      .map(({ name }) => name),
  );
  const typed = (values: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        numbers.has(name) ? Number(value) : value,
      ]),
    );
  const parts = { path: typed(params), query: typed(query), body };
  const given = Object.entries(parts).filter(
    ([, part]) => typeof part === 'object' && part !== null && Object.keys(part).length > 0,
  );
  const options = given.map(([name, part]) => `  ${name}: ${print(redact(part))},\n`).join('');
  return `await temps.${operation}(${options && `{\n${options}}`});`;
}

/** As JavaScript, whose keys need no quotes. */
function print(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replaceAll(/^( *)"(\w+)":/gm, '$1$2:')
    .replaceAll('\n', '\n  ');
}
