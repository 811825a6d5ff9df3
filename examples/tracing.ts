/**
 * Traces an app with OpenTelemetry: a span for each call of the SDK, and below it one for each
 * request. In a container of Temps, the variables `OTEL_…` send them to the instance.
 */
import { tracingChannel } from 'node:diagnostics_channel';
import { context, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici';
import { detectResources, envDetector } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { SpanExporter } from '@opentelemetry/sdk-trace-node';
import type { CallTrace } from '@temps-sdk/node-sdk';

/** Starts tracing. Call what it returns before the process ends: it sends the last spans. */
export function startTracing(exporter: SpanExporter = new OTLPTraceExporter()) {
  const contextManager = new AsyncLocalStorageContextManager();
  const provider = new NodeTracerProvider({
    resource: detectResources({ detectors: [envDetector] }), // OTEL_SERVICE_NAME
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  provider.register({ contextManager });
  const requests = new UndiciInstrumentation();
  const calls = tracingChannel<CallTrace, CallTrace>('temps:call');
  const running = new WeakMap<CallTrace, ReturnType<typeof start>>();

  function start({ method, route }: CallTrace) {
    const span = provider.getTracer('temps').startSpan(`${method} ${route}`);
    return { span, scope: contextManager.attach(trace.setSpan(context.active(), span)) };
  }
  const subscribers = {
    start: (call: CallTrace) => void running.set(call, start(call)),
    end: (call: CallTrace) => running.get(call)?.scope.dispose(), // for the caller's next lines
    asyncStart: () => {},
    error(call: CallTrace) {
      const status = { code: SpanStatusCode.ERROR, message: String(call.error) };
      running.get(call)?.span.setStatus(status);
    },
    asyncEnd(call: CallTrace) {
      const span = running.get(call)?.span.setAttribute('temps.attempts', call.attempts);
      if (call.status) span?.setAttribute('http.response.status_code', call.status);
      if (call.requestId) span?.setAttribute('temps.request_id', call.requestId);
      span?.end();
    },
  };
  calls.subscribe(subscribers);
  return () => {
    calls.unsubscribe(subscribers);
    requests.disable();
    return provider.shutdown();
  };
}
