/**
 * Imports the package while the platform and the environment are being watched, and prints what was
 * touched.
 */
export const STILL = `
const touched = [];
const watch = (owner, name) => {
  const value = owner[name];
  Object.defineProperty(owner, name, { configurable: true, get: () => (touched.push(name), value) });
};
// Kept to compare, which loads nothing; only a call would.
globalThis.fetch = () => touched.push('fetch');
for (const name of ['Headers', 'Request', 'Response', 'FormData', 'WebSocket', 'setTimeout', 'setInterval']) watch(globalThis, name);
// Node's own module loader reads these two.
const OF_NODE = ['WATCH_REPORT_DEPENDENCIES', 'NODE_V8_COVERAGE'];
process.env = new Proxy(process.env, {
  get: (target, name) => (OF_NODE.includes(name) || touched.push('env.' + String(name)), target[name]),
});
const before = process._getActiveHandles().length;
await import('@temps-sdk/node-sdk');
if (process._getActiveHandles().length > before) touched.push('a handle');
console.log(JSON.stringify(touched));
`;
