import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { isMissingChunk, isOtherVersion } from './missing-chunk';

/** `new`: the server has another version than the one open; `unknown`: a part is missing and nobody can say why. */
export type MissingPart = 'new' | 'unknown';

/** Notices when a part of the page is not to be had any more, mostly because a new version was put in its place. */
@Injectable({ providedIn: 'root' })
export class NewVersion {
  private readonly document = inject(DOCUMENT);
  private readonly missing = signal<MissingPart | undefined>(undefined);
  readonly missingPart = this.missing.asReadonly();

  /** Whether this error was about a missing part. */
  notice(error: unknown): boolean {
    if (!isMissingChunk(error)) return false;
    this.missing.update((known) => known ?? 'unknown');
    void this.compare().catch(() => undefined);
    return true;
  }

  private async compare(): Promise<void> {
    const served = await fetch(this.document.baseURI, { cache: 'no-store' });
    const scripts = [...this.document.querySelectorAll('script[type=module]')];
    const names = scripts.map((script) => script.getAttribute('src')).filter((name) => name !== null);
    if (served.ok && isOtherVersion(await served.text(), names)) this.missing.set('new');
  }
}
