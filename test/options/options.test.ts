import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { connect, TempsClient, TempsConfigError, type TempsClientOptions } from '../../src/index.ts';

const baseUrl = 'https://temps.test';

/** Gives the headers of one call. */
async function sent(options: TempsClientOptions): Promise<Headers> {
  let headers = new Headers();
  const fetch = (request: Request): Promise<Response> => {
    headers = request.headers;
    return Promise.resolve(Response.json({ items: [], total: 0 }));
  };
  await new TempsClient({ baseUrl, fetch, ...options }).projects.list();
  return headers;
}

function environment(variables: Record<string, string>): void {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
}

function refusal(options: TempsClientOptions): TempsConfigError {
  try {
    connect(options);
  } catch (error) {
    if (TempsConfigError.is(error)) return error;
  }
  throw new Error('the options were taken');
}

describe('option `apiKey`', () => {
  it('the token of the option wins over the environment', async () => {
    environment({ TEMPS_API_TOKEN: 'tk_environment' });
    expect((await sent({ apiKey: 'tk_option' })).get('authorization')).toBe('Bearer tk_option');
  });

  it.each([
    ['TEMPS_API_TOKEN', { TEMPS_API_TOKEN: 'dt_1', TEMPS_TOKEN: 'dt_2', TEMPS_API_KEY: 'dt_3' }, 'dt_1'],
    ['TEMPS_TOKEN', { TEMPS_TOKEN: 'dt_2', TEMPS_API_KEY: 'dt_3' }, 'dt_2'],
    ['TEMPS_API_KEY', { TEMPS_API_KEY: 'dt_3' }, 'dt_3'],
    ['the next one where one is blank', { TEMPS_API_TOKEN: '  ', TEMPS_TOKEN: 'dt_2' }, 'dt_2'],
  ])('the token comes from the environment: %s', async (_, variables, token) => {
    environment(variables);
    expect((await sent({})).get('authorization')).toBe(`Bearer ${token}`);
  });

  it('a function that returns the token is called before every attempt', async () => {
    const tokens = ['tk_1', 'tk_2'];
    const seen: (string | null)[] = [];
    const fetch = (request: Request): Promise<Response> => {
      seen.push(request.headers.get('authorization'));
      return Promise.resolve(Response.json({ items: [], total: 0 }));
    };
    const temps = new TempsClient({ baseUrl, fetch, apiKey: () => Promise.resolve(tokens.shift() ?? '') });
    await temps.projects.list();
    await temps.projects.list();
    expect(seen).toEqual(['Bearer tk_1', 'Bearer tk_2']);
  });

  it('no token is sent if the option is null', async () => {
    environment({ TEMPS_API_TOKEN: 'tk_environment' });
    expect((await sent({ apiKey: null })).has('authorization')).toBe(false);
  });

  it('a missing token is an error that names every place that was looked at', () => {
    expect(refusal({ baseUrl }).lookedAt).toEqual([
      'options.apiKey',
      'TEMPS_API_TOKEN',
      'TEMPS_TOKEN',
      'TEMPS_API_KEY',
    ]);
  });

  it.each(['tk_with space', 'tk_line\nbreak', 'tk_ü'])('a token that no header can carry is refused: %j', (apiKey) => {
    expect(refusal({ baseUrl, apiKey }).option).toBe('apiKey');
  });
});

describe('option `baseUrl`', () => {
  it('the base URL comes from TEMPS_API_URL, with or without /api', () => {
    environment({ TEMPS_API_URL: 'https://temps.test/api' });
    expect(new TempsClient({ apiKey: 'tk_1' }).baseUrl).toBe('https://temps.test/api');
  });

  it('a missing base URL is an error that names every place that was looked at', () => {
    expect(refusal({ apiKey: 'tk_1' }).lookedAt).toEqual(['options.baseUrl', 'TEMPS_API_URL']);
  });
});

describe('options `baseUrl` and `apiKey`', () => {
  it('a missing address and a missing token are reported together', () => {
    const error = refusal({});
    expect(error.message).toMatch(/`baseUrl`: missing.*`apiKey`: give an API key/);
    expect(error.lookedAt).toEqual([
      'options.baseUrl',
      'TEMPS_API_URL',
      'options.apiKey',
      'TEMPS_API_TOKEN',
      'TEMPS_TOKEN',
      'TEMPS_API_KEY',
    ]);
  });

  it.each<[keyof TempsClientOptions, unknown, string]>([
    ['baseUrl', 5, 'it must be a string, not 5'],
    ['apiKey', { key: 'tk_1' }, 'it must be a string, not an object'],
    ['timeout', '3', 'must be a number that is not negative, not the string "3"'],
  ])('a value of another type for %s is refused, and the error names its type', (option, value, message) => {
    const error = refusal({ baseUrl, apiKey: 'tk_1', [option]: value });
    expect([error.option, error.message]).toEqual([option, expect.stringContaining(message)]);
  });
});

describe('other options', () => {
  const apiKey = 'tk_1';

  it('an option that is undefined has its default', async () => {
    const headers = await sent({ apiKey, headers: undefined, timeout: undefined, maxRetries: undefined });
    expect(headers.get('user-agent')).toMatch(/^temps-sdk-node\/\d+\.\d+\.\d+/);
  });

  it('the headers of the client are sent with every request', async () => {
    expect((await sent({ apiKey, headers: { 'X-Team': 'web' } })).get('x-team')).toBe('web');
  });

  it.each(['Authorization', 'user-agent', 'x-team'])('a header that is null is not sent: %s', async (name) => {
    expect((await sent({ apiKey, headers: { [name]: null } })).has(name)).toBe(false);
  });

  it.each([
    ['timeout', -1],
    ['deadline', Number.NaN],
    ['maxRetries', -1],
  ])('the option %s is refused if it is %s', (option, value) => {
    expect(refusal({ baseUrl, apiKey, [option]: value }).option).toBe(option);
  });

  it.each([
    ['redirect', 'follow'],
    ['method', 'DELETE'],
    ['headers', { 'x-a': '1' }],
    ['headers', undefined],
    ['body', 'x'],
    ['signal', new AbortController().signal],
  ])('`fetchOptions` is refused with the member `%s`: %s', (name, value) => {
    expect(refusal({ baseUrl, apiKey, fetchOptions: { [name]: value } }).message).toContain(
      `Option \`fetchOptions\`: it must not have \`${name}\`, which the client sets for each call`,
    );
  });

  it('the error of a bad `logLevel` or TEMPS_LOG names the levels', () => {
    environment({ TEMPS_LOG: 'loud' });
    expect(refusal({ baseUrl, apiKey }).message).toContain('off, error, warn, info, debug');
  });
});
