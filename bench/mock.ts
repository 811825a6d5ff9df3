/**
 * How fast the mock is: `npm run build && node bench/mock.ts`. Medians of one run, all but the
 * start measured in the core, where a request is an object and nothing goes over a wire. Fails
 * where a figure is above what it may be.
 */
import { print } from './mock/measure.ts';
import { measureOperations, measureRouting } from './mock/operations.ts';
import { measureHeap, measureStart, measureTestFile } from './mock/process.ts';
import { measureUpload } from './mock/upload.ts';
import { measureVisitors } from './mock/visitors.ts';

console.log(`Node ${process.version}, ${process.arch}`);
print([
  ...(await measureStart()),
  ...measureTestFile(),
  ...(await measureRouting()),
  ...(await measureHeap()),
  ...(await measureOperations()),
  ...(await measureVisitors()),
  ...(await measureUpload()),
]);
