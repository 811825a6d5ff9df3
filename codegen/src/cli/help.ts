export const HELP = `Makes a typed client for your own Temps instance, from its own contract.

  temps-codegen --url https://your-instance.temps.dev --output src/temps
  temps-codegen --input openapi.json --output src/temps
  temps-codegen diff --url https://your-instance.temps.dev

Commands
  generate            writes the client (this is what happens without a command)
  diff                says what the instance has that the SDK lacks, and the other way round

The contract
  --url URL           the instance, or the contract itself; else TEMPS_API_URL. The token is read from
                      TEMPS_API_TOKEN, TEMPS_TOKEN or TEMPS_API_KEY, and goes to that origin only
  --input, -i FILE    a contract in JSON or YAML, OpenAPI 3.0 or 3.1

The client
  --output, -o DIR    the folder to write: new, empty, or written by this command before
  --zod               with zod schemas, which \`validate\` then checks against
  --import-extension  js (as compilers want it) or ts (as Node runs it). Default js
  --check             writes nothing; exit code 1 where the folder is not what the contract makes of it

  --json              the summary as JSON
  --version, -v
  --help, -h

The exit code is 2 where an argument or what it names is wrong, and 1 where anything else fails.
`;
