import type { Money } from '@streamstock/contracts-events';
import { integer, type Read, record, text } from '@streamstock/dashboard-data-access-api';

export const readMoney: Read<Money> = record<Money>({ amount: integer, currency: text });
