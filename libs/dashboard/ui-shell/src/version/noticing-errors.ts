import { ErrorHandler, inject, Injectable } from '@angular/core';
import { NewVersion } from './new-version';

/** Reports errors as ever, and lets a missing part of the page be noticed. */
@Injectable()
export class NoticingErrors extends ErrorHandler {
  private readonly version = inject(NewVersion);

  override handleError(error: unknown): void {
    const cause = error instanceof Error && 'rejection' in error ? error.rejection : error;
    if (!this.version.notice(cause)) super.handleError(error);
  }
}
