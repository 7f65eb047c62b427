import { provideBrowserGlobalErrorListeners, provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { Root } from './root';

await bootstrapApplication(Root, {
  providers: [provideZonelessChangeDetection(), provideBrowserGlobalErrorListeners()],
});
