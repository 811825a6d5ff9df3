import { expect, it } from 'vitest';
import { PROJECT, setUp } from '../../support/client.ts';

const fault = (effect: unknown) => ({
  headers: { 'x-mock-fault': typeof effect === 'string' ? effect : JSON.stringify(effect) },
});

it('the header X-Mock-Fault makes its own request fail, and no other', async () => {
  const { mock, call } = setUp();
  const effect = { status: 503, headers: { 'retry-after': '2' } };
  const { status, headers } = await call('POST /projects', PROJECT, fault(effect));
  expect([status, headers.get('retry-after'), mock.state.projects.size]).toEqual([503, '2', 0]);
  expect((await call('POST /projects', PROJECT)).status).toBe(200);
});

it('the header X-Mock-Fault drops the connection and cuts the response like an added fault', async () => {
  const { call } = setUp({ scenario: 'demo' });
  await expect(call('GET /projects', undefined, fault({ drop: 'before' }))).rejects.toThrow('fetch failed');
  await expect(call('GET /projects', undefined, fault({ malformed: true }))).rejects.toThrow(SyntaxError);
});

it('the header X-Mock-Fault wins over added faults and does not use them up', async () => {
  const { mock, call } = setUp();
  mock.faults.add({ status: 500, times: 1 });
  expect((await call('GET /projects', undefined, fault({ status: 429 }))).status).toBe(429);
  expect((await call('GET /projects')).status).toBe(500);
});

it.each([
  ['status=503', 'X-Mock-Fault is not JSON such as {"status": 503, "delay": [20, 80]}'],
  [[503], 'X-Mock-Fault: got [503], expected an object'],
  [{}, 'X-Mock-Fault: has no effect, expected one of status, headers, body, delay, drop, malformed'],
  [{ status: 99 }, 'X-Mock-Fault.status: got 99, expected at least 200'],
  [{ drop: 'middle' }, 'X-Mock-Fault.drop: got "middle", expected one of "before", "headers", "body"'],
  [{ delay: 'long' }, 'X-Mock-Fault.delay: got "long", expected a number or an array or "infinite"'],
  [{ delay: [9, 2] }, 'X-Mock-Fault.delay: got [9,2], expected the smaller number first'],
  [{ times: 2, status: 500 }, 'X-Mock-Fault.times: got 2, expected no such name'],
  [{ status: 204, body: 'x' }, 'X-Mock-Fault.body: got a body, expected none with status 204'],
  [{ headers: { 'no header': 'x' } }, 'X-Mock-Fault.headers: '],
])('a malformed header is a 422 that says what is wrong: %j', async (effect, detail) => {
  const { mock, call } = setUp();
  const { status, body } = await call('POST /projects', PROJECT, fault(effect));
  expect([status, body.title]).toEqual([422, 'Unprocessable Entity']);
  expect(body.detail).toContain(detail);
  expect([mock.state.projects.size, mock.requests[0]?.status]).toEqual([0, 422]);
});
