import { contract, operations, operationSpec, type OperationName } from '../contract/contract.ts';

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2rem; }
li { display: grid; grid-template-columns: 5rem minmax(12rem, 1fr) minmax(10rem, 1fr); gap: 0.75rem; padding: 0.25rem 0; }
ul { list-style: none; padding: 0; }
code { overflow-wrap: anywhere; }
@media (max-width: 40rem) { li { grid-template-columns: 1fr; gap: 0; padding: 0.5rem 0; } }
`;

/** A page that lists every operation of the contract by namespace. */
export function docsPage(): Response {
  const names = Object.keys(operations) as OperationName[];
  const namespaces = [...new Set(names.map(readNamespace))].toSorted();
  const sections = namespaces.map((namespace) => {
    const lines = names.filter((name) => readNamespace(name) === namespace).map(line);
    return `<h2 id="${namespace}">${namespace}</h2>\n<ul>\n${lines.join('\n')}\n</ul>`;
  });
  const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(contract.info.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escape(contract.info.title)}</h1>
<p>${escape(contract.info.summary ?? '')} The whole contract is at <a href="/api/docs/openapi.json">/api/docs/openapi.json</a>.</p>
${sections.join('\n')}
</body>
</html>
`;
  return new Response(page, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    },
  });
}

function readNamespace(name: OperationName): string {
  return name.split('.', 1)[0] ?? '';
}

function line(name: OperationName): string {
  const { method, route } = operations[name];
  const { summary } = operationSpec(name);
  return `<li><strong>${method}</strong> <code>/api${escape(route)}</code> <span>${escape(summary)}</span></li>`;
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
