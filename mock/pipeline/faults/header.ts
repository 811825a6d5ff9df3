import type { FaultEffect } from './fault.ts';
import { problem } from '../../lib/http/problems.ts';
import { checkEffects } from './check-fault.ts';

/** Contains a fault for this request as JSON, for tests in other languages. */
const FAULT_HEADER = 'x-mock-fault';

/** @throws a 422 for an invalid fault */
export function faultInHeader(headers: Headers): FaultEffect | undefined {
  const text = headers.get(FAULT_HEADER);
  if (text === null) return undefined;
  let effect: unknown;
  try {
    effect = JSON.parse(text);
  } catch (cause) {
    const example = '{"status": 503, "delay": [20, 80]}';
    throw problem('unprocessable', `X-Mock-Fault is not JSON such as ${example}: ${(cause as Error).message}`);
  }
  const issues = checkEffects(effect, 'X-Mock-Fault');
  if (issues.length === 0) return effect as FaultEffect;
  const detail = issues.map(({ path, message }) => `${path}: ${message}`).join('; ');
  throw problem('unprocessable', detail, { errors: issues });
}
