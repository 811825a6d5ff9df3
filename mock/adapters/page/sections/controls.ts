import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../lib/time/duration.ts';
import type { MockContext } from '../../../state/context.ts';
import { listJobIds } from '../../../servers/plans.ts';
import { html, type Html } from '../html.ts';

const STEPS = [
  [10 * SECOND_MS, '10 seconds'],
  [MINUTE_MS, '1 minute'],
  [HOUR_MS, '1 hour'],
  [DAY_MS, '1 day'],
] as const;

/** The buttons. Each sends a POST to the control route in its `data-post`. */
export function controls({ server }: MockContext): Html {
  return html`<section id="controls" class="card controls" aria-label="Controls">
    <div>
      <label for="job">In the job</label>
      <select id="job">
        ${listJobIds(server.plans).map((job) => html`<option ${selected(job === 'build_image')}>${job}</option>`)}
      </select>
      <button type="button" data-post="fail-next" data-field="job" data-from="job">Fail the next deployment</button>
    </div>
    <div>
      <label for="step">By</label>
      <select id="step">
        ${STEPS.map(
          ([milliseconds, name]) =>
            html`<option value="${milliseconds}" ${selected(milliseconds === MINUTE_MS)}>${name}</option>`,
        )}
      </select>
      <button type="button" data-post="advance" data-field="milliseconds" data-from="step">Advance time</button>
    </div>
    <div>
      <button type="button" class="danger" data-post="reset" data-ask="Reset the mock to its start?">Reset</button>
    </div>
    <p id="message" role="status"></p>
  </section>`;
}

function selected(isSelected: boolean): Html {
  return isSelected ? html`selected` : html``;
}

/** The failures that are planned for the next deployments. */
export function planned({ state }: MockContext): Html {
  const jobs = state.plannedFailures.map(({ job }) => job ?? 'build_image');
  return html`<p id="planned" class="planned" data-live>
    ${jobs.length > 0 ? html`<span class="pill warn">planned</span> fails next: ${jobs.join(', then ')}` : ''}
  </p>`;
}
