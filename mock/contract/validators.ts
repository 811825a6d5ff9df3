import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isWritableTime } from '../lib/time/iso-time.ts';
import { contract, type Schema } from './contract.ts';

const CONTRACT_ID = 'contract';
let ajv: Ajv2020 | undefined;
const compiled = new Map<string, ValidateFunction>();

/** The check for the schema at a place in the contract (`#/components/schemas/Project`): compiled on first use, then shared by every mock. */
export function validatorFor(place: string): ValidateFunction {
  let check = compiled.get(place);
  if (!check) compiled.set(place, (check = engine().compile({ $ref: `${CONTRACT_ID}${place}` })));
  return check;
}

/** The check for a schema that the contract does not hold as it is, such as the one of all query parameters. */
export function compileValidator(schema: Schema): ValidateFunction {
  return engine().compile(pointToContract(schema));
}

/** @throws {Error} where a policy forbids what the checks are made of */
export function mustCompile(): void {
  try {
    // oxlint-disable-next-line no-new, typescript/no-implied-eval, no-new-func -- as ajv does
    new Function('');
  } catch (cause) {
    throw new Error(
      "createTempsMock: the mock compiles its checks of requests, and this page or worker allows no code from strings. A page needs a policy with 'unsafe-eval' for the mock; an edge worker cannot run it: start npx temps-mock and send the requests there.",
      { cause },
    );
  }
}

function engine(): Ajv2020 {
  if (!ajv) {
    ajv = new Ajv2020({ strict: false, allErrors: true, verbose: true, logger: false, validateSchema: false });
    addFormats.default(ajv);
    speedUpTimes(ajv);
    ajv.addSchema(contract, CONTRACT_ID);
  }
  return ajv;
}

/** As the mock itself writes nearly all of them: days that every month has. */
const COMMON_FORMATS = {
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/,
  'date-time': /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/,
};

/**
 * Times are a fifth of what checking a list costs: the exact check is only for those that need it. A leap second is a time
 * by RFC 3339, and none that JavaScript can read; a year beyond 9999, as an offset can make it, is none that it can write.
 */
function speedUpTimes(engine: Ajv2020): void {
  for (const [format, plain] of Object.entries(COMMON_FORMATS)) {
    const { validate } = engine.formats[format] as { validate: (text: string) => boolean };
    engine.addFormat(format, (text) => plain.test(text) || (validate(text) && isWritableTime(text)));
  }
}

/** Outside the contract `#/…` would mean the schema itself. */
function pointToContract(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' && value.startsWith('#') ? CONTRACT_ID + value : value,
  ) as Schema;
}
