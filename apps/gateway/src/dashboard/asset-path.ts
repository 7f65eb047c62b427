/** What a GET outside the API asks for. */
export type DashboardRequest =
  | { readonly kind: 'page' }
  | { readonly kind: 'asset'; readonly path: string; readonly immutable: boolean }
  | { readonly kind: 'nothing' };

const asset = /^\/(?:[A-Za-z0-9_-][A-Za-z0-9_.-]*\/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*\.[A-Za-z0-9]+$/;
/** The build puts a hash of the content into these names. */
const hashed = /-[A-Z0-9]{8}\.[a-z0-9]+$/;
/** Ids may hold a dot, which says nothing of a file here. */
const product = /^\/products\/[A-Za-z0-9][A-Za-z0-9._-]*$/;
const serverOnly = /^\/(?:api|health|metrics|get-stock|update-stock|sign-in|sign-out)(?:\/|$)/;

/**
 * Addresses with a file extension are files: a missing one is not found and never the page, which a browser would
 * refuse as a script. Everything else is a view of the page, except under the server's own prefixes.
 */
export function dashboardRequestOf(url: string): DashboardRequest {
  const [path = '/'] = url.split('?', 1);
  if (path === '/' || path === '/index.html') return { kind: 'page' };
  if (serverOnly.test(path)) return { kind: 'nothing' };
  if (product.test(path)) return { kind: 'page' };
  if (!path.includes('.') && !path.includes('%')) return { kind: 'page' };
  return asset.test(path) && !path.includes('..')
    ? { kind: 'asset', path, immutable: hashed.test(path) }
    : { kind: 'nothing' };
}
