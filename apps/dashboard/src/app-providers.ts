import {
  type ApplicationConfig,
  ErrorHandler,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
} from '@angular/core';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';
import { provideApi } from '@streamstock/dashboard-data-access-api';
import { NoticingErrors } from '@streamstock/dashboard-ui-shell';
import { appRoutes } from './app-routes';
import { PageTitle } from './page-title';
import { noticeMissingPage } from './start/notice-missing-page';

export const providers: ApplicationConfig['providers'] = [
  provideZonelessChangeDetection(),
  provideBrowserGlobalErrorListeners(),
  provideApi(),
  provideRouter(
    appRoutes,
    withComponentInputBinding(),
    withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
    withNavigationErrorHandler(noticeMissingPage),
  ),
  { provide: TitleStrategy, useClass: PageTitle },
  { provide: ErrorHandler, useClass: NoticingErrors },
];
