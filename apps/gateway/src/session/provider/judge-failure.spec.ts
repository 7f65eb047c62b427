import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { judgeFailure } from './judge-failure';

const answered = (error: string, status = 400) =>
  new ResponseBodyError('no', { cause: { error }, response: new Response('{}', { status }) });
const failed = (code: string) => Object.assign(new ClientError('no'), { code });
const sentBack = (error: string) =>
  new AuthorizationResponseError('no', { cause: new URLSearchParams({ error }) });

describe('judgeFailure', () => {
  it.each([
    ['a refresh token that is over', answered('invalid_grant'), 'not-accepted'],
    ['a person who said no', sentBack('access_denied'), 'denied'],
    ['another nonce', failed('OAUTH_JWT_CLAIM_COMPARISON_FAILED'), 'not-accepted'],
    ['another state', failed('OAUTH_INVALID_RESPONSE'), 'not-accepted'],
  ])('takes %s for a no', (_what, error, reason) => {
    expect(judgeFailure(error)).toMatchObject({ name: 'ProviderRefused', reason });
  });

  it.each([
    ['no connection', new TypeError('fetch failed')],
    ['no answer in time', failed('OAUTH_TIMEOUT')],
    ['a page of a proxy', failed('OAUTH_RESPONSE_IS_NOT_JSON')],
    ['a wrong secret of the gateway', answered('invalid_client', 401)],
    ['a provider that is in trouble', sentBack('temporarily_unavailable')],
    ['anything else', new Error('who knows')],
  ])('takes %s for an outage', (_what, error) => {
    expect(judgeFailure(error)).toMatchObject({ name: 'ProviderAway', cause: error });
  });
});
