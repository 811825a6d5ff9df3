import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readMultipart } from '../../../../mock/lib/http/multipart.ts';
import { runs } from '../../../support/runs.ts';

const part = fc.record({
  name: fc.stringMatching(/^[a-z]{1,8}$/),
  bytes: fc.uint8Array({ maxLength: 60 }),
  isFile: fc.boolean(),
});
const parts = fc.uniqueArray(part, { selector: ({ name }) => name, maxLength: 4 });
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** The request once more, its body in chunks of a size. */
async function cut(whole: Request, size: number): Promise<Request> {
  const raw = new Uint8Array(await whole.arrayBuffer());
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (let at = 0; at < raw.length; at += size) controller.enqueue(raw.subarray(at, at + size));
      controller.close();
    },
  });
  return new Request(whole, { body, duplex: 'half' } as RequestInit);
}

it('any form reads the same however it is cut into chunks', async () => {
  await fc.assert(
    fc.asyncProperty(parts, fc.integer({ min: 1, max: 40 }), async (given, size) => {
      const form = new FormData();
      for (const { name, bytes, isFile } of given)
        form.append(name, isFile ? new File([bytes.slice()], 'a\r\n--x', { type: 'text/plain' }) : hex(bytes));
      const request = await cut(new Request('http://x', { method: 'POST', body: form }), size);
      const { files, fields } = await readMultipart(request, 1000);
      const [sentFiles, sentFields] = [true, false].map((isFile) => given.filter((one) => one.isFile === isFile));
      expect(files.map((file) => [file.field, file.size])).toEqual(
        sentFiles?.map(({ name, bytes }) => [name, bytes.length]),
      );
      expect(Object.entries(fields)).toEqual(sentFields?.map(({ name, bytes }) => [name, hex(bytes)]));
    }),
    { numRuns: runs(200) },
  );
});
