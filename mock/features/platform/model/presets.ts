import type { Preset } from '../../../../generated/types.gen.ts';

/** The project type that repositories show for a preset. */
type Category = 'frontend' | 'backend' | 'fullstack';

export interface PresetFacts extends Preset {
  readonly category: Category;
}

export function presetIcon(slug: string): string {
  return `/presets/${slug}.svg`;
}

function server(slug: string, label: string, port: number, category: Category, description: string): PresetFacts {
  return {
    slug,
    label,
    description,
    icon_url: presetIcon(slug),
    category,
    default_port: port,
    project_type: 'server',
  };
}

function site(slug: string, label: string, description: string): PresetFacts {
  return {
    slug,
    label,
    description,
    icon_url: presetIcon(slug),
    category: 'frontend',
    default_port: null,
    project_type: 'static',
  };
}

/** The presets that projects can be built with. */
export const PRESETS: readonly PresetFacts[] = [
  server('nextjs', 'Next.js', 3000, 'fullstack', 'Builds a Next.js application and runs its server.'),
  server('nuxt', 'Nuxt', 3000, 'fullstack', 'Builds a Nuxt application and runs its server.'),
  server('dockerfile', 'Dockerfile', 3000, 'backend', 'Builds the image that a Dockerfile describes.'),
  server('docker-compose', 'Docker Compose', 3000, 'backend', 'Runs the services of a Compose file.'),
  server('nixpacks', 'Nixpacks', 3000, 'backend', 'Detects the language and the build steps.'),
  server('nodejs', 'Node.js', 3000, 'backend', 'Installs the dependencies of a Node.js server and starts it.'),
  server('python', 'Python', 8000, 'backend', 'Installs the requirements of a Python server and starts it.'),
  server('go', 'Go', 8080, 'backend', 'Compiles a Go server and starts it.'),
  site('vite', 'Vite', 'Builds a site with Vite and serves its files.'),
  site('astro', 'Astro', 'Builds a site with Astro and serves its files.'),
  site('docusaurus', 'Docusaurus', 'Builds a documentation site with Docusaurus and serves its files.'),
  site('static', 'Static files', 'Serves files as they are.'),
];
