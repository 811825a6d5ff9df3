export { follow } from './follow.ts';
export { Run } from './run.ts';
