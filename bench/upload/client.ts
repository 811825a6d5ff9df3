/**
 * Uploads one image tarball, or packs and uploads one directory, and says what that took, as JSON.
 */
import { TempsClient, type UploadProgress } from '../../src/index.ts';

const [url, kind, file = ''] = process.argv.slice(2);
const temps = new TempsClient({ baseUrl: url, apiKey: 'tk_bench' });
const start = performance.now();
let loaded = 0;
function onUploadProgress(progress: UploadProgress): void {
  loaded = progress.loaded;
}
if (kind === 'tarball') {
  await temps.deployments.deployFromImageUpload({
    path: { project_id: 1, environment_id: 1 },
    body: { file },
    onUploadProgress,
  });
} else {
  await temps.deployments.uploadStatic({
    path: { project_id: 1 },
    body: { file },
    onUploadProgress,
  });
}
const seconds = Math.round((performance.now() - start) / 100) / 10;
// Linux counts what the parent had at the fork as well: the true peak is this or less.
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ version: process.version, peak, seconds, loaded }));
