export * from './public.ts';

// For the rest of the SDK; not part of the public surface.
export { identify, isKind } from './identity.ts';
export { readProblem } from './problem.ts';
export { redact, redactHeaders } from './redact.ts';
export { redactValue } from './redact-value.ts';
export { toApiError } from './api-error.ts';
