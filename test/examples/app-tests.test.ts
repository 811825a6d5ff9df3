// The tests of examples/app.test.ts, which are tests of an app.
import '../../examples/app.test.ts';
