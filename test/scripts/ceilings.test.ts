import { expect, test } from 'vitest';
import { measure } from '../../scripts/ceilings/measure.ts';

test('tokens are the words and signs of the code, without comments', () => {
  expect(measure('/** A doc. */\nconst a = `x${1}`; // why\n').tokens).toBe(7);
});

test('each condition or loop of a function is a branch, as is each case and logical operator', () => {
  const text = `function f(list: number[]): number {
  for (const each of list) if (each > 1 && each < 9) return each;
  while (list.length > 3) list.pop();
  try { switch (list[0] ?? 0) { case 1: return 1; default: } } catch { return list ? 2 : 3; }
  return list.map((each) => (each ? 1 : 2)).length;
}`;
  const figures = measure(text).functions.map(({ name, branches }) => `${name} ${branches}`);
  expect(figures).toEqual(['f 9', 'a function without a name 2']);
});

test('a function has its lines, with what stands between its first and its last', () => {
  expect(measure('const f = () => {\n\n  return 1;\n};\n').functions).toMatchObject([
    { name: 'f', lines: 4 },
  ]);
});

test('variables that inner functions change are counted, whatever else changes them', () => {
  const text = `function f() {
  let count = 0; let last = 0; let own = 0; const fixed = 1;
  own++;
  const step = () => { count++; last = fixed; const own2 = () => { last += 1; }; own2(); };
  step();
}`;
  expect(measure(text).functions[0]).toMatchObject({ name: 'f', changedInside: 2 });
});

test('the private fields of a class are those with a #', () => {
  const text = 'class A { #one = 1; #two; three = 3; #run() { return this.#one; } }';
  expect(measure(text).classes).toEqual([{ name: 'A', privateFields: 2 }]);
});
