import type { DeployEvent } from './events.ts';

/** Everything that has happened, for each reader from the start. */
export class EventLog {
  readonly #events: DeployEvent[] = [];
  #end: { error?: unknown } | undefined;
  #waiting: (() => void)[] = [];

  add(event: DeployEvent): void {
    this.#events.push(event);
    this.#tell();
  }

  /** @param end with the error that readers get after the last event */
  close(end: { error?: unknown }): void {
    this.#end = end;
    this.#tell();
  }

  async *read(): AsyncGenerator<DeployEvent, void, undefined> {
    for (let next = 0; ;) {
      const event = this.#events[next];
      if (event) {
        next++;
        yield event;
      } else if (this.#end) {
        if ('error' in this.#end) throw this.#end.error;
        return;
      } else {
        await new Promise<void>((resolve) => this.#waiting.push(resolve));
      }
    }
  }

  #tell(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
