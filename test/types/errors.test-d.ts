import { expectTypeOf, test } from 'vitest';
import {
  DeploymentFailedError,
  NotFoundError,
  RateLimitError,
  TempsApiError,
  type TempsConnectionError,
  TempsError,
  TempsTimeoutError,
  TempsValidationError,
  type WebhookVerificationError,
  type DeploymentJob,
  type ValidationIssue,
} from '../../src/index.ts';

const compiles = (use: (error: unknown) => unknown): string => use.name;

test('the type of an error is narrowed by the class that `is` asks for, and known by nothing before', () => {
  compiles((error) => {
    if (NotFoundError.is(error)) expectTypeOf(error).toEqualTypeOf<NotFoundError>();
    if (TempsApiError.is(error)) expectTypeOf(error.status).toEqualTypeOf<number>();
    if (RateLimitError.is(error))
      expectTypeOf(error.retryAfter).toEqualTypeOf<number | undefined>();
    if (TempsTimeoutError.is(error))
      expectTypeOf(error.limit).toEqualTypeOf<'attempt' | 'deadline' | 'stall'>();
    if (TempsValidationError.is(error))
      expectTypeOf(error.issues).toEqualTypeOf<ValidationIssue[]>();
    for (const Class of [NotFoundError, RateLimitError])
      if (Class.is(error)) expectTypeOf(error).toEqualTypeOf<NotFoundError | RateLimitError>();
    if (DeploymentFailedError.is(error))
      expectTypeOf(error.job).toEqualTypeOf<DeploymentJob | undefined>();
    // @ts-expect-error -- not every error of the SDK is a response
    if (TempsError.is(error)) void error.status;
    // @ts-expect-error -- anything can be thrown
    void error.code;
  });
});

test('the type of an error has the status that the class is for', () => {
  expectTypeOf<NotFoundError['status']>().toEqualTypeOf<404>();
  expectTypeOf<RateLimitError['status']>().toEqualTypeOf<429>();
  expectTypeOf<WebhookVerificationError['reason']>().toEqualTypeOf<
    'body' | 'header' | 'signature' | 'timestamp'
  >();
});

test('the type of an error goes up to its bases and not down', () => {
  expectTypeOf<NotFoundError>().toExtend<TempsApiError>();
  expectTypeOf<TempsTimeoutError>().toExtend<TempsConnectionError>();
  expectTypeOf<TempsApiError>().toExtend<TempsError>();
  expectTypeOf<TempsApiError>().not.toExtend<NotFoundError>();
});
