import type { Preset } from '../../../../generated/types.gen.ts';
import { problem } from '../../../lib/http/problems.ts';
import { didYouMean } from '../../../lib/nearest-name.ts';
import type { MockContext } from '../../../state/context.ts';

export interface PresetFacts extends Preset {
  /** The project type that repositories show for a preset. */
  readonly category: 'frontend' | 'backend' | 'fullstack';
}

type Facts = readonly [
  slug: string,
  label: string,
  port: number | null,
  category: PresetFacts['category'],
  description: string,
];

/** A preset without a port gives static files. */
const TABLE: readonly Facts[] = [
  ['nextjs', 'Next.js', 3000, 'fullstack', 'Builds a Next.js application and runs its server.'],
  ['nuxt', 'Nuxt', 3000, 'fullstack', 'Builds a Nuxt application and runs its server.'],
  ['dockerfile', 'Dockerfile', 3000, 'backend', 'Builds the image that a Dockerfile describes.'],
  ['docker-compose', 'Docker Compose', 3000, 'backend', 'Runs the services of a Compose file.'],
  ['nixpacks', 'Nixpacks', 3000, 'backend', 'Detects the language and the build steps.'],
  [
    'nodejs',
    'Node.js',
    3000,
    'backend',
    'Installs the dependencies of a Node.js server and starts it.',
  ],
  [
    'python',
    'Python',
    8000,
    'backend',
    'Installs the requirements of a Python server and starts it.',
  ],
  ['go', 'Go', 8080, 'backend', 'Compiles a Go server and starts it.'],
  ['vite', 'Vite', null, 'frontend', 'Builds a site with Vite and serves its files.'],
  ['astro', 'Astro', null, 'frontend', 'Builds a site with Astro and serves its files.'],
  [
    'docusaurus',
    'Docusaurus',
    null,
    'frontend',
    'Builds a documentation site with Docusaurus and serves its files.',
  ],
  ['static', 'Static files', null, 'frontend', 'Serves files as they are.'],
];

/** The presets that projects can be built with. */
export const PRESETS: readonly PresetFacts[] = TABLE.map(
  ([slug, label, default_port, category, description]) => ({
    slug,
    label,
    description,
    icon_url: presetIcon(slug),
    category,
    default_port,
    project_type: default_port === null ? 'static' : 'server',
  }),
);

export function presetIcon(slug: string): string {
  return `/presets/${slug}.svg`;
}

/** What July's server takes for a new project. */
const NEW_PROJECT_PRESETS =
  'nextjs vite rsbuild docusaurus rust go python java docker-compose dockerfile nixpacks'.split(
    ' ',
  );

/** What some known server takes. */
const ALL_PRESETS: readonly string[] = [
  ...NEW_PROJECT_PRESETS,
  ...(
    'react-app custom astro nuxt remix sveltekit solidstart angular vue react fastapi flask django ' +
    'rails laravel static nodejs dockercompose nixpacks-node nixpacks-python nixpacks-rust ' +
    'nixpacks-go nixpacks-java nixpacks-php nixpacks-ruby nixpacks-deno nixpacks-elixir ' +
    'nixpacks-csharp nixpacks-dart nixpacks-static'
  ).split(' '),
];

/** @throws a 400 for a preset that the server does not take for a new or an existing project */
export function checkPreset(
  { server }: MockContext,
  preset: string,
  project: 'new' | 'existing',
): void {
  const isNew = project === 'new' && server.presets === 'catalogue';
  const known = isNew ? NEW_PROJECT_PRESETS : ALL_PRESETS;
  if (!known.includes(preset))
    throw problem(
      'badRequest',
      `body.preset: ${JSON.stringify(preset)} is no preset${didYouMean(preset, known) || `: there are ${known.join(', ')}`}`,
    );
}
