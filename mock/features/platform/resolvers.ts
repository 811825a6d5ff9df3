import type { PresetList } from '../../../generated/types.gen.ts';
import { reply, type ResolverContext, type ResolversOf } from '../shared/resolver.ts';
import { notFound, problem } from '../../lib/http/problems.ts';
import { omit } from '../../lib/omit.ts';
import { locate } from './geo.ts';
import { instance } from './instance.ts';
import { ipAccess } from './ip-access.ts';
import { PRESETS } from './model/presets.ts';
import { routes } from './routes.ts';
import { settings } from './settings.ts';

export const platform = {
  ...instance,
  ...ipAccess,
  ...routes,
  ...settings,

  'platform.getFile': ({ state, path }: ResolverContext<{ path: { file_path: string } }>) => {
    if (path.file_path.split('/').includes('..'))
      throw problem('forbidden', `${path.file_path} leads out of the directory of static files`);
    const file = state.files.get(path.file_path);
    if (!file) throw notFound('File', path.file_path);
    return reply({ body: new Uint8Array(file), type: 'application/octet-stream' });
  },

  'platform.getIpGeolocation': ({ path }: ResolverContext<{ path: { ip: string } }>) => locate(path.ip),

  'platform.listPresets': (): PresetList => {
    const presets = PRESETS.map((preset) => omit(preset, 'category'));
    return { presets, total: presets.length };
  },
} satisfies ResolversOf<'platform'>;
