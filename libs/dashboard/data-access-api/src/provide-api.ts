import { inject, type Provider } from '@angular/core';
import { ApiClient } from './http/api-client';
import { SessionOver } from './session-over';

/** `ApiClient` on the browser's own `fetch`; an answer 401 ends the session. */
export const provideApi = (): Provider => ({
  provide: ApiClient,
  useFactory: () => {
    const over = inject(SessionOver);
    return new ApiClient(
      (url, init) => fetch(url, init),
      (code) => {
        over.report(code);
      },
    );
  },
});
