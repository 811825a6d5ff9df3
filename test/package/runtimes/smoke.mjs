import * as sdk from '@temps-sdk/node-sdk';
import { check } from './checks.mjs';

await check(sdk);
