const CALL = `
const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: 'tk_x' });
export async function names(): Promise<string[]> {
  const { data } = await temps.projects.list({ query: { per_page: 5 } });
  return data.items.map((project) => project.name);
}
export async function one(): Promise<string> {
  const { data, error } = await temps.projects.get({ path: { project_id: 1 }, throwOnError: false });
  return error ? error.message : data.slug;
}
`;

const esm = `import { TempsClient } from '@temps-sdk/node-sdk';\n${CALL}`;

interface Compiler {
  title: string;
  files: Record<string, string>;
  options: Record<string, unknown>;
}

/** Every way in which a user's TypeScript may look at the package. */
export const compilers: Compiler[] = [
  { title: 'nodenext', files: { 'app.mts': esm }, options: { module: 'nodenext', moduleResolution: 'nodenext' } },
  { title: 'node16, CommonJS', files: { 'app.cts': esm }, options: { module: 'node16', moduleResolution: 'node16' } },
  { title: 'bundler', files: { 'app.ts': esm }, options: { module: 'esnext', moduleResolution: 'bundler' } },
  {
    title: 'exact optional properties, libraries checked too',
    files: { 'app.mts': esm },
    options: {
      module: 'nodenext',
      moduleResolution: 'nodenext',
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      lib: ['es2023', 'dom', 'dom.iterable'],
    },
  },
];
