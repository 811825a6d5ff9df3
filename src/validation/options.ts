import { findProblem, objectProblem } from '../input/checks.ts';

/**
 * What is checked against the contract: requests before they are sent, responses when they arrive. Needs `zod`.
 *
 * A response that does not match is logged as a warning. With `responses: 'throw'`, the call fails.
 */
export type Validate =
  | 'requests'
  | 'responses'
  | 'all'
  | false
  | {
      /** Refuse a request that does not match, before it is sent. @default false */
      requests?: boolean | undefined;
      /** Warn of a response that does not match, or make the call fail. @default false */
      responses?: 'warn' | 'throw' | false | undefined;
    };

export interface ResolvedValidate {
  requests: boolean;
  responses: 'warn' | 'throw' | false;
}

const SHORTHANDS: Readonly<Record<string, ResolvedValidate>> = {
  requests: { requests: true, responses: false },
  responses: { requests: false, responses: 'warn' },
  all: { requests: true, responses: 'warn' },
};

export const VALIDATE_PROBLEM =
  "must be 'requests', 'responses', 'all', false, or { requests: boolean, responses: 'warn' | 'throw' | false }";

/** Resolves the option to both of its parts; `undefined` if it is not valid. */
export function resolveValidate(value: unknown): ResolvedValidate | undefined {
  if (value === false) return { requests: false, responses: false };
  if (typeof value === 'string') return Object.hasOwn(SHORTHANDS, value) ? SHORTHANDS[value] : undefined;
  if (findProblem(value, objectProblem) !== undefined) return undefined;
  try {
    const { requests = false, responses = false } = value as Record<string, unknown>;
    const isKnown = responses === 'warn' || responses === 'throw' || responses === false;
    return typeof requests === 'boolean' && isKnown ? { requests, responses } : undefined;
  } catch {
    return undefined;
  }
}
