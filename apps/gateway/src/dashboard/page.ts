import { randomBytes } from 'node:crypto';

const placeholder = '__CSP_NONCE__';

export interface RenderedPage {
  readonly html: string;
  readonly policy: string;
}

/** The page with a nonce of its own; styles that Angular adds carry it. */
export function renderPage(template: string): RenderedPage {
  const nonce = randomBytes(18).toString('base64');
  return { html: template.replaceAll(placeholder, nonce), policy: policyWith(nonce) };
}

const policyWith = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types angular angular#unsafe-bypass angular#bundler default',
  ].join('; ');

export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const;
