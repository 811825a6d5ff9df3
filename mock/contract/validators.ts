import { Ajv2020 } from 'ajv/dist/2020.js';
import { contract, type Schema } from './contract.ts';
import { formatCheck, FORMATS } from './formats.ts';
import { interpreted, type SchemaCheck } from './interpret.ts';

const CONTRACT_ID = 'contract';
let ajv: Ajv2020 | undefined;
/** Tried once, since browsers report each attempt that violates the policy of a page. */
let mayCompile: boolean | undefined;
const checks = new Map<string, SchemaCheck>();

/** Returns the check of a schema in the contract (`#/components/schemas/Project`). All mocks share it. */
export function validatorFor(place: string): SchemaCheck {
  let check = checks.get(place);
  if (!check) checks.set(place, (check = compileValidator({ $ref: place } as Schema)));
  return check;
}

/** Returns the check of a schema that is not part of the contract, such as one of all query parameters. */
export function compileValidator(schema: Schema): SchemaCheck {
  let current = interpreted(schema);
  let left = MAX_INTERPRETED;
  const check: SchemaCheck = (value) => {
    if (left > 0 && (--left === 0 || isLong(value))) {
      left = 0;
      current = tryCompile(schema) ?? current;
    }
    const fits = current(value);
    check.errors = current.errors ?? null;
    return fits;
  };
  return check;
}

/** Returns the compiled check; `undefined` if ajv fails, as where a library has added a function to `Object.prototype`. */
function tryCompile(schema: Schema): SchemaCheck | undefined {
  mayCompile ??= canCompile();
  if (!mayCompile) return undefined;
  try {
    return engine().compile(pointToContract(schema));
  } catch {
    return undefined;
  }
}

/** To compile a schema takes about as long as to interpret it 30 times. */
const MAX_INTERPRETED = 30;
/** For a list with more items, compiling pays off the first time. */
const MAX_INTERPRETED_ITEMS = 200;

function isLong(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const lists = Array.isArray(value) ? [value] : Object.values(value).filter((member) => Array.isArray(member));
  return lists.some(({ length }) => length > MAX_INTERPRETED_ITEMS);
}

/** ajv generates code, which the content security policy of a page or an edge worker may forbid. */
function canCompile(): boolean {
  try {
    engine().compile({});
    return true;
  } catch {
    return false;
  }
}

function engine(): Ajv2020 {
  if (!ajv) {
    ajv = new Ajv2020({
      strict: false,
      strictNumbers: true,
      // What a library has added to `Object.prototype` is no member of a body.
      ownProperties: true,
      allErrors: true,
      verbose: true,
      logger: false,
      validateSchema: false,
    });
    for (const format of FORMATS) ajv.addFormat(format, formatCheck(format));
    ajv.addSchema(contract, CONTRACT_ID);
  }
  return ajv;
}

/** Adds the id of the contract to each `$ref`: outside the contract, `#/…` would refer to the schema itself. */
function pointToContract(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' && value.startsWith('#') ? CONTRACT_ID + value : value,
  ) as Schema;
}
