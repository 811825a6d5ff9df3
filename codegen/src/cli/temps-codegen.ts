#!/usr/bin/env node
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

// The version that the dependencies need: on an older Node, one of them fails with a syntax error.
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `temps-codegen needs Node 22.18 or later, and this is Node ${process.versions.node}. Run it with a newer one.\n`,
  );
  process.exitCode = 1;
} else {
  // Imported here, so that an older Node does not load it.
  const { run } = await import('./process.ts');
  await run();
}
