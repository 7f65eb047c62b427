import { escape } from './escape';
import { style } from './style';

export interface PageParts {
  readonly title: string;
  readonly nonce: string;
  /** HTML, with everything from outside escaped. */
  readonly main: string;
}

const mark =
  '<svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="6"/>' +
  '<path d="M7 21h4v4H7zm7-7h4v11h-4zm7-7h4v18h-4z"/></svg>';

/** A whole page of this service. */
export const pageOf = ({ title, nonce, main }: PageParts): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)} · StreamStock</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
<header>${mark}<span>StreamStock</span></header>
${main}
</main>
</body>
</html>
`;
