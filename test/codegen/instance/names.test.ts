import { expect, test } from 'vitest';
import { readInstanceContract } from '../../../codegen/src/generate/read.ts';
import { readKnownRoutes } from '../../../codegen/src/input/read-contract.ts';
import { newerRoutes } from '../fixtures/newer-routes.ts';

const paths: Record<string, object> = {};
for (const [method, path, operationId, tag] of newerRoutes)
  paths[path] = { ...paths[path], [method.toLowerCase()]: { operationId, tags: [tag], responses: {} } };
const { methods } = readInstanceContract({ openapi: '3.1.0', info: {}, paths }, readKnownRoutes());

test.each(newerRoutes)('%s %s, whose id is %s, has a name that reads well', (method, path, _id, _tag, name) => {
  expect(methods.find((each) => each.method === method && each.path === path)?.name).toBe(name);
});
