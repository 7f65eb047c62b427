import { escape } from './escape';
import { pageOf } from './layout';

/** For a sign-in that nobody remembers: it took too long, or was begun in another browser. */
export const tooLatePage = ([gateway]: readonly string[], nonce: string): string =>
  pageOf({
    title: 'Start again',
    nonce,
    main: `<h1>Start again</h1>
<p>This sign-in took too long or was begun elsewhere.</p>
${gateway === undefined ? '' : `<div class="actions"><a class="button primary" href="${escape(gateway)}/sign-in">Sign in</a></div>`}`,
  });
