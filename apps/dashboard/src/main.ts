import { bootstrapApplication } from '@angular/platform-browser';
import { providers } from './app-providers';
import { Root } from './root';

await bootstrapApplication(Root, { providers });
