/** What has to hold on every runtime. Plain JavaScript, since Node 20 and CommonJS run it too. */
const { env } = globalThis.process;

export async function check({
  TempsClient,
  NotFoundError,
  TempsAbortError,
  TempsConnectionError,
  TempsResponseError,
  TempsTimeoutError,
}) {
  const temps = new TempsClient({ baseUrl: env.SMOKE_MOCK, apiKey: env.SMOKE_TOKEN });

  const { data: projects } = await temps.projects.list();
  expect(projects.items.length > 0, 'projects are listed');
  let seen = 0;
  for await (const project of temps.projects.list()) seen += project.id ? 1 : 0;
  expect(seen === projects.total, 'every page is walked');
  const missing = await caught(temps.projects.get({ path: { project_id: 999_999 } }));
  expect(
    NotFoundError.is(missing) && missing.stack.includes('check'),
    'a 404 is a NotFoundError that leads to this line',
  );
  const { error } = await temps.projects.get({
    path: { project_id: 999_999 },
    throwOnError: false,
  });
  expect(NotFoundError.is(error), 'throwOnError: false gives the error');

  const seat = (options) => counted(TempsClient, options);
  const odd = seat({ baseUrl: env.SMOKE_ODD });
  expect(
    TempsConnectionError.is(await caught(odd.post('/drop'))) && odd.sent === 1,
    'a POST whose connection broke is sent once',
  );
  const dropped = seat({ baseUrl: env.SMOKE_ODD, maxRetries: 1 });
  expect(
    TempsConnectionError.is(await caught(dropped.get('/drop'))) && dropped.sent === 2,
    'a GET whose connection broke is sent again',
  );
  const nobody = seat({ baseUrl: env.SMOKE_NOBODY, maxRetries: 1 });
  expect(
    TempsConnectionError.is(await caught(nobody.post('/x'))) && nobody.sent === 2,
    'a POST whose connection was refused is sent again',
  );
  const own = globalThis.fetch;
  globalThis.fetch = (...given) => own(...given);
  const replaced = seat({ baseUrl: env.SMOKE_NOBODY, maxRetries: 1 });
  expect(
    TempsConnectionError.is(await caught(replaced.post('/x'))) && replaced.sent === 2,
    'a POST whose connection was refused is sent again, also by a fetch in place of that of the runtime',
  );
  globalThis.fetch = own;
  expect(
    TempsConnectionError.is(
      await caught(seat({ baseUrl: env.SMOKE_ODD, maxRetries: 0 }).get('/cut')),
    ),
    'a body that is cut is a connection error',
  );

  const elsewhere = await caught(odd.get('/elsewhere'));
  expect(
    TempsResponseError.is(elsewhere) && elsewhere.message.includes('http://127.0.0.2'),
    'a redirect to another origin is refused',
  );
  expect((await odd.get('/near')).data.near === true, 'a redirect within the origin is followed');
  expect(
    TempsTimeoutError.is(await caught(odd.get('/endless', { timeout: 200, maxRetries: 0 }))),
    'a body that never ends is ended by the timeout',
  );
  const controller = new AbortController();
  const aborted = caught(odd.get('/endless', { signal: controller.signal }));
  controller.abort('enough');
  expect(TempsAbortError.is(await aborted), 'an abort ends a call');

  // Without a hook: its requests would be kept by what waits for the hook.
  await checkForgottenSignals(
    new TempsClient({ baseUrl: env.SMOKE_ODD, apiKey: 'tk_smoke', maxRetries: 0 }),
  );
  await checkSentOnce(odd);

  await checkSharedSignal(odd);

  const lines = new TempsClient({
    baseUrl: env.SMOKE_ODD,
    apiKey: 'tk_smoke',
  }).deployments.tailJobLogs({
    path: { project_id: 1, deployment_id: 1, job_id: 'build' },
  });
  for await (const line of lines) {
    expect(line === 'one', 'a log stream is read');
    // The server never confirms the close: this process ends all the same.
    break;
  }

  const form = {
    bodyType: 'multipart',
    body: { file: new Blob(['x'.repeat(100_000)]), name: 'site' },
  };
  const { data: upload } = await odd.post('/upload', form);
  expect(
    upload.length > 100_000 && upload.type.startsWith('multipart/form-data'),
    'a file is uploaded',
  );
  const moved = await caught(odd.post('/elsewhere', form));
  expect(moved.message.includes('final address'), 'an upload that is redirected says what to do');
}

/**
 * A platform's fetch may forget its signal once the garbage collector has been: the limits hold all
 * the same.
 */
async function checkForgottenSignals(temps) {
  const send = (method, url, options) => temps.request({ method, url, ...options });
  const { gc, Bun } = globalThis;
  expect(gc !== undefined || Bun !== undefined, 'the garbage collector can be called');
  const collecting = setInterval(() => (gc ? gc() : Bun.gc(true)), 20);
  try {
    const file = new Blob(['x'.repeat(1000)]);
    const limits = [{ timeout: 300 }, { deadline: 300 }, { signal: AbortSignal.timeout(300) }];
    const calls = limits.flatMap((limit) => [
      send('GET', '/endless', limit),
      send('POST', '/endless', { ...limit, body: { a: 1 } }),
      send('POST', '/endless', { ...limit, bodyType: 'multipart', body: { file } }),
    ]);
    await Promise.all(calls.map(caught));
  } finally {
    clearInterval(collecting);
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(
    (await send('GET', '/open')).data.open === 0,
    'a call that a limit ended has given up its connection',
  );
}

/** Node 20 warns of a leak where a signal has more than ten listeners. */
async function checkSharedSignal(odd) {
  const warnings = [];
  const note = ({ name }) => void warnings.push(name);
  process.on('warning', note);
  const { signal } = new AbortController();
  await Promise.all(Array.from({ length: 30 }, () => odd.get('/here', { signal })));
  await new Promise((resolve) => setTimeout(resolve, 10));
  process.off('warning', note);
  expect(
    !warnings.includes('MaxListenersExceededWarning'),
    'many calls on one signal warn of nothing',
  );
}

/**
 * Deno's fetch sends a request again by itself where a connection that was kept open closes without
 * a response.
 */
async function checkSentOnce(odd) {
  const before = (await odd.get('/posts')).data.posts;
  const bodies = [
    {},
    { body: { a: 1 } },
    { bodyType: 'text', body: 'a' },
    { bodyType: 'urlencoded', body: { a: 1 } },
  ];
  for (let round = 0; round < 5; round++) {
    for (const body of bodies) {
      await odd.get('/here');
      await caught(odd.post('/hang-up', body));
    }
  }
  const { posts } = (await odd.get('/posts')).data;
  expect(
    posts - before === 5 * bodies.length,
    `a POST is sent once (sent ${posts - before} of ${5 * bodies.length})`,
  );
}

/** A client whose requests are counted. */
function counted(TempsClient, options) {
  const seat = { sent: 0 };
  const client = new TempsClient({
    apiKey: 'tk_smoke',
    onRequest: () => void seat.sent++,
    ...options,
  });
  seat.get = (url, more) => client.request({ method: 'GET', url, ...more });
  seat.post = (url, more) => client.request({ method: 'POST', url, ...more });
  return seat;
}

async function caught(promise) {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('the call succeeded, though it should have failed');
}

function expect(holds, law) {
  if (!holds) throw new Error(`does not hold: ${law}`);
}
