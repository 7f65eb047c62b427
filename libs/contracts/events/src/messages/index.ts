import { auditEntryRecorded } from './audit-entry-recorded/schema';
import { commandsDecided } from './commands-decided/schema';
import { createLocation } from './create-location/schema';
import { createProduct } from './create-product/schema';
import { locationChanged } from './location-changed/schema';
import { movementRefused } from './movement-refused/schema';
import { productChanged } from './product-changed/schema';
import { recordMovements } from './record-movements/schema';
import { stockLevelChanged } from './stock-level-changed/schema';
import { stockMoved } from './stock-moved/schema';

/** Every message of the product, the table of contents of what services say to each other. */
export const messages = [
  recordMovements,
  createProduct,
  createLocation,
  commandsDecided,
  movementRefused,
  stockMoved,
  stockLevelChanged,
  productChanged,
  locationChanged,
  auditEntryRecorded,
] as const;
