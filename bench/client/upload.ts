/**
 * Uploads one file and prints how far the memory rose over the start: `node upload.ts <client>
 * <origin> <file>`. Linux.
 */
import { openAsBlob, readFileSync, writeFileSync } from 'node:fs';
import { importPeer } from '../peers/import.ts';
import type { Module } from './clients.ts';

const [name, origin = '', file = ''] = process.argv.slice(2);
const upload = name === 'this SDK' ? await sdk() : raw;
// From here on the kernel counts the peak anew.
writeFileSync('/proc/self/clear_refs', '5');
const before = kilobytes('VmRSS');
await upload();
process.stdout.write(JSON.stringify({ megabytes: (kilobytes('VmHWM') - before) / 1024 }));

async function sdk(): Promise<() => Promise<unknown>> {
  const { TempsClient } = (await importPeer('@temps-sdk/node-sdk')) as Module;
  const temps = new TempsClient({ baseUrl: origin, apiKey: 'tk_bench' });
  return () =>
    temps.deployments.deployFromImageUpload({
      path: { project_id: 1, environment_id: 1 },
      body: { file },
    });
}

async function raw(): Promise<unknown> {
  const body = new FormData();
  body.set('file', await openAsBlob(file), 'image.tar');
  const redirect = name === 'raw fetch' ? 'follow' : 'error';
  const response = await fetch(origin, { method: 'POST', body, redirect });
  return response.json();
}

function kilobytes(label: string): number {
  return Number(
    new RegExp(`${label}:\\s+(\\d+)`).exec(readFileSync('/proc/self/status', 'utf8'))?.[1],
  );
}
