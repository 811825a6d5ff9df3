import { expect, test } from 'vitest';
import { instanceSettings } from '../../codegen/src/generate/configure.ts';
import { divideTypes } from '../../codegen/src/generate/models.ts';

const TYPES = `// Header

/**
 * A thing, not a Request.
 */
export type Thing = {
    kind: 'Wish' | Kind;
};

export type Kind = 'a' | 'b';

export type Wish = {
    kind: Kind;
};

export type CreateThingData = {
    body: Wish;
    url: '/things';
};

export type CreateThingResponses = {
    /**
     * The Wish as a Thing.
     */
    201: Thing;
};

export type CreateThingResponse = CreateThingResponses[keyof CreateThingResponses];
`;

test('what responses hold is a model, and the rest belongs to operations', () => {
  const settings = instanceSettings({ zod: false, extension: '.js' });
  const files = divideTypes(TYPES, settings);
  const namesIn = (file: string) =>
    Array.from(files.get(file)!.matchAll(/^ {4}(\w+),$/gm), ([, name]) => name);
  expect(namesIn('models.gen.ts')).toEqual(['Thing', 'Kind']);
  expect(namesIn('operation-types.gen.ts')).toEqual([
    'Wish',
    'CreateThingData',
    'CreateThingResponses',
    'CreateThingResponse',
  ]);
});
