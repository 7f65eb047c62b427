import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { ProviderAway, ProviderRefused } from './provider-errors';

/** The answer came and is not what was asked for. Every other failure says that no answer fit to judge came. */
const untrustworthy = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
  'OAUTH_KEY_SELECTION_FAILED',
]);
const passing = new Set(['temporarily_unavailable', 'server_error']);

/** Whether a failure says something about the person, or only that the provider cannot be asked. */
export function judgeFailure(error: unknown): ProviderAway | ProviderRefused {
  if (error instanceof AuthorizationResponseError)
    return passing.has(error.error) ? awayBy(error) : new ProviderRefused('denied', error);
  // Any other code says that this gateway is set up wrongly, which is nobody's end of session.
  if (error instanceof ResponseBodyError)
    return error.error === 'invalid_grant' ? new ProviderRefused('not-accepted', error) : awayBy(error);
  if (error instanceof ClientError && untrustworthy.has(error.code ?? ''))
    return new ProviderRefused('not-accepted', error);
  return awayBy(error);
}

export const awayBy = (cause: unknown): ProviderAway =>
  new ProviderAway('The identity provider cannot be asked', { cause });
