import { randomBytes } from 'node:crypto';
import { pageHeaders } from '../pages/page-headers';
import type { PageContext } from '../pages/provider-pages';

type Middleware = (context: PageContext, next: () => Promise<unknown>) => Promise<unknown>;

/** Closes every answer of the provider; a page among them finds its nonce in `context.state.nonce`. */
export const pagePolicy =
  (formTargets: readonly string[]): Middleware =>
  (context, next) => {
    const nonce = randomBytes(18).toString('base64');
    context.state['nonce'] = nonce;
    context.set(pageHeaders(nonce, formTargets));
    return next();
  };
