// Made by `npm run generate`. Do not edit.

import { type CallOptions, type CallResult, Namespace } from '../../src/namespace.ts';

import type {
  GetEmailStatusData,
  GetEmailStatusResponse,
  LoginData,
  LoginResponse,
  LogoutData,
  RequestMagicLinkData,
  RequestMagicLinkResponse,
  RequestPasswordResetData,
  RequestPasswordResetResponse,
  ResetPasswordData,
  ResetPasswordResponse,
  VerifyEmailData,
  VerifyEmailResponse,
  VerifyMagicLinkData,
  VerifyMagicLinkResponse,
  VerifyMfaChallengeData,
} from '../types.gen.ts';

/**
 * Signing in and out with a password, a magic link or a second factor.
 *
 * `getEmailStatus`, `login`, `requestMagicLink`, `verifyMagicLink`, `requestPasswordReset`, `resetPassword`, `verifyEmail`, `verifyMfaChallenge`, `logout`
 */
export class AuthenticationNamespace<TDefault extends boolean = true> extends Namespace<TDefault> {
  /**
   * Get available sign-in methods
   *
   * Returns which ways of signing in work on this instance: email links, password reset and configured OpenID Connect providers. Needs no token and reveals nothing about accounts.
   *
   * `GET /auth/email-status`
   *
   * @example
   * const { data } = await temps.authentication.getEmailStatus();
   * @throws {ServerError} 500 The server failed.
   */
  getEmailStatus<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<GetEmailStatusData, ThrowOnError>,
  ): Promise<CallResult<GetEmailStatusResponse, ThrowOnError>> {
    return this._call('GET', '/auth/email-status', options);
  }
  /**
   * Sign in with email and password
   *
   * Checks the credentials and opens a browser session by setting a session cookie. When the account uses multi-factor authentication, only a short-lived challenge cookie is set and `mfa_required` is true; the sign-in is then completed with the code.
   *
   * `POST /auth/login`
   *
   * @example
   * const { data } = await temps.authentication.login({
   *   body: {
   *     email: 'ada@example.com',
   *     password: 'A-long-password-9',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  login<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<LoginData, ThrowOnError>,
  ): Promise<CallResult<LoginResponse, ThrowOnError>> {
    return this._call('POST', '/auth/login', options, { requiresBody: true });
  }
  /**
   * Request a sign-in link by email
   *
   * Sends a one-time sign-in link to the address. The response is the same whether or not an account with that address exists.
   *
   * `POST /auth/magic-link/request`
   *
   * @example
   * const { data } = await temps.authentication.requestMagicLink({
   *   body: {
   *     email: 'ada@example.com',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   * @throws {ServerError} 503 The server cannot handle the request at the moment.
   */
  requestMagicLink<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<RequestMagicLinkData, ThrowOnError>,
  ): Promise<CallResult<RequestMagicLinkResponse, ThrowOnError>> {
    return this._call('POST', '/auth/magic-link/request', options, { requiresBody: true });
  }
  /**
   * Sign in with an emailed link
   *
   * Consumes the token of a sign-in link and opens a browser session by setting a session cookie. A token works once and only for a limited time.
   *
   * `GET /auth/magic-link/verify`
   *
   * @example
   * const { data } = await temps.authentication.verifyMagicLink({ query: { token: 'f3b1c9d27e5a' } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  verifyMagicLink<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<VerifyMagicLinkData, ThrowOnError>,
  ): Promise<CallResult<VerifyMagicLinkResponse, ThrowOnError>> {
    return this._call('GET', '/auth/magic-link/verify', options, { isOneTime: true });
  }
  /**
   * Request a password reset email
   *
   * Sends a password reset link to the address. The response is the same whether or not an account with that address exists.
   *
   * `POST /auth/password-reset/request`
   *
   * @example
   * const { data } = await temps.authentication.requestPasswordReset({
   *   body: {
   *     email: 'ada@example.com',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   * @throws {ServerError} 503 The server cannot handle the request at the moment.
   */
  requestPasswordReset<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<RequestPasswordResetData, ThrowOnError>,
  ): Promise<CallResult<RequestPasswordResetResponse, ThrowOnError>> {
    return this._call('POST', '/auth/password-reset/request', options, { requiresBody: true });
  }
  /**
   * Reset a password with a token
   *
   * Sets a new password with the token of a password reset email. The token works once and only for a limited time.
   *
   * `POST /auth/password-reset/verify`
   *
   * @example
   * const { data } = await temps.authentication.resetPassword({
   *   body: {
   *     token: 'f3b1c9d27e5a',
   *     new_password: 'a-longer-password-9',
   *   },
   * });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  resetPassword<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<ResetPasswordData, ThrowOnError>,
  ): Promise<CallResult<ResetPasswordResponse, ThrowOnError>> {
    return this._call('POST', '/auth/password-reset/verify', options, { requiresBody: true });
  }
  /**
   * Verify an email address
   *
   * Confirms the email address of an account with the token of a verification email.
   *
   * `GET /auth/verify-email`
   *
   * @example
   * const { data } = await temps.authentication.verifyEmail({ query: { token: 'f3b1c9d27e5a' } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  verifyEmail<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<VerifyEmailData, ThrowOnError>,
  ): Promise<CallResult<VerifyEmailResponse, ThrowOnError>> {
    return this._call('GET', '/auth/verify-email', options, { isOneTime: true });
  }
  /**
   * Complete a sign-in with an MFA code
   *
   * Finishes a sign-in whose response had `mfa_required`. Send the challenge cookie of that sign-in; on success a session cookie replaces it.
   *
   * `POST /auth/verify-mfa`
   *
   * @example
   * await temps.authentication.verifyMfaChallenge({ body: { code: '492039' } });
   * @throws {BadRequestError} 400 The request does not fit the contract: a field is missing, malformed or out of bounds.
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PayloadTooLargeError} 413 The request body is larger than the server takes.
   * @throws {TempsApiError} 415 The `Content-Type` of the request is missing, or is none that the operation takes.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  verifyMfaChallenge<ThrowOnError extends boolean = TDefault>(
    options: CallOptions<VerifyMfaChallengeData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('POST', '/auth/verify-mfa', options, {
      requiresBody: true,
      responseType: 'none',
    });
  }
  /**
   * Sign out
   *
   * Ends the browser session of the caller and clears its cookie. API keys and deployment tokens are not affected by it.
   *
   * `POST /logout`
   *
   * @example
   * await temps.authentication.logout();
   * @throws {AuthenticationError} 401 The token is missing, unknown, expired or revoked.
   * @throws {PermissionDeniedError} 403 The token is valid but may not do this.
   * @throws {ServerError} 500 The server failed. The change may or may not have happened.
   */
  logout<ThrowOnError extends boolean = TDefault>(
    options?: CallOptions<LogoutData, ThrowOnError>,
  ): Promise<CallResult<void, ThrowOnError>> {
    return this._call('POST', '/logout', options, { responseType: 'none' });
  }
}
