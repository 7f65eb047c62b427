import type { IconName } from '@streamstock/dashboard-ui-status';

/** A page that the navigation leads to. */
export interface PageLink {
  readonly path: string;
  readonly label: string;
  readonly icon: IconName;
  /** The presses that go there. */
  readonly keys: string;
}
