import type { CreateIpAccessRuleRequest, IpAccessRule } from '../../../generated/types.gen.ts';
import { problem, type ProblemKind } from '../../lib/http/problems.ts';
import type { MockContext } from '../../state/context.ts';
import { isWanted, mustBeOneOf } from '../shared/find.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import { given, newTimes, resource } from '../shared/resource.ts';
import { contains, isSameRange, parseIp, parseRange, type Range } from './ip.ts';

const ACTIONS = ['block', 'allow'];

const rule = resource('ipAccessRules', { what: 'IP access rule', serialize: (_, row) => row });

function ruleRange({ ip_address }: IpAccessRule): Range {
  return parseRange(ip_address) as Range;
}

export function createIpAccessRule(
  context: MockContext,
  { ip_address, action, reason = null }: CreateIpAccessRuleRequest,
  created_by: number | null,
): IpAccessRule {
  mustBeOneOf(ACTIONS, action, 'body.action');
  checkFree(context, ip_address, 'conflict');
  return context.state.ipAccessRules.insert({
    ip_address,
    action,
    reason,
    created_by,
    ...newTimes(context),
  });
}

/** An address or range can have only one rule. */
function checkFree({ state }: MockContext, text: string, kind: ProblemKind, own?: number): void {
  const range = parseRange(text);
  if (!range)
    throw problem(
      'badRequest',
      `body.ip_address: "${text}" is neither an IP address nor a range in CIDR notation`,
    );
  const taken = state.ipAccessRules.find(
    (row) => row.id !== own && isSameRange(ruleRange(row), range),
  );
  if (taken)
    throw problem(
      kind,
      `body.ip_address: ${text} already has a rule, the IP access rule ${taken.id}`,
    );
}

/**
 * The narrowest rule that covers the address decides: an allowed address inside a blocked range is
 * not blocked.
 */
function isBlocked({ state }: MockContext, ip: string): boolean {
  const address = parseIp(ip);
  if (address === undefined) throw problem('badRequest', `path.ip: "${ip}" is not an IP address`);
  const covering = state.ipAccessRules.list((row) => contains(ruleRange(row), address));
  return (
    covering.toSorted((one, other) => ruleRange(other).prefix - ruleRange(one).prefix)[0]
      ?.action === 'block'
  );
}

export const ipAccess = {
  'platform.listIpAccessControl': ({ state, query }) =>
    state.ipAccessRules.list((row) => isWanted<string>(query.action, row.action)),
  'platform.getIpAccessControl': rule.get,
  'platform.deleteIpAccessControl': rule.delete,

  'platform.createIpAccessControl': (ctx) => createIpAccessRule(ctx, ctx.body, ctx.actor.user_id),

  'platform.updateIpAccessControl': rule.update((ctx, row) => {
    const changes = given(ctx.body);
    if (changes.action !== undefined) mustBeOneOf(ACTIONS, changes.action, 'body.action');
    if (changes.ip_address !== undefined) checkFree(ctx, changes.ip_address, 'badRequest', row.id);
    return changes;
  }),

  'platform.checkIpBlocked': (ctx) => ({
    ip: ctx.path.ip,
    is_blocked: isBlocked(ctx, ctx.path.ip),
  }),
} satisfies Partial<ResolversOf<'platform'>>;
