import { objectProblem } from '../checks.ts';

/**
 * What is checked against the contract: requests before they are sent, responses when they arrive.
 * Needs `zod`. `true` checks both, and a response that does not match is logged as a warning. With
 * `responses: 'throw'`, the call fails.
 */
export type Validate =
  | boolean
  | {
      /** Refuse a request that does not match, before it is sent. @default false */
      requests?: boolean | undefined;
      /** Warn of a response that does not match, or make the call fail. @default false */
      responses?: 'warn' | 'throw' | false | undefined;
    };

/** Checks the option. */
export function validateProblem(value: unknown): string | undefined {
  if (resolveValidate(value)) return undefined;
  return "must be true, false, or { requests: boolean, responses: 'warn' | 'throw' | false }";
}

/** Resolves the option to both of its parts; `undefined` if it is not valid. */
export function resolveValidate(value: unknown): Required<Exclude<Validate, boolean>> | undefined {
  if (typeof value === 'boolean') return { requests: value, responses: value && 'warn' };
  if (objectProblem(value) !== undefined) return undefined;
  const { requests = false, responses = false } = value as Record<string, unknown>;
  const isKnown = responses === 'warn' || responses === 'throw' || responses === false;
  return typeof requests === 'boolean' && isKnown ? { requests, responses } : undefined;
}
