import { context, propagation, SpanStatusCode, trace } from '@opentelemetry/api';
import { InMemorySpanExporter, type ReadableSpan } from '@opentelemetry/sdk-trace-base';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startTracing } from '../../examples/tracing.ts';
import { TempsClient } from '../../src/index.ts';
import { startServer } from '../support/server.ts';

/** Keeps the spans, though tracing has stopped. */
class Spans extends InMemorySpanExporter {
  readonly kept: ReadableSpan[] = [];
  override export(...[spans, done]: Parameters<InMemorySpanExporter['export']>): void {
    this.kept.push(...spans);
    super.export(spans, done);
  }
}

/** Traces what a program does. What tracing leaves behind ends with it. */
async function runTraced(program: () => Promise<unknown>, exporter?: Spans): Promise<void> {
  const stop = startTracing(exporter);
  try {
    await program();
  } finally {
    await stop();
    for (const api of [trace, context, propagation]) api.disable();
  }
}

/** The spans of a program. */
async function traced(program: () => Promise<unknown>): Promise<ReadableSpan[]> {
  const exporter = new Spans();
  await runTraced(program, exporter);
  return exporter.kept;
}

const project = { id: 7, name: 'Shop' };

/** Responds 503, then with a project; 404 for any other one. */
async function client(transport: 'auto' | 'fetch') {
  let failed = false;
  const server = await startServer(({ url }, response) => {
    const status = url !== '/api/projects/7' ? 404 : failed ? 200 : 503;
    failed = true;
    const headers = { 'content-type': 'application/json', 'x-request-id': 'req_1' };
    response.writeHead(status, { ...headers, 'retry-after': '0' }).end(JSON.stringify(project));
  });
  const temps = new TempsClient({ baseUrl: server.url, apiKey: 'tk_test', transport });
  return { temps, server };
}

test('each attempt is a span below that of its call, and its `traceparent` goes over the wire', async () => {
  for (const transport of ['auto', 'fetch'] as const) {
    const { temps, server } = await client(transport);
    const spans = await traced(() => temps.projects.get({ path: { project_id: 7 } }));
    const [first, second, call, ...others] = spans;
    if (!first || !second || !call) throw new Error(`${spans.length} spans over ${transport}`);
    expect.soft(others, transport).toEqual([]);
    expect.soft(call.name).toBe('GET /projects/{project_id}');
    expect.soft(call.parentSpanContext).toBeUndefined();
    expect.soft(call.status.code).toBe(SpanStatusCode.UNSET);
    expect.soft(call.attributes).toEqual({
      'temps.attempts': 2,
      'http.response.status_code': 200,
      'temps.request_id': 'req_1',
    });
    const { traceId, spanId } = call.spanContext();
    const attempts = [first, second].map((span) => ({
      name: span.name,
      parent: span.parentSpanContext?.spanId,
      status: span.attributes['http.response.status_code'],
      code: span.status.code,
    }));
    expect.soft(attempts, transport).toEqual([
      { name: 'GET', parent: spanId, status: 503, code: SpanStatusCode.ERROR },
      { name: 'GET', parent: spanId, status: 200, code: SpanStatusCode.UNSET },
    ]);
    expect
      .soft(
        server.requests.map(({ headers }) => headers['traceparent']),
        transport,
      )
      .toEqual([first, second].map((span) => `00-${traceId}-${span.spanContext().spanId}-01`));
  }
});

test('the span of a call that fails has its error, and that of the caller above it', async () => {
  const { temps } = await client('auto');
  const get = (project_id: number): Promise<unknown> =>
    temps.projects.get({ path: { project_id } }).catch(() => undefined);
  const spans = await traced(() =>
    trace.getTracer('app').startActiveSpan('checkout', async (own) => {
      await Promise.all([get(8), get(9)]);
      expect(trace.getActiveSpan()).toBe(own);
      own.end();
    }),
  );
  const own = spans.find(({ name }) => name === 'checkout');
  const calls = spans.filter(({ name }) => name === 'GET /projects/{project_id}');
  expect(calls).toHaveLength(2);
  for (const call of calls) {
    expect(call.parentSpanContext?.spanId).toBe(own?.spanContext().spanId);
    expect(call.status.code).toBe(SpanStatusCode.ERROR);
    expect(call.status.message).toContain('404 Not Found');
    const { spanId } = call.spanContext();
    expect(spans.filter((span) => span.parentSpanContext?.spanId === spanId)).toHaveLength(1);
  }
});

test('the variables of a container send the spans to the instance, under the name of the project', async () => {
  const { temps } = await client('auto');
  const instance = await startServer((_request, response) => response.end());
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', `${instance.url}/api/otel`);
  vi.stubEnv('OTEL_EXPORTER_OTLP_PROTOCOL', 'http/protobuf');
  vi.stubEnv('OTEL_EXPORTER_OTLP_HEADERS', 'Authorization=Bearer dt_app');
  vi.stubEnv('OTEL_SERVICE_NAME', 'storefront');
  onTestFinished(() => void vi.unstubAllEnvs());
  await runTraced(() => temps.projects.get({ path: { project_id: 7 } }));
  const [sent] = instance.requests;
  expect({ method: sent?.method, url: sent?.url }).toEqual({
    method: 'POST',
    url: '/api/otel/v1/traces',
  });
  expect(sent?.headers).toMatchObject({
    authorization: 'Bearer dt_app',
    'content-type': 'application/x-protobuf',
  });
  for (const name of ['storefront', 'GET /projects/{project_id}'])
    expect(sent?.body).toContain(name);
});
