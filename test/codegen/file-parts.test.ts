import { expect, test } from 'vitest';
import { findFileParts } from '../../codegen/src/operations/file-parts.ts';
import type { Content, Contract } from '../../codegen/src/contract/contract.ts';

const contract = {
  openapi: '3.1.0',
  info: { title: '', version: '' },
  components: {
    schemas: {
      Form: {
        type: 'object',
        properties: { file: { type: 'string', format: 'binary', maxLength: 10 }, note: { type: 'string' } },
      },
    },
  },
} as Contract;
const form = { 'multipart/form-data': { schema: { $ref: '#/components/schemas/Form' } } } as Content;

test('the binary parts of a form are files, with their limit', () => {
  expect(findFileParts(contract, form)).toEqual({ file: { maxBytes: 10 } });
});

test('the content types of a file come from its encoding', () => {
  const encoded = {
    'multipart/form-data': {
      ...form['multipart/form-data'],
      encoding: { file: { contentType: 'application/gzip, application/zip' } },
    },
  } as Content;
  expect(findFileParts(contract, encoded)).toEqual({
    file: { maxBytes: 10, types: ['application/gzip', 'application/zip'] },
  });
});

test('a form of texts has no files', () => {
  expect(
    findFileParts(contract, {
      'multipart/form-data': { schema: { type: 'object', properties: { note: { type: 'string' } } } },
    }),
  ).toBeUndefined();
});
