/**
 * The kinds of call that are attacked. A new kind is one entry. Plain JavaScript: every runtime
 * runs it.
 */

/** The start of an archive: the client looks at it. */
const GZIP = Uint8Array.from({ length: 1000 }, (_, at) => [0x1f, 0x8b][at] ?? 0);
const PATH = { path: { project_id: 1 } };
const WATCHED = { path: { project_id: 1, deployment_id: 1, job_id: 'build' } };

/**
 * `run` makes the call and reads all that it gives; `isSafe`: it may be sent again whatever
 * happened.
 */
export const kinds = {
  get: {
    isSafe: true,
    run: (temps, options) => temps.request({ method: 'GET', url: '/things', ...options }),
  },
  post: {
    run: (temps, options) =>
      temps.request({ method: 'POST', url: '/things', body: { a: 1 }, ...options }),
  },
  'post without a body': {
    run: (temps, options) => temps.request({ method: 'POST', url: '/things', ...options }),
  },
  list: {
    isSafe: true,
    isLong: true,
    async run(temps, options) {
      let seen = 0;
      for await (const item of temps.projects.list(options))
        if (item === undefined || ++seen > 300) break;
    },
  },
  stream: {
    isSafe: true,
    isStream: true,
    async run(temps, options) {
      const { data } = await temps.request({
        method: 'GET',
        url: '/file',
        responseType: 'stream',
        ...options,
      });
      if (!data) return;
      const reader = data.getReader();
      for (let next = await reader.read(); !next.done; next = await reader.read());
    },
  },
  upload: {
    run: (temps, options) =>
      temps.deployments.uploadStatic({
        ...PATH,
        body: { file: new Blob([GZIP, 'x'.repeat(300_000)]) },
        ...options,
      }),
  },
  'endless upload': {
    isEndless: true,
    async run(temps, options, { sleep, expect }) {
      const source = { isOpen: false };
      async function* endless() {
        source.isOpen = true;
        try {
          for (;;) yield await sleep(2, GZIP);
        } finally {
          source.isOpen = false;
        }
      }
      try {
        await temps.deployments.uploadStatic({ ...PATH, body: { file: endless() }, ...options });
      } finally {
        for (let turn = 0; source.isOpen && turn < 100; turn++) await sleep(10);
        expect(!source.isOpen, 'the source of an upload is closed when the upload ends');
      }
    },
  },
  deploy: {
    isWorkflow: true,
    run: (temps, { signal, deadline = 800 }) =>
      temps.deploy({ project: 1, environment: 1, image: 'app:1', signal, deadline }),
  },
  'log stream': {
    isSafe: true,
    isSocket: true,
    isStream: true,
    async run(temps, options) {
      for await (const line of temps.deployments.tailJobLogs({ ...WATCHED, ...options }))
        if (line === 'last') break;
    },
  },
};
