import { inject } from '@angular/core';
import type { NavigationError } from '@angular/router';
import { NewVersion } from '@streamstock/dashboard-ui-shell';

/** A page whose code cannot be loaded leaves the person where they are, with a word about it. */
export function noticeMissingPage({ error }: NavigationError): void {
  inject(NewVersion).notice(error);
}
