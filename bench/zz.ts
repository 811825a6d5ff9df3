import { measureOperations } from '/work/main/bench/mock/operations.ts';
console.log(await measureOperations());
