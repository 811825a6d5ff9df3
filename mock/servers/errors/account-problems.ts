import { short, standard, STANDARD, TYPES, untyped, type OwnProblem } from './standard.ts';

const QUOTED = /"(?<name>[^"]*)"/;

/** The problems about users, sign-in, API keys and the audit log. */
export const ACCOUNT_PROBLEMS: readonly OwnProblem[] = [
  [
    /^users\.removeRole$/,
    404,
    ({ user_id, role_type }, { detail }) =>
      detail.startsWith('Role')
        ? short('Role not found', `Role ${role_type} not assigned to user ${user_id}`)
        : undefined,
  ],
  [/^users\./, 404, ({ user_id }) => short('User not found', `User ${user_id} not found`)],
  [
    /^users\.\w+Role$/,
    400,
    (_, { detail }, operation) => {
      if (/^\w+\.role_type/.test(detail))
        return standard(400, `Invalid role type: ${QUOTED.exec(detail)?.groups?.['name']}`);
      return operation === 'users.assignRole' ? standard(400, 'Path user_id and body user_id must match') : undefined;
    },
  ],
  [/^users\.\w+Role$/, 403, (_, { detail }) => ({ ...STANDARD[403], detail })],
  [/^users\.restore$/, 400, (_, { detail }) => short('User not deleted', detail)],
  [/^users\.create$/, 400, (_, { detail }) => short('Validation error', detail)],
  [/^users\.verifyAndEnableMfa$/, 400, () => short('Invalid MFA code', 'The provided MFA code is invalid')],
  [/^authentication\.login$/, 401, () => short('Invalid Credentials', 'Invalid email or password.')],
  [
    /^authentication\.(resetPassword|verifyEmail)$/,
    400,
    (_, { detail }, operation) =>
      short(
        operation === 'authentication.verifyEmail' ? 'Email Verification Failed' : 'Password Reset Failed',
        /\.token: /.test(detail) ? 'Invalid or expired token' : detail,
      ),
  ],
  [
    /^authentication\.verifyMfaChallenge$/,
    401,
    (_, { detail }) =>
      detail.startsWith('The cookie')
        ? short('MFA Session Required', 'No MFA session found. Please log in first to start the MFA verification flow.')
        : undefined,
  ],
  [
    /^apiKeys\.create$/,
    400,
    (_, { detail }) => ({
      ...untyped('Validation Error', detail),
      type: `${TYPES}validation-error`,
      error_code: 'VALIDATION_ERROR',
    }),
  ],
  [
    /^apiKeys\.create$/,
    409,
    () => ({ ...STANDARD[409], detail: 'API key with this name already exists', instance: '' }),
  ],
  [
    /^auditLogs\.get$/,
    404,
    () => ({ ...untyped('Audit Log Not Found', 'Audit log not found'), type: `${TYPES}not-found` }),
  ],
];
