import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { contract, type Schema } from './contract.ts';
import { formatCheck, TIME_FORMATS } from './formats.ts';
import { interpreted, type SchemaCheck } from './interpret.ts';

const CONTRACT_ID = 'contract';
let ajv: Ajv2020 | undefined;
/** Tried once: a page notes each attempt that its policy forbids. */
let mayCompile: boolean | undefined;
const known = new Map<string, SchemaCheck>();

/** The check for the schema at a place in the contract (`#/components/schemas/Project`): made on first use, then shared by every mock. */
export function validatorFor(place: string): SchemaCheck {
  let check = known.get(place);
  if (!check) known.set(place, (check = compileValidator({ $ref: place } as Schema)));
  return check;
}

/** The check for a schema that the contract does not hold as it is, such as the one of all query parameters. */
export function compileValidator(schema: Schema): SchemaCheck {
  let current = interpreted(schema);
  let left = MAX_INTERPRETED;
  const check: SchemaCheck = (value) => {
    if (left > 0 && (--left === 0 || isLong(value))) {
      left = 0;
      mayCompile ??= canCompile();
      if (mayCompile) current = engine().compile(pointToContract(schema));
    }
    const fits = current(value);
    check.errors = current.errors ?? null;
    return fits;
  };
  return check;
}

/** Going through a schema starts at once, and compiling it takes as long as doing so some thirty times. */
const MAX_INTERPRETED = 30;
/** Items of a list for which it pays the first time. */
const LONG = 200;

function isLong(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const lists = Array.isArray(value) ? [value] : Object.values(value).filter((member) => Array.isArray(member));
  return lists.some(({ length }) => length > LONG);
}

/** ajv makes code of schemas, which the policy of a page or an edge worker may forbid. */
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
      allErrors: true,
      verbose: true,
      logger: false,
      validateSchema: false,
    });
    addFormats.default(ajv);
    for (const format of TIME_FORMATS) ajv.addFormat(format, formatCheck(format));
    ajv.addSchema(contract, CONTRACT_ID);
  }
  return ajv;
}

/** Outside the contract `#/…` would mean the schema itself. */
function pointToContract(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' && value.startsWith('#') ? CONTRACT_ID + value : value,
  ) as Schema;
}
