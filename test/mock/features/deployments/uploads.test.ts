import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readMultipart } from '../../../../mock/lib/http/multipart.ts';
import { PROJECT, setUp } from '../../support/client.ts';

const file = (bytes: number, name = 'site.tar.gz', type = 'application/gzip') =>
  new File([new Uint8Array(bytes)], name, { type });

function form(parts: Record<string, File | string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(parts)) data.append(name, value);
  return data;
}

async function shop(limits?: { imageUpload?: number; staticUpload?: number }) {
  const { mock, call } = setUp({ limits });
  await call('POST /projects', PROJECT);
  return { mock, call };
}

it('a static bundle is stored with its size, name and type, and can be deployed', async () => {
  const { call } = await shop();
  const uploaded = await call(
    'POST /projects/1/upload/static',
    form({ file: file(5000), metadata: '{"commit":"abc"}' }),
  );
  expect(uploaded).toMatchObject({
    status: 201,
    body: {
      id: 1,
      size_bytes: 5000,
      original_filename: 'site.tar.gz',
      content_type: 'application/gzip',
      format: 'tar.gz',
      metadata: { commit: 'abc' },
    },
  });
  const deployed = await call('POST /projects/1/environments/1/deploy/static', { static_bundle_id: 1 });
  expect(deployed).toMatchObject({ status: 202, body: { id: 1, state: 'pending', source_type: 'static_files' } });
});

it('an image is uploaded as a tarball, counted and deployed', async () => {
  const { call } = await shop();
  const { status, body } = await call(
    'POST /projects/1/environments/1/deploy/image-upload?tag=shop:1',
    form({ file: file(123_456, 'image.tar', 'application/x-tar') }),
  );
  expect([status, body.source_type]).toEqual([202, 'docker_image']);
  expect((await call(`GET /projects/1/deployments/${body.id}`)).body.metadata).toMatchObject({
    imageSizeBytes: 123_456,
  });
});

it('an image of a registry is deployed with jobs of its own', async () => {
  const { call } = await shop();
  const { status, body } = await call('POST /projects/1/environments/1/deploy/image', {
    image_ref: 'ghcr.io/example/app:1.2',
  });
  expect(status).toBe(202);
  const jobs = (await call(`GET /projects/1/deployments/${body.id}/jobs`)).body.items.map(
    (job: { job_id: string }) => job.job_id,
  );
  expect(jobs).toEqual(['pull_image', 'deploy_container', 'mark_deployment_complete']);
});

it.each([
  ['POST /projects/1/environments/1/deploy/image-upload', { imageUpload: 1000 }],
  ['POST /projects/1/upload/static', { staticUpload: 1000 }],
])('%s takes a file of the limit, and one byte more is a 413', async (line, limits) => {
  const { call } = await shop(limits);
  expect((await call(line, form({ file: file(1000) }))).status).toBeLessThan(300);
  expect(await call(line, form({ file: file(1001) }))).toMatchObject({
    status: 413,
    body: { detail: 'The part file is larger than 1000 bytes' },
  });
});

it.each([
  ['a file that is too large', 413, (token: string) => token],
  ['a token that is unknown', 401, () => 'tk_nobody'],
])('%s gets its response after the whole upload, so that no client is cut off', async (_, status, tokenOf) => {
  const { mock } = await shop({ staticUpload: 1000 });
  const raw = new Uint8Array(await new Response(form({ file: file(100_000) })).arrayBuffer());
  const boundary = /^--(\S+)/.exec(Buffer.from(raw.subarray(0, 200)).toString())?.[1];
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      controller.enqueue(raw.subarray(sent, (sent += 1000)));
      if (sent >= raw.length) controller.close();
    },
  });
  const init = {
    method: 'POST',
    headers: {
      authorization: `Bearer ${tokenOf(mock.token)}`,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    body,
    duplex: 'half',
  };
  const response = await mock.fetch('http://mock.test/api/projects/1/upload/static', init);
  expect(response.status).toBe(status);
  expect(sent).toBeGreaterThanOrEqual(raw.length);
});

it('what was uploaded is recorded without its bytes', async () => {
  const { mock, call } = await shop();
  await call('POST /projects/1/upload/static', form({ file: file(9), content_type: 'application/zip' }));
  expect(mock.requests.at(-1)?.body).toEqual({
    fields: { content_type: 'application/zip' },
    files: [{ field: 'file', name: 'site.tar.gz', type: 'application/gzip', size: 9 }],
  });
});

it('text parts above 64 KB are recorded as a note of their length', async () => {
  const { mock, call } = await shop();
  await call('POST /projects/1/upload/static', form({ file: file(9), content_type: 'x'.repeat(70_000) }));
  expect(mock.requests.at(-1)?.body).toMatch(/^\[not recorded: 70\d\d\d characters, more than 65536]$/);
});

it('any form reads the same however it is cut into chunks', async () => {
  const part = fc.record({
    name: fc.stringMatching(/^[a-z]{1,8}$/),
    bytes: fc.uint8Array({ maxLength: 60 }),
    isFile: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(part, { selector: ({ name }) => name, maxLength: 4 }),
      fc.integer({ min: 1, max: 40 }),
      async (parts, size) => {
        const data = new FormData();
        for (const { name, bytes, isFile } of parts)
          data.append(
            name,
            isFile ? new File([bytes.slice()], 'a\r\n--x', { type: 'text/plain' }) : Buffer.from(bytes).toString('hex'),
          );
        const whole = new Request('http://x', { method: 'POST', body: data });
        const type = whole.headers.get('content-type') as string;
        const raw = new Uint8Array(await whole.arrayBuffer());
        const chunks = new ReadableStream<Uint8Array>({
          start: (controller) => {
            for (let at = 0; at < raw.length; at += size) controller.enqueue(raw.subarray(at, at + size));
            controller.close();
          },
        });
        const read = await readMultipart(
          new Request('http://x', {
            method: 'POST',
            body: chunks,
            headers: { 'content-type': type },
            duplex: 'half',
          } as RequestInit),
          1000,
        );
        expect(read.files.map(({ field, size: bytes }) => [field, bytes])).toEqual(
          parts.filter(({ isFile }) => isFile).map(({ name, bytes }) => [name, bytes.length]),
        );
        expect(Object.entries(read.fields)).toEqual(
          parts.filter(({ isFile }) => !isFile).map(({ name, bytes }) => [name, Buffer.from(bytes).toString('hex')]),
        );
      },
    ),
  );
});
