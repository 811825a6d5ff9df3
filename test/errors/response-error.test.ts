import { describe, expect, test } from 'vitest';
import { TempsResponseError } from '../../src/errors/index.ts';

const call = { method: 'GET', url: 'https://temps.example.com/api/projects?page=2', attempts: 3 };

describe('TempsResponseError', () => {
  test('a TempsResponseError shows what came in place of a response', () => {
    const response = new Response('', { status: 200, headers: { 'content-type': 'text/html' } });
    const error = new TempsResponseError({
      ...call,
      response,
      body: '<html>'.repeat(500),
      problem: 'an HTML page where an API response was due',
    });
    expect(error.message).toBe('GET /projects: responded 200 with an HTML page where an API response was due');
    expect(error).toMatchObject({
      name: 'TempsResponseError',
      code: 'response',
      status: 200,
      contentType: 'text/html',
    });
    expect(error.excerpt).toHaveLength(501);
    expect(error.excerpt).toMatch(/^<html>.*…$/);
  });

  test('a TempsResponseError needs only a problem', () => {
    expect(new TempsResponseError({ problem: 'nothing' })).toMatchObject({
      message: 'responded with nothing',
      status: undefined,
      excerpt: undefined,
    });
  });
});
