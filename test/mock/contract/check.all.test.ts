import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { expect, it } from 'vitest';
import { checkAt } from '../../../mock/contract/check.ts';
import {
  contract,
  operations,
  operationSpec,
  type OperationName,
} from '../../../mock/contract/contract.ts';
import { isWritableTime } from '../../../mock/lib/time/iso-time.ts';
import { createRandom } from '../../../mock/lib/random.ts';
import { oddValue } from '../fuzz/odd.ts';
import { valueOf } from '../fuzz/values.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** Every schema by name, and the bodies that operations take and send. */
function allPlaces(): Set<string> {
  const places = new Set(
    Object.keys(contract.components?.schemas ?? {}).map((name) => `#/components/schemas/${name}`),
  );
  for (const name of Object.keys(operations) as OperationName[]) {
    const { body, responses } = operationSpec(name);
    for (const place of body?.schemaAt.values() ?? []) places.add(place);
    for (const { schemaAt } of responses.values()) if (schemaAt) places.add(schemaAt);
  }
  return places;
}

/** Without the space in place of the T, which ajv takes, too. */
function isTime(text: string): boolean {
  const exact = fullFormats['date-time'] as { validate: (text: string) => boolean };
  return exact.validate(text) && /t/i.test(text) && isWritableTime(text);
}

it(`a value fits a schema of the contract if and only if it fits by ajv (seed ${seed})`, () => {
  const ajv = new Ajv2020({
    strict: false,
    strictNumbers: true,
    ownProperties: true,
    logger: false,
    validateSchema: false,
  });
  ajv.addFormat('date-time', isTime).addFormat('date', fullFormats.date);
  ajv.addFormat('binary', true).addFormat('uri-reference', true).addSchema(contract, 'contract');
  const random = createRandom(seed);
  let failures = 0;
  for (const place of allPlaces()) {
    const check = checkAt(place);
    const validate = ajv.compile({ $ref: `contract${place}` });
    const schema = { $ref: decodeURIComponent(place) };
    for (let run = 0; run < 50; run++) {
      // As a body is sent.
      const value = random.chance(1 / 5) ? oddValue(random) : valueOf(random, schema);
      const sample = JSON.parse(JSON.stringify(value)) as unknown;
      const fits = validate(sample);
      if (!fits) failures++;
      const issues = check(sample, 'body');
      const difference = fits === (issues.length === 0) ? undefined : { place, sample, issues };
      expect(difference).toBeUndefined();
    }
  }
  expect(failures).toBeGreaterThan(1000);
}, 120_000);
