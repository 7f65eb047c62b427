import { bulkOperations } from './bulk-operations';
import { catalogueOperations } from './catalogue-operations';
import { movementOperations } from './movement-operations';
import type { Operation } from './operation';

export const writeOperations: readonly Operation[] = [
  ...movementOperations,
  ...bulkOperations,
  ...catalogueOperations,
];
