import { afterEach, expect, it, vi } from 'vitest';
import { RequestHeaders, toInit, type TransportRequest } from '../../src/transport/request.ts';

afterEach(() => void vi.unstubAllGlobals());

const upload: TransportRequest = {
  method: 'POST',
  url: 'https://temps.test/api/upload',
  headers: new RequestHeaders({}),
  body: 'x',
  isStream: false,
  redirect: 'error',
};

it("an upload is sent with `redirect: 'error'`", () => {
  expect(toInit(upload).redirect).toBe('error');
});

it('in a worker of Cloudflare, which refuses that word, a redirect of an upload comes back as a response', () => {
  vi.stubGlobal('navigator', { userAgent: 'Cloudflare-Workers' });
  expect(toInit(upload).redirect).toBe('manual');
});
