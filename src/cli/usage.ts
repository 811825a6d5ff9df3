import { TempsError } from '../index.ts';

/** The environment variables for the token, in the order of the client. */
export const TOKEN_VARIABLES = ['TEMPS_API_TOKEN', 'TEMPS_TOKEN', 'TEMPS_API_KEY'] as const;

/** @throws {TempsError} always, with the reason why arguments or variables are invalid */
export function refuseArguments(reason: string): never {
  throw new TempsError(`${reason} See temps-deploy --help.`, { code: 'usage' });
}

// These texts are the table of the flags too: the arguments are read by the lines that begin with a
// flag. A flag with a word in capitals takes a value.

const WHERE = `
  --url URL                 the address of the instance; else TEMPS_API_URL. The token is read from
                            TEMPS_API_TOKEN, TEMPS_TOKEN or TEMPS_API_KEY
  --project NAME (-p)       its slug, name or id; else TEMPS_PROJECT_ID`;
const ENVIRONMENT = `
  --environment NAME (-e)   its name, slug or id; else TEMPS_ENVIRONMENT_ID`;
const WATCHING = `
  --deadline DURATION       how long to watch: 90s, 20m or 1h; 0 is no limit. Default 30m
  --timeout DURATION        the same as --deadline
  --cancel-older            cancels older deployments in progress, in place of waiting for them`;
const DEPLOYING = `

What: one of these sources
  --branch NAME             the newest commit of a branch of the project's repository
  --commit SHA              with --branch: another commit of the branch
  --tag NAME                with --branch: a tag, in place of a commit
  --image REFERENCE         an image in a registry
  --image-tarball FILE      an image as \`docker save\` writes it
  --static-dir DIR          a directory of static files
  --static-bundle FILE      a tar.gz or zip of static files

How
  --health-check-path PATH  the path that the platform asks before a deployment goes live. Not with --branch
  --metadata JSON           an object for the deployment, which July's server drops. Not with --branch or
                            --image-tarball${WATCHING}
  --live-check PATH         requests this path of the live site, or this URL, for half a minute, and fails without a
                            2xx response. A user and password in the URL are sent as basic authentication`;
const COMMON = `

  --json                    JSON on standard output, everything else on standard error
  --github                  outputs, a summary and annotations for GitHub Actions
  --version (-v)
  --help (-h)
`;
const END = `${COMMON}
The variables of the flags and the exit codes are those of temps-deploy: see temps-deploy --help.
`;

/** The text of `--help`, for each command. */
export const USAGE = {
  deploy: `Deploys to a Temps instance and watches the deployment to its end.

  temps-deploy --project storefront --environment production --branch main
  temps-deploy --project storefront --environment production --image registry.example.com/shop:1.4.2 --deadline 10m
  temps-deploy --project 1 --environment 1 --static-dir dist --live-check / --rollback-on-failure

Other commands, each with its own --help
  temps-deploy status       what is live in each environment, and what is on its way
  temps-deploy logs         the log of an environment or of a deployment
  temps-deploy rollback     goes back to an earlier deployment
  temps-deploy env          lists, reads and changes environment variables
  temps-deploy preview      makes, updates and removes an environment for a pull request

Where${WHERE}${ENVIRONMENT}${DEPLOYING}
  --rollback-on-failure     rolls back if the deployment or its live check failed, and the deployment is the current
                            one. A deployment that failed before it was live has replaced nothing
  --no-rollback             no rollback, even if the variable of --rollback-on-failure is set
  --no-wait                 ends as soon as the deployment exists${COMMON}
A variable can replace each flag above --json: TEMPS_DEPLOY_IMAGE for --image, TEMPS_DEPLOY_NO_WAIT=true for --no-wait.
A flag wins over its variable, and a source by flag over a source by variable, with its commit and tag.

Exit codes
  0    the deployment is live; with --no-wait, it exists
  1    the deployment failed or was cancelled, or the live check failed
  2    an argument or a variable is invalid or refused by the server, or the server lacks the operation
  3    the token is invalid, or lacks the permission
  4    a time limit was reached, or an older deployment did not end. A started deployment goes on
  5    the server failed or could not be reached, or any other failure
  6    the JSON of --json could not be written, such as to a full disk
  130  interrupted by SIGINT, 143 by SIGTERM. The deployment, if one was started, goes on
`,
  status: `Shows what is live in each environment since when, and what is on its way.

  temps-deploy status --project storefront
${WHERE}${ENVIRONMENT}. Default: all${END}`,
  logs: `Prints the log of the containers of an environment, or of the jobs of a deployment.

  temps-deploy logs --project storefront --environment production --since 10m --follow
  temps-deploy logs --project storefront --deployment 42
${WHERE}${ENVIRONMENT}
  --deployment ID           the jobs of this deployment, in place of an environment
  --since TIME              only lines since then: 90s, 20m, 1h, or a time such as 2026-01-15T12:00:00Z
  --tail NUMBER             how many earlier lines of each job or container come first
  --follow (-f)             waits for new lines

  With --json, each line is an object on a line of its own.${END}`,
  rollback: `Goes back to an earlier deployment, and watches the rollback to its end.

  temps-deploy rollback --project storefront --environment production --dry-run
  temps-deploy rollback --project storefront --environment production --to 42
${WHERE}${ENVIRONMENT}
  --to ID                   the deployment to go back to, or previous. Default previous: the last completed one
                            before the current one
  --dry-run                 only says which deployment that is${WATCHING}${END}`,
  env: `Lists, reads and changes the environment variables of an environment.

  temps-deploy env list -p storefront -e production
  temps-deploy env get DATABASE_URL -p storefront -e production
  temps-deploy env set LOG_LEVEL=debug CACHE=on -p storefront -e production --redeploy
  temps-deploy env rm CACHE -p storefront -e production
  temps-deploy env pull [FILE] -p storefront -e staging     writes a file, by default .env, for its owner only
  temps-deploy env push [FILE] -p storefront -e staging     shows what would change, asks, and changes it

Only get and pull show values. A variable that environments share is changed for this one alone.
${WHERE}${ENVIRONMENT}
  --redeploy                deploys what is live once more, so that the app gets the new values
  --secret                  makes new variables secrets
  --everywhere              changes shared variables for all their environments
  --yes (-y)                push: does not ask
  --force                   pull: writes over the file
  --deadline DURATION       with --redeploy: how long to watch. Default 30m
  --timeout DURATION        the same as --deadline${END}`,
  preview: `Makes, updates and removes an environment for a pull request. Each can be run twice.

  temps-deploy preview up pr-42 -p storefront --image registry.example.com/shop:pr-42
  temps-deploy preview up pr-42 -p storefront --image registry.example.com/shop:pr-42 --from staging --copy-env
  temps-deploy preview down pr-42 -p storefront
${WHERE}
  --from NAME               warns of variables that this environment has and the preview lacks
  --copy-env                shares the variables of --from with the preview${DEPLOYING}${END}`,
} as const;

/** Each flag in a help, with the type of its value. */
type FlagIn<Help> = Help extends `${string}\n  --${infer Name} ${infer Rest}`
  ? [Name, Rest extends `${' ' | '('}${string}` ? boolean : string] | FlagIn<Rest>
  : never;

/** The flags of all commands. */
export type Flags = { [Flag in FlagIn<(typeof USAGE)[keyof typeof USAGE]> as Flag[0]]?: Flag[1] };
