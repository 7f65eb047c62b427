import type { Grant, KoaContextWithOIDC } from 'oidc-provider';

/** Nobody is asked whether this product may know who they are: the grant is made when there is none yet. */
export async function existingGrant(
  { oidc }: KoaContextWithOIDC,
  resource: string,
): Promise<Grant | undefined> {
  const { client, session, provider } = oidc;
  if (client === undefined || session === undefined) return undefined;
  const { accountId } = session;
  const known = session.grantIdFor(client.clientId);
  const kept = known === undefined ? undefined : await provider.Grant.find(known);
  if (kept !== undefined && kept.accountId === accountId) return kept;
  if (accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId });
  grant.addOIDCScope('openid profile offline_access');
  grant.addResourceScope(resource, 'api');
  await grant.save();
  return grant;
}
