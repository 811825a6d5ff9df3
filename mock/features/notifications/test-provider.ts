import type { TestNotificationProviderResponse } from '../../../generated/types.gen.ts';
import type { MockContext } from '../../state/context.ts';
import { problem } from '../../lib/http/problems.ts';
import { isPublicUrl } from '../../lib/http/public-url.ts';
import { isConfig } from './config.ts';
import type { NotificationProviderRow } from './rows.ts';
import { send } from './send.ts';

const TEST = { kind: 'test', subject: 'Test notification from Temps' } as const;

export function testProvider(context: MockContext, row: NotificationProviderRow): TestNotificationProviderResponse {
  if (context.server.isReal) return testOnRealServer(context, row);
  const refusal = send(context, row, TEST);
  return { success: refusal === null, message: refusal ?? 'The test message was sent' };
}

/**
 * Real servers check the type and the config of a provider only now, and not whether it is on. That its channel refuses
 * the message is no error, but for an email in January.
 */
function testOnRealServer(context: MockContext, row: NotificationProviderRow): TestNotificationProviderResponse {
  const isJanuary = context.server.name === '2026-01';
  const { provider_type: type, config } = row;
  if ((isJanuary && type === 'webhook') || !isConfig(type, config) || !isUsable(type, config))
    throw problem('internal', `The config is not that of a ${type} provider`);
  const refusal = send(context, { ...row, enabled: true }, TEST);
  if (refusal !== null && isJanuary && type === 'email') throw problem('internal', refusal);
  return {
    success: refusal === null,
    message: refusal === null ? 'Test email sent successfully' : 'Test failed - the connection or the configuration',
  };
}

/** Slack has one host, of which the demo has another; a webhook needs a public address. */
function isUsable(type: string, { channel, webhook_url, url }: NotificationProviderRow['config']): boolean {
  if (type === 'slack') return channel != null && /^https:\/\/hooks\.slack\.(com|example)\//.test(String(webhook_url));
  return type !== 'webhook' || isPublicUrl(String(url));
}
