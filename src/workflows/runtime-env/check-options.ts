import { isNonNegativeNumber } from '../../checks.ts';
import { TempsValidationError, type ValidationIssue } from '../../errors/index.ts';
import type { RuntimeEnvOptions } from './options.ts';

/** Refuses what cannot be meant, before anything is sent. */
export function checkOptions({ keys = [], optional = [], schema, ttl = 0 }: RuntimeEnvOptions): void {
  const issues: ValidationIssue[] = [];
  for (const [name, list] of Object.entries({ keys, optional })) {
    if (!Array.isArray(list) || list.some((key) => typeof key !== 'string' || key === ''))
      issues.push({ path: [name], message: 'must be a list of names of variables' });
  }
  if (schema && typeof schema['~standard']?.validate !== 'function')
    issues.push({ path: ['schema'], message: 'must be a Standard Schema, such as one of zod (3.24 or newer)' });
  if (!isNonNegativeNumber(ttl))
    issues.push({ path: ['ttl'], message: `must be a number that is not negative, not ${String(ttl)}` });
  if (issues.length > 0) throw new TempsValidationError({ what: 'the options of runtimeEnv', issues });
}
