import type { PresetList } from '../../generated/types.gen.ts';
import { reply, type Context, type ResolversOf } from '../context.ts';
import { problem } from '../problems.ts';
import { omit } from './omit.ts';
import { locate } from './platform/geo.ts';
import { instance } from './platform/instance.ts';
import { ipAccess } from './platform/ip-access.ts';
import { PRESETS } from './platform/presets.ts';
import { routes } from './platform/routes.ts';
import { settings } from './platform/settings.ts';
import { notFound } from './shared.ts';

export const platform = {
  ...instance,
  ...ipAccess,
  ...routes,
  ...settings,

  'platform.getFile': ({ state, path }: Context<{ path: { file_path: string } }>) => {
    if (path.file_path.split('/').includes('..'))
      throw problem('forbidden', `${path.file_path} leads out of the directory of static files`);
    const file = state.files.get(path.file_path);
    if (!file) throw notFound('File', path.file_path);
    return reply({ body: new Uint8Array(file), type: 'application/octet-stream' });
  },

  'platform.getIpGeolocation': ({ path }: Context<{ path: { ip: string } }>) => locate(path.ip),

  'platform.listPresets': (): PresetList => {
    const presets = PRESETS.map((preset) => omit(preset, 'category'));
    return { presets, total: presets.length };
  },
} satisfies ResolversOf<'platform'>;
