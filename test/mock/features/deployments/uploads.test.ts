import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { readMultipart } from '../../../../mock/lib/http/multipart.ts';
import { column, setUpProject } from '../../support/client.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const UPLOAD = 'POST /projects/1/upload/static';
const DEPLOY = 'POST /projects/1/environments/1/deploy';

function form(bytes: number, fields: Record<string, string> = {}): FormData {
  const data = new FormData();
  data.append(
    'file',
    new File([new Uint8Array(bytes)], 'site.tar.gz', { type: 'application/gzip' }),
  );
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

it('a static bundle is stored with its size, name and type and can be deployed', async () => {
  const { read } = await setUpProject();
  const named = {
    original_filename: 'site.tar.gz',
    content_type: 'application/gzip',
    format: 'tar.gz',
  };
  const uploaded = await read(UPLOAD, form(5000, { metadata: '{"commit":"abc"}' }));
  expect(uploaded).toMatchObject({
    id: 1,
    size_bytes: 5000,
    ...named,
    metadata: { commit: 'abc' },
  });
  const deployed = await read(`${DEPLOY}/static`, { static_bundle_id: 1 });
  expect(deployed).toMatchObject({ id: 1, state: 'pending', source_type: 'static_files' });
});

it('an image is deployed from a tarball or a registry with jobs of its own', async () => {
  const { read } = await setUpProject();
  const tarball = await read(`${DEPLOY}/image-upload?tag=shop:1`, form(123_456));
  expect(tarball.source_type).toBe('docker_image');
  expect((await read('GET /projects/1/deployments/1')).metadata).toMatchObject({
    imageSizeBytes: 123_456,
  });
  const { id } = await read(`${DEPLOY}/image`, { image_ref: 'ghcr.io/example/app:1.2' });
  const jobs = (await read(`GET /projects/1/deployments/${id}/jobs`)).items;
  expect(column(jobs, 'job_id')).toEqual([
    'pull_image',
    'deploy_container',
    'mark_deployment_complete',
  ]);
});

it('a file of the limit is taken, and one byte more is a 413', async () => {
  const { status, refusal } = await setUpProject({
    limits: { imageUpload: 1000, staticUpload: 1000 },
  });
  for (const line of [`${DEPLOY}/image-upload`, UPLOAD]) {
    expect(await status(line, form(1000)), line).toBeLessThan(300);
    expect(await refusal(line, form(1001)), line).toBe(
      '413 The part file is larger than 1000 bytes',
    );
  }
});

it('an upload that is refused is read to its end, so that no client is cut off', async () => {
  const { mock } = await setUpProject({ limits: { staticUpload: 1000 } });
  for (const [token, status] of Object.entries({ [mock.token]: 413, tk_nobody: 401 })) {
    const whole = new Request('http://mock.test/api/projects/1/upload/static', {
      method: 'POST',
      body: form(100_000),
    });
    whole.headers.set('authorization', `Bearer ${token}`);
    const raw = new Uint8Array(await whole.clone().arrayBuffer());
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.enqueue(raw.subarray(sent, (sent += 1000)));
        if (sent >= raw.length) controller.close();
      },
    });
    const response = await mock.fetch(new Request(whole, { body, duplex: 'half' } as RequestInit));
    expect(response.status).toBe(status);
    expect(sent).toBeGreaterThanOrEqual(raw.length);
  }
});

it('what was uploaded is recorded without its bytes, and a text above 64 KB as a note of its length', async () => {
  const { mock, call } = await setUpProject();
  const fields = { content_type: 'application/zip' };
  await call(UPLOAD, form(9, fields));
  const files = [{ field: 'file', name: 'site.tar.gz', type: 'application/gzip', size: 9 }];
  expect(mock.requests.at(-1)?.body).toEqual({ fields, files });
  await call(UPLOAD, form(9, { content_type: 'x'.repeat(70_000) }));
  expect(mock.requests.at(-1)?.body).toMatch(
    /^\[not recorded: 70\d\d\d characters, more than 65536]$/,
  );
});

it('a bundle of 200 MB is counted without being held in memory', async () => {
  const { mock } = await setUpProject();
  const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="site.zip"\r\n\r\n';
  const bytes = Uint8Array.from({ length: 64 * 1024 }, (_, index) => index);
  const chunks = 200 * 16;
  let sent = 0;
  let most = 0;
  const before = process.memoryUsage().arrayBuffers;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(head)),
    pull: (controller) => {
      controller.enqueue(bytes.slice());
      sent++;
      if (sent % 800 === 0) {
        collectGarbage();
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      }
      if (sent < chunks) return;
      controller.enqueue(new TextEncoder().encode('\r\n--b--\r\n'));
      controller.close();
    },
  });
  const response = await mock.fetch('http://mock.test/api/projects/1/upload/static', {
    method: 'POST',
    headers: {
      authorization: `Bearer ${mock.token}`,
      'content-type': 'multipart/form-data; boundary=b',
    },
    body,
    duplex: 'half',
  } as RequestInit);
  expect(await response.json()).toMatchObject({ size_bytes: 200 * 1024 ** 2 });
  // A quarter comes between two collections.
  expect(most / 1024 ** 2).toBeLessThan(100);
});

it('a form is read whatever the pieces in which it comes', async () => {
  const text = [
    '--a-b\r\nContent-Disposition: form-data; name="metadata"\r\n\r\n{"note":"é --a"}\r\n',
    '--a-b\r\ncontent-disposition: form-data; name="file"; filename="my %22site%22.zip"\r\n',
    'content-type: application/zip\r\n\r\n\r\r\n--a-\r\n\r\n--a-b--\r\n',
  ].join('');
  const whole = new TextEncoder().encode(text);
  const file = { field: 'file', name: 'my "site".zip', type: 'application/zip', size: 9 };
  for (const size of [1, 2, 7, 1000]) {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (let at = 0; at < whole.length; at += size)
          controller.enqueue(whole.slice(at, at + size));
        controller.close();
      },
    });
    const headers = { 'content-type': 'multipart/form-data; boundary="a-b"' };
    const request = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
    const form = await readMultipart(new Request('http://mock.test/', request), 9);
    expect(form).toEqual({ fields: { metadata: '{"note":"é --a"}' }, files: [file] });
  }
});

it('a form that ends early, has no boundary or too much text is refused with the reason', async () => {
  const part = '--b\r\nContent-Disposition: form-data; name="file"\r\n\r\n';
  for (const [boundary, text, reason] of [
    ['', part, 'it has no boundary'],
    ['; boundary=b', `${part}half`, 'it ends within a part'],
    ['; boundary=b', '', 'it ends within a part'],
    ['; boundary=b', '--b\r\nX: y\r\n\r\ntext\r\n--b--', 'a part has no name'],
    ['; boundary=b', `${part}${'x'.repeat(1024 ** 2)}\r\n--b--`, 'larger than 1048576 bytes'],
  ]) {
    const headers = { 'content-type': `multipart/form-data${boundary}` };
    const request = new Request('http://mock.test/', { method: 'POST', headers, body: text });
    await expect(readMultipart(request, 9)).rejects.toThrow(reason);
  }
});
