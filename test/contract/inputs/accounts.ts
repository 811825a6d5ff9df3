import { MFA_CODE } from '../../../mock/features/users/model/accounts.ts';
import type { Demo, Inputs } from './index.ts';

const admin = { email: 'admin@example.com', password: 'admin-password' };

/** Signing in, and what a user may change of themselves. */
export const accounts: Inputs = {
  'authentication.verifyMagicLink': async (demo) => {
    await demo.temps.authentication.requestMagicLink({ body: { email: admin.email } });
    return { query: { token: lastToken(demo) } };
  },
  'authentication.resetPassword': async (demo) => {
    await demo.temps.authentication.requestPasswordReset({ body: { email: admin.email } });
    return { body: { token: lastToken(demo), new_password: 'a-longer-password-9' } };
  },
  'authentication.verifyEmail': async (demo) => {
    await demo.temps.users.updateSelf({ body: { email: 'boss@example.com' } });
    return { query: { token: lastToken(demo) } };
  },
  'authentication.verifyMfaChallenge': async (demo) => {
    const code = await switchOnMfa(demo);
    await demo.temps.authentication.login({ body: admin });
    const token = lastToken(demo);
    // By the reference, and by real servers.
    return {
      body: { code },
      headers: { cookie: `temps_mfa_challenge=${token}; mfa_session=${token}` },
    };
  },
  'users.removeRole': () => ({ path: { user_id: 2 } }),
  'users.delete': () => ({ path: { user_id: 2 } }),
  'users.disableMfa': async (demo) => ({ body: { code: await switchOnMfa(demo) } }),
  'users.verifyAndEnableMfa': async (demo) => ({ body: { code: await setUpMfa(demo) } }),
  'users.restore': async ({ temps }) => {
    await temps.users.delete({ path: { user_id: 2 } });
    return { path: { user_id: 2 } };
  },
};

function lastToken({ mock }: Demo): string | undefined {
  return mock.state.oneTimeTokens.list().at(-1)?.token;
}

async function setUpMfa({ temps }: Demo): Promise<string> {
  await temps.users.setupMfa();
  return MFA_CODE;
}

async function switchOnMfa(demo: Demo): Promise<string> {
  const code = await setUpMfa(demo);
  await demo.temps.users.verifyAndEnableMfa({ body: { code } });
  return code;
}
