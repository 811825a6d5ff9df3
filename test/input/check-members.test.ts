import { describe, expect, it } from 'vitest';
import { TempsValidationError } from '../../src/index.ts';
import { checkMembers, findIssues, type MemberChecks } from '../../src/input/check-members.ts';
import { booleanProblem, idProblem, optional } from '../../src/input/checks.ts';

interface Options {
  id: number;
  follow?: boolean | undefined;
}

const CHECKS: MemberChecks<Options> = { id: idProblem, follow: optional(booleanProblem) };
const fail = (message: string): never => {
  throw new Error(message);
};
const check = (given: unknown): Options => checkMembers('the options', given as Options, CHECKS);

describe('checkMembers', () => {
  it('returns the options that have a check, also those of a class', () => {
    class Given {
      other = 1;
      get id(): number {
        return 7;
      }
    }
    expect(check(new Given())).toEqual({ id: 7, follow: undefined });
  });

  it('reads each option once, so that what is checked is what is used', () => {
    const ids = [1, 'another'];
    expect(check(Object.defineProperty({}, 'id', { get: () => ids.shift() })).id).toBe(1);
    expect(ids).toEqual(['another']);
  });

  it('throws one error for all that is wrong, in the order of the checks', () => {
    expect(() => check({ follow: 'no', id: '1' })).toThrow(
      'Refused the options: `id` must be a numeric id, not the string "1"; `follow` must be true or false, not the string "no"',
    );
  });

  it('adds what is wrong between options, which are those that were read', () => {
    expect(() =>
      checkMembers<Options>('the options', { id: 0, follow: true }, CHECKS, ({ id, follow }) => [
        { path: ['follow'], message: `${follow} beside ${id}` },
      ]),
    ).toThrow('Refused the options: `id` must be a numeric id, not 0; `follow` true beside 0');
  });

  it.each([
    [undefined, '`options` must be a plain object, not undefined'],
    [[], '`options` must be a plain object, not an array'],
    [Object.defineProperty({}, 'id', { get: () => fail('no id') }), 'cannot be read: no id'],
  ])('refuses what has no options or cannot be read (%#)', (given, message) => {
    expect(() => check(given)).toThrow(TempsValidationError);
    expect(() => check(given)).toThrow(`Refused the options: ${message}`);
  });

  it('demands a check for every option, of the right name', () => {
    // @ts-expect-error -- `follow` has no check
    const lacking: MemberChecks<Options> = { id: idProblem };
    // @ts-expect-error -- there is no option `fallow`
    const misspelled: MemberChecks<Options> = { ...CHECKS, fallow: booleanProblem };
    expect([lacking, misspelled]).toHaveLength(2);
  });
});

describe('a check', () => {
  it('may depend on the other options', () => {
    const checks: MemberChecks<Options> = {
      ...CHECKS,
      follow: (value, { id }) => (value && id > 1 ? 'is for 1' : undefined),
    };
    expect(findIssues({ id: 2, follow: true }, checks)).toEqual([{ path: ['follow'], message: 'is for 1' }]);
  });

  it('that throws is a problem of its option', () => {
    const checks: MemberChecks<Options> = { ...CHECKS, id: () => fail('odd') };
    expect(findIssues({ id: 2 }, checks)).toEqual([{ path: ['id'], message: 'cannot be read: odd' }]);
  });
});
