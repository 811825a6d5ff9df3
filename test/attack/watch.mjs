/**
 * Watches what a library may leave behind: timers, listeners, rejections, warnings. Has to run
 * before the library loads.
 */
import process from 'node:process';

export function watchGlobals() {
  const { setTimeout, clearTimeout, setInterval, clearInterval } = globalThis;
  const active = new Map();
  const rejections = [];
  const warnings = [];

  globalThis.setTimeout = (run, ms, ...rest) => {
    const { stack } = new Error('a timer was set');
    const timer = setTimeout(() => {
      active.delete(timer);
      run(...rest);
    }, ms);
    active.set(timer, stack);
    return timer;
  };
  globalThis.setInterval = (run, ms, ...rest) => {
    const timer = setInterval(run, ms, ...rest);
    active.set(timer, new Error('an interval was set').stack);
    return timer;
  };
  globalThis.clearTimeout = (timer) => {
    active.delete(timer);
    clearTimeout(timer);
  };
  globalThis.clearInterval = (timer) => {
    active.delete(timer);
    clearInterval(timer);
  };
  process.on(
    'unhandledRejection',
    (reason) => void rejections.push(String(reason?.stack ?? reason)),
  );
  process.on('warning', (warning) => void warnings.push(String(warning?.stack ?? warning)));

  return {
    sleep: (ms, value) => new Promise((resolve) => setTimeout(resolve, ms, value)),
    after: (ms, run) => void setTimeout(run, ms),
    controller: () => countedController(),
    timers: () => [...active.values()].filter(isOfSdk),
    rejections: () => rejections,
    warnings: () => warnings.filter((text) => !/ExperimentalWarning|localstorage/i.test(text)),
    reset: () => (active.clear(), (rejections.length = 0), void (warnings.length = 0)),
  };
}

/** Only what the SDK sets counts: a platform may set timers of its own by the same functions. */
function isOfSdk(stack) {
  return /node-sdk[\\/]dist/.test(stack);
}

/** An AbortController that knows how many listeners its signal has. */
function countedController() {
  const controller = new AbortController();
  const { signal } = controller;
  const listeners = new Set();
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (type, listener, options) => {
    const isOnce = typeof options === 'object' && options?.once === true;
    if (!isOnce || !signal.aborted) listeners.add(listener);
    if (isOnce)
      addEventListener.call(signal, type, () => void listeners.delete(listener), { once: true });
    addEventListener.call(signal, type, listener, options);
  };
  signal.removeEventListener = (type, listener, options) => {
    listeners.delete(listener);
    removeEventListener.call(signal, type, listener, options);
  };
  return { signal, abort: (reason) => controller.abort(reason), listeners: () => listeners.size };
}
