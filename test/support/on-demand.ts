/**
 * What the client loads on demand, loaded beforehand: loading takes real time, and a clock that stands
 * still does not wait for it.
 */
import '../../src/websocket/lines.ts';
import '../../src/uploads/open-uploads.ts';
import '../../src/uploads/directory.ts';
import '../../src/validation/validator.ts';
import '../../src/workflows/deploy/check-options.ts';
import '../../src/workflows/deploy/find-previous.ts';
import '../../src/workflows/deploy/start.ts';
import '../../src/workflows/deploy/work.ts';
import '../../src/workflows/runtime-env/read-variables.ts';
