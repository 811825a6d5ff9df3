import { inspect } from 'node:util';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { TempsError, toApiError, readProblem } from '../../src/errors/index.ts';
import { redactValue } from '../../src/redaction/redact-value.ts';

const API_KEY = 'tk_9f8e7d6c5b4a39281706f5e4d3c2b1a0.Zx-Yw_81==';
const TRACE = '9f8e7d6c';
/** Of no known shape, as a caller's own token may be. */
const OPAQUE = 'opaque-9f8e7d6c';

test('a value without the token is returned as the same object', () => {
  const value = { a: [1, { b: 'c' }], error: new Error('x'), headers: new Headers({ a: 'b' }), when: new Date() };
  expect(redactValue(value)).toBe(value);
  const cyclic: { self?: unknown } = {};
  cyclic.self = cyclic;
  expect(redactValue(cyclic)).toEqual({ self: '[circular]' });
});

test('redaction does not change the original', () => {
  const value = { a: [`Bearer ${API_KEY}`] };
  expect(redactValue(value)).toEqual({ a: ['Bearer [redacted]'] });
  expect(value).toEqual({ a: [`Bearer ${API_KEY}`] });
});

test('a redacted copy of an error keeps class, name, code, stack and inner errors', () => {
  const error = Object.assign(new RangeError(API_KEY), { code: 'E1' });
  expect(redactValue(error)).toBeInstanceOf(RangeError);
  expect(redactValue(error)).toMatchObject({ name: 'RangeError', message: '[redacted]', code: 'E1' });
  expect(redactValue(error).stack).toBe(error.stack?.replace(API_KEY, '[redacted]'));
  const aggregate = redactValue(new AggregateError([API_KEY, new Error('b')], 'x', { cause: API_KEY }));
  expect(aggregate).toMatchObject({ message: 'x', cause: '[redacted]', errors: ['[redacted]', { message: 'b' }] });
  const dom = redactValue(new DOMException(API_KEY, 'TimeoutError'));
  expect([dom.name, dom.message]).toEqual(['TimeoutError', '[redacted]']);
});

test('a member called __proto__ sets no prototype', () => {
  const value = redactValue(JSON.parse(`{"__proto__":{"a":"${API_KEY}"}}`) as object);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});

test('a value that cannot be read is not shown', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect(redactValue(proxy)).toBe('[unreadable]');
});

class Holder {
  readonly token = OPAQUE;
}

class Teller {
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return OPAQUE;
  }
}

class Secretive extends Error {
  readonly #token = OPAQUE;
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.#token;
  }
  toJSON(): string {
    return this.#token;
  }
}

class Computing extends Error {
  readonly #token = OPAQUE;
  get token(): string {
    return this.#token;
  }
}

const named = Object.assign(() => {}, { token: OPAQUE });

test.each<[string, () => unknown]>([
  ['a Request', () => new Request('https://x.test', { headers: { 'x-a': OPAQUE } })],
  ['a Response', () => new Response('', { headers: { 'x-a': OPAQUE } })],
  ['a Map', () => new Map([[OPAQUE, OPAQUE]])],
  ['a Set', () => new Set([OPAQUE])],
  ['a WeakSet', () => new WeakSet([{ OPAQUE }])],
  ['a URL', () => new URL(`https://x.test/${OPAQUE}`)],
  ['an instance of a class', () => new Holder()],
  ['an object that says how it is shown', () => new Teller()],
  ['an object that inherits', () => Object.create({ token: OPAQUE }) as unknown],
  ['a symbol', () => Symbol(OPAQUE)],
  ['a member under a symbol', () => ({ [Symbol('a')]: OPAQUE })],
  ['a member that is not enumerable', () => Object.defineProperty({}, 'a', { value: OPAQUE })],
  ['a getter', () => Object.defineProperty({}, 'a', { get: () => OPAQUE, enumerable: true })],
  ['a list with a member', () => Object.assign([1], { token: OPAQUE })],
  ['a function with a member', () => named],
  ['a promise', () => Promise.resolve(OPAQUE)],
  ['bytes', () => new TextEncoder().encode(OPAQUE)],
  ['an expression', () => new RegExp(OPAQUE)],
  ['a text in a box', () => Object(OPAQUE) as unknown],
  ['a date with a member', () => Object.assign(new Date(0), { token: OPAQUE })],
  ['headers of another class', () => new (class extends Headers {})({ 'x-a': OPAQUE })],
  ['an error with a hidden member', () => Object.defineProperty(new Error('x'), 'a', { value: OPAQUE })],
  [
    'an error with a Request',
    () => Object.assign(new Error('x'), { request: new Request(`https://x.test/${OPAQUE}`) }),
  ],
  ['an error that says how it is shown', () => new Secretive('x')],
  ['an error with a getter', () => new Computing('x')],
  ['an error of another realm', () => runInNewContext(`new TypeError('${OPAQUE}')`) as unknown],
  ['an object of another realm', () => runInNewContext(`({ a: '${OPAQUE}' })`) as unknown],
])('%s shows nothing of the token', (_what, make) => {
  for (const value of [make(), new Error('x', { cause: make() }), { a: [make()] }, [[make()]]]) {
    const error = new TempsError('failed', { cause: value, secret: OPAQUE });
    for (const shown of [error, error.cause]) {
      expect(inspect(shown, { depth: 9, showHidden: true, getters: true })).not.toContain(TRACE);
      expect(JSON.stringify(shown) ?? '').not.toContain(TRACE);
      expect(String((shown as Error).stack)).not.toContain(TRACE);
    }
  }
});

test('an object of a class is shown by its name', () => {
  const value = { map: new Map(), request: new Request('https://x.test'), holder: new Holder(), run: named };
  expect(redactValue(value)).toEqual({ map: '[Map]', request: '[Request]', holder: '[Holder]', run: '[function]' });
});

test('an error of a class keeps its class if that does not decide how it is shown', () => {
  class Plain extends RangeError {}
  const plain = redactValue(Object.assign(new Plain('x'), { socket: new Holder() }));
  expect(plain).toBeInstanceOf(Plain);
  expect(plain).toMatchObject({ message: 'x', socket: '[Holder]' });
  expect(redactValue(new Secretive('x'))).not.toBeInstanceOf(Secretive);
  expect(redactValue(new Secretive('x'))).toMatchObject({ name: 'Error', message: 'x' });
});

test('an error of the SDK keeps its identity as a cause', () => {
  const problem = readProblem('{"detail":"no"}', 404, '', null);
  const cause = toApiError({ method: 'GET', url: 'https://x.test', attempts: 1, problem, headers: new Headers() });
  expect(new TempsError('x', { cause, secret: OPAQUE }).cause).toBe(cause);
});

test('the error of a system call keeps its members', () => {
  const error = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', errno: -111, port: 80 });
  expect(redactValue(error)).toBe(error);
});

test('a value that is very deep is cut off', () => {
  let deep: unknown = 'x';
  for (let level = 0; level < 100_000; level++) deep = [deep];
  expect(inspect(redactValue({ deep }), { depth: 100 })).toContain('[too deep]');
});
