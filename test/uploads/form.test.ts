import { Readable } from 'node:stream';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createForm } from '../../src/uploads/upload.ts';
import { readStream } from '../../src/uploads/open.ts';
import { createUpload } from '../../src/uploads/upload.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { runs } from '../support/runs.ts';
import { fileOf, startServer } from './support.ts';

test('a form arrives with all names and contents, and has the announced length', async () => {
  const names = fc
    .string({ minLength: 1, unit: 'grapheme' })
    .filter((name) => !/[\r\n"%\\]/.test(name));
  await fc.assert(
    fc.asyncProperty(
      names,
      fc.uint8Array(),
      fc.string({ unit: 'grapheme' }),
      async (name, content, text) => {
        const read = () => readStream(Readable.from([content]));
        const file = {
          field: 'file',
          name,
          type: 'a/b',
          size: content.length,
          part: {},
          isReplayable: true,
          read,
        };
        const upload = createUpload(
          createForm([{ field: 'text', text }, file]),
          0,
          {},
          new FakeClock(),
        );
        const body = await new Response(upload.open()).bytes();
        expect(body.length).toBe(upload.contentLength);
        const form = await new Response(body, {
          headers: { 'content-type': upload.contentType },
        }).formData();
        const back = form.get('file') as File;
        expect([back.name, await back.bytes(), form.get('text')]).toEqual([name, content, text]);
      },
    ),
    { numRuns: runs(200) },
  );
});

test('a form has its texts before its file', async () => {
  const { temps, received } = await startServer();
  const body = { file: new Blob(['PK']), metadata: '{"a":1}', content_type: 'application/zip' };
  await temps.deployments.uploadStatic({ path: { project_id: 1 }, body });
  expect([...(received[0]?.form.keys() ?? [])]).toEqual(['metadata', 'content_type', 'file']);
  expect(received[0]?.form.get('metadata')).toBe('{"a":1}');
});

test('a file name or a type cannot end the header of its part', async () => {
  const { temps, received } = await startServer();
  const file = {
    source: new Blob(['PK']),
    name: 'a"\r\nX-Evil: 1\r\n\r\n.zip',
    type: 'a/b\r\nX-Evil: 1',
  };
  await temps.deployments.uploadStatic({ path: { project_id: 1 }, body: { file } });
  const sent = received[0] && fileOf(received[0]);
  expect({ text: await sent?.text(), type: sent?.type }).toEqual({
    text: 'PK',
    type: 'a/b x-evil: 1',
  });
});
