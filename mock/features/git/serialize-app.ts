import type { GitRepositoryPreset } from '../../../generated/types.gen.ts';
import type { GitApp, GitRepositoryRow } from './rows.ts';
import { presetIcon, PRESETS } from '../platform/model/presets.ts';

export function serializeApp({ path, preset, composeFiles }: GitApp): GitRepositoryPreset {
  const facts = PRESETS.find(({ slug }) => slug === preset);
  return {
    path,
    preset,
    presetLabel: facts?.label ?? preset,
    projectType: facts?.category ?? 'backend',
    exposedPort: facts?.default_port ?? null,
    iconUrl: presetIcon(preset),
    composeFiles: composeFiles ?? null,
  };
}

/** The presets of all branches that were read, without duplicates; `null` if none was read. */
export function listPresets({ presets }: GitRepositoryRow): GitRepositoryPreset[] | null {
  if (presets.size === 0) return null;
  const apps = [...presets.values()].flatMap((known) => known.apps);
  return [...new Map(apps.map((app) => [`${app.path} ${app.preset}`, serializeApp(app)])).values()];
}
