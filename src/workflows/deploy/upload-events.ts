import type { UploadProgress } from '../../uploads/types.ts';
import type { DeployEvent } from './events.ts';

const MEGABYTE = 1024 ** 2;

/** Passes on about one event for each percent, or for each megabyte where nobody knows how many there are. */
export function uploadEvents(emit: (event: DeployEvent) => void): (progress: UploadProgress) => void {
  let told = -1;
  return ({ loaded, total }) => {
    const step = total ? Math.floor((loaded / total) * 100) : Math.floor(loaded / MEGABYTE);
    if (step === told && loaded !== total) return;
    told = step;
    emit({ type: 'upload', loaded, total });
  };
}
