#!/usr/bin/env node
/** The version that the dependencies need: on an older Node, one of them fails with a syntax error. */
const MIN_NODE = [22, 18];

if (isOlder(process.versions.node)) {
  process.stderr.write(
    `temps-codegen needs Node ${MIN_NODE.join('.')} or later, and this is Node ${process.versions.node}. Run it with a newer one.\n`,
  );
  process.exitCode = 1;
} else {
  // Imported here, so that an older Node does not load it.
  const { run } = await import('./process.ts');
  await run();
}

function isOlder(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [minMajor = 0, minMinor = 0] = MIN_NODE;
  return major < minMajor || (major === minMajor && minor < minMinor);
}
