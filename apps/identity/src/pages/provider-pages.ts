import { escape } from './escape';
import { pageOf } from './layout';

/** The part of the provider's context that its pages need. */
export interface PageContext {
  readonly state: Record<string, unknown>;
  type: string;
  body: unknown;
  set(headers: Readonly<Record<string, string>>): void;
}

/** Pages that the provider shows by itself; their policy and nonce come from `pagePolicy`. */
function show(context: PageContext, title: string, main: string): void {
  context.type = 'html';
  context.body = pageOf({ title, nonce: nonceOf(context), main });
}

const nonceOf = ({ state }: PageContext): string => String(state['nonce']);

export function errorPage(context: PageContext, reason: string): void {
  show(
    context,
    'Sign-in failed',
    `<h1>This did not work</h1><p>${escape(reason)}.</p>
<p>Go back to where you came from and try again.</p>`,
  );
}

/**
 * Whoever gets here has said in the product that they want to leave, so the answer is sent at once; without scripts it is
 * one button.
 */
export function signOutPage(context: PageContext, form: string): void {
  show(
    context,
    'Sign out',
    `<h1>Signing out</h1><p>You are being signed out of everything here.</p>${form}
<div class="actions"><button class="primary" id="leave" name="logout" value="yes" form="op.logoutForm">Sign out</button></div>
<script nonce="${nonceOf(context)}">document.getElementById('leave').click()</script>`,
  );
}

export function goodbyePage(context: PageContext): void {
  show(context, 'Signed out', '<h1>Signed out</h1><p>You can close this page.</p>');
}
