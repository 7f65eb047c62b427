import type { Page } from '@playwright/test';
import type { StockApi } from '../stock-api';

/** Looks at what the page shows, and says what is wrong with it under this name. */
export type Look = (state: string) => Promise<void>;

/** Shows a part of the dashboard in every state and with every dialog of it open, and has each looked at. */
export type Tour = (page: Page, api: StockApi, look: Look) => Promise<void>;
