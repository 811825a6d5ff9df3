import type { GenerateSettings } from '../settings.ts';

/** The file that `validate` loads. Finds the zod schemas of an operation by method and route. */
export function schemasFile({ header, extension, runtime }: GenerateSettings): string {
  return `${header}

import { findSchemas, type OperationSchemas } from '${runtime}';
import { operations } from './operations.gen${extension}';
import * as schemas from './zod.gen${extension}';

/** The schemas of an operation of this instance; \`undefined\` where it has no such operation. */
export function getSchemas(method: string, route: string): OperationSchemas | undefined {
    return findSchemas(operations, schemas, method, route);
}
`;
}
