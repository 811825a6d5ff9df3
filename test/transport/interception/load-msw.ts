import type * as Msw from 'msw';
import type * as MswInNode from 'msw/node';
import { requireTool } from '../../package/tools/install.ts';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

/** msw 3, which wants Node 22.12; before that, msw 2. */
export async function loadMsw(): Promise<typeof Msw & typeof MswInNode> {
  if (major > 22 || (major === 22 && minor >= 12)) return { ...(await import('msw')), ...(await import('msw/node')) };
  return { ...(requireTool('msw-2') as typeof Msw), ...(requireTool('msw-2/node') as typeof MswInNode) };
}
