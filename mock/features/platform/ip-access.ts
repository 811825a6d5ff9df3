import type {
  CreateIpAccessRuleRequest,
  IpBlockStatus,
  ListIpAccessControlData,
  UpdateIpAccessRuleRequest,
} from '../../../generated/types.gen.ts';
import type { ResolverContext } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { problem, type ProblemKind } from '../../lib/http/problems.ts';
import type { IpAccessRuleRow } from './rows.ts';
import { find } from '../shared/find.ts';
import { contains, isSameRange, parseIp, parseRange, type Range } from './ip.ts';

type OnRule = ResolverContext<{ path: { id: number } }>;

function findRule({ state, path }: OnRule): IpAccessRuleRow {
  return find(state.ipAccessRules, path.id, 'IP access rule');
}

function ruleRange(row: IpAccessRuleRow): Range {
  return parseRange(row.ip_address) as Range;
}

export function createIpAccessRule(
  context: MockContext,
  { ip_address, action, reason = null }: CreateIpAccessRuleRequest,
  created_by: number | null,
): IpAccessRuleRow {
  checkAction(action);
  checkFree(context, ip_address, 'conflict');
  const now = context.clock.iso();
  const times = { created_at: now, updated_at: now };
  return context.state.ipAccessRules.insert({
    ip_address: stored(context, ip_address),
    action,
    reason,
    created_by,
    ...times,
  });
}

function checkAction(action: string): void {
  if (action !== 'block' && action !== 'allow')
    throw problem('badRequest', `body.action: got "${action}", expected "block" or "allow"`);
}

/** Real servers make a range of an address. */
function stored({ server }: MockContext, text: string): string {
  return server.isReal && !text.includes('/') ? `${text}/32` : text;
}

/** An address or range can have only one rule. Real servers know IPv4 only. */
function checkFree({ state, server }: MockContext, text: string, kind: ProblemKind, own?: number): void {
  const range = parseRange(text);
  if (!range || (server.isReal && text.includes(':')))
    throw problem('badRequest', `body.ip_address: "${text}" is neither an IP address nor a range in CIDR notation`);
  const rule = state.ipAccessRules.find((row) => row.id !== own && isSameRange(ruleRange(row), range));
  if (rule) throw problem(kind, `body.ip_address: ${text} already has a rule, the IP access rule ${rule.id}`);
}

/** The narrowest rule that covers the address decides: an allowed address inside a blocked range is not blocked. */
function isBlocked({ state, server }: MockContext, ip: string): boolean {
  const address = parseIp(ip);
  if (!address && server.name === '2026-07') return false;
  if (!address) throw problem('badRequest', `path.ip: "${ip}" is not an IP address`);
  const covering = state.ipAccessRules.list((row) => contains(ruleRange(row), address));
  return covering.toSorted((one, other) => ruleRange(other).prefix - ruleRange(one).prefix)[0]?.action === 'block';
}

export const ipAccess = {
  'platform.listIpAccessControl': ({ state, query }: ResolverContext<ListIpAccessControlData>) =>
    state.ipAccessRules.list((row) => row.action === (query.action ?? row.action)),

  'platform.createIpAccessControl': (ctx: ResolverContext<{ body: CreateIpAccessRuleRequest }>) =>
    createIpAccessRule(ctx, ctx.body, ctx.actor.user_id),

  'platform.checkIpBlocked': (ctx: ResolverContext<{ path: { ip: string } }>): IpBlockStatus => ({
    ip: ctx.path.ip,
    is_blocked: isBlocked(ctx, ctx.path.ip),
  }),

  'platform.getIpAccessControl': (ctx: OnRule) => findRule(ctx),

  'platform.updateIpAccessControl': (
    ctx: ResolverContext<{ path: { id: number }; body: UpdateIpAccessRuleRequest }>,
  ) => {
    const { state, clock, body } = ctx;
    const { id } = findRule(ctx);
    if (body.action != null) checkAction(body.action);
    if (body.ip_address != null) checkFree(ctx, body.ip_address, ctx.server.isReal ? 'internal' : 'badRequest', id);
    return state.ipAccessRules.update(id, {
      ip_address: body.ip_address == null ? undefined : stored(ctx, body.ip_address),
      action: body.action ?? undefined,
      reason: body.reason ?? undefined,
      updated_at: clock.iso(),
    });
  },

  'platform.deleteIpAccessControl': (ctx: OnRule) => void ctx.state.ipAccessRules.remove(findRule(ctx).id),
};
