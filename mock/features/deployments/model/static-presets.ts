/** Projects with these presets are static files and run no container. */
export const STATIC_PRESETS: ReadonlySet<string> = new Set(['docusaurus', 'react-app', 'rsbuild', 'vite']);
