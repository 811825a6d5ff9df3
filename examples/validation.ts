/**
 * Creates a project from a JSON file that a person wrote. What is wrong with it is said before
 * anything is sent.
 *
 *     node examples/validation.ts project.json
 *
 * Needs TEMPS_API_URL, TEMPS_API_TOKEN, and zod installed.
 */
import { readFile } from 'node:fs/promises';
import { TempsClient, TempsValidationError } from '@temps-sdk/node-sdk';
import type { CreateProjectRequest } from '@temps-sdk/node-sdk/operations';

const [file = 'project.json'] = process.argv.slice(2);
const temps = new TempsClient({ validate: { requests: true } });

try {
  const body: CreateProjectRequest = JSON.parse(await readFile(file, 'utf8'));
  const { data: project } = await temps.projects.create({ body });
  console.log(`Created ${project.name} as ${project.slug}`);
} catch (error) {
  if (!TempsValidationError.is(error)) throw error;
  console.error(`${file} does not describe a project:`);
  for (const { path, message } of error.issues)
    console.error(`  ${path.slice(1).join('.')}: ${message}`);
  process.exitCode = 1;
}
