import type { DeploySession } from '../session/deploy-session.ts';
import type { Scope } from '../session/scope.ts';
import { sendAndReadId } from '../session/started-id.ts';

/** What is deployed without a build: an image of a registry, or a bundle that was uploaded. */
export type StoredSource = { image: string } | { static_bundle_id: number };

interface Details {
  health_check_path?: string | undefined;
  metadata?: Record<string, unknown> | undefined;
}

/** Starts a deployment of an image or a bundle, once, and returns its id. */
export function startStored(
  session: DeploySession,
  path: Scope,
  source: StoredSource,
  details: Details,
): Promise<number> {
  const { callOptions, client } = session;
  return sendAndReadId(session, path, () =>
    'image' in source
      ? client.deployments.deployFromImage({ path, body: { image_ref: source.image, ...details }, ...callOptions })
      : client.deployments.deployFromStatic({ path, body: { ...source, ...details }, ...callOptions }),
  );
}
