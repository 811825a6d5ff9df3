/**
 * Loads the modules that the client loads on demand: loading takes real time, and a fake clock does
 * not wait for it.
 */
import '../../generated/method-names.gen.ts';
import '../../src/call/elsewhere.ts';
import '../../src/call/open-files.ts';
import '../../src/call/open-stream.ts';
import '../../src/call/unsuccessful.ts';
import '../../src/deployments/live.ts';
import '../../src/handles/ensure.ts';
import '../../src/handles/plan.ts';
import '../../src/pagination/recover.ts';
import '../../src/websocket/lines.ts';
import '../../src/servers/shapes.ts';
import '../../src/uploads/directory.ts';
import '../../src/validation/validate.ts';
import '../../src/workflows/deploy/run.ts';
import '../../src/workflows/runtime-env/read-variables.ts';
import '../../src/workflows/logs/logs.ts';
import '../../src/workflows/webhooks/delivery.ts';
