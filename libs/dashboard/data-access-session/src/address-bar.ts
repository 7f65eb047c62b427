import { DOCUMENT, inject, Injectable } from '@angular/core';

/** Leaves the page for another one of the server; the router is for pages of this one. */
@Injectable({ providedIn: 'root' })
export class AddressBar {
  private readonly document = inject(DOCUMENT);

  /** Path and query of where the person is. */
  here(): string {
    const { pathname, search } = this.document.location;
    return pathname + search;
  }

  leaveFor(url: string): void {
    this.document.location.assign(url);
  }

  reload(): void {
    this.document.location.reload();
  }
}
