const sdk = require('@temps-sdk/node-sdk');

void import('./checks.mjs').then(({ check }) => check(sdk));
