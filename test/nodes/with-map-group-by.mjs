/**
 * vitest 5 sums a run up by `Map.groupBy`, which Node 20 lacks. Loaded into vitest alone, never
 * where tests run.
 */
Map.groupBy ??= function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};
