import { EXIT_CODES } from './exit-codes.ts';

/** The caller's mistake: shown without a stack, with a hint at `--help`. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  static is(error: unknown): error is UsageError {
    return error instanceof UsageError;
  }
}

export const USAGE = `Usage: npx temps-deploy --project <id> --environment <id> <source> [options]

Deploys to a Temps instance and watches the deployment to its end.

Where. Each has a variable too:
  --url <url>               the address of the instance, or TEMPS_API_URL
  --project <id>            or TEMPS_PROJECT_ID
  --environment <id>        or TEMPS_ENVIRONMENT_ID
  The token is read from TEMPS_API_TOKEN, TEMPS_TOKEN or TEMPS_API_KEY.

One source:
  --branch <name>           the newest commit of a branch of the project's repository
    --commit <sha>          another commit of that branch
    --tag <name>            a tag, in place of a commit
  --image <reference>       an image in a registry: registry.example.com/shop:1.4.2
  --image-tarball <file>    an image as \`docker save\` writes it
  --static-dir <directory>  a directory of static files
  --static-bundle <file>    a tar.gz or zip of static files

Options:
  --health-check-path <path>  what the platform asks the new deployment for. Not with --branch
  --metadata <json>           a JSON object that is kept with the deployment. Not with --branch or --image-tarball
  --timeout <duration>        how long to watch: 90s, 20m, 1h; 0 = no limit (default 30m)
  --live-check <path or URL>  asked for once the deployment is live, 5 times at most. Fails without a 2xx response
  --rollback-on-failure       if the deployment or the live check fails and the deployment is the current one, rolls
                              back to the one before. A deployment that failed earlier has replaced nothing
  --no-wait                   ends when the deployment exists
  --json                      one JSON object on standard output, progress on standard error
  --github                    outputs, summary and annotations for GitHub Actions
  --version, -v
  --help, -h

Each option with a value, --rollback-on-failure and --no-wait also have a variable: --image is TEMPS_DEPLOY_IMAGE,
--no-wait is TEMPS_DEPLOY_NO_WAIT=true. Flags win. A source given by flags replaces one given by variables.

Exit codes:
  ${EXIT_CODES.ok}    the deployment is live, or exists where --no-wait is given
  ${EXIT_CODES.failed}    it failed or was cancelled, or the live check failed
  ${EXIT_CODES.usage}    a flag, a variable or what they name is wrong
  ${EXIT_CODES.access}    the token is not valid, or may not do this
  ${EXIT_CODES.timeout}    the time was up. The deployment goes on
  ${EXIT_CODES.server}    the server failed or could not be reached
  ${EXIT_CODES.sigint}  interrupted by SIGINT (${EXIT_CODES.sigterm}: by SIGTERM). The deployment goes on
`;
