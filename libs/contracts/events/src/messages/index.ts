import { auditEntryRecorded } from './audit-entry-recorded/schema';
import { commandsDecided } from './commands-decided/schema';
import { createLocation } from './create-location/schema';
import { createProduct } from './create-product/schema';
import { createSupplier } from './create-supplier/schema';
import { locationChanged } from './location-changed/schema';
import { movementRefused } from './movement-refused/schema';
import { productChanged } from './product-changed/schema';
import { recordMovementsTogether } from './record-movements-together/schema';
import { recordMovements } from './record-movements/schema';
import { removeLocation } from './remove-location/schema';
import { stockLevelChanged } from './stock-level-changed/schema';
import { stockMoved } from './stock-moved/schema';
import { supplierChanged } from './supplier-changed/schema';
import { transferStock } from './transfer-stock/schema';
import { updateLocation } from './update-location/schema';
import { updateProduct } from './update-product/schema';
import { updateSupplier } from './update-supplier/schema';

/** Every message of the product, the table of contents of what services say to each other. */
export const messages = [
  recordMovements,
  recordMovementsTogether,
  transferStock,
  createProduct,
  updateProduct,
  createLocation,
  updateLocation,
  removeLocation,
  createSupplier,
  updateSupplier,
  commandsDecided,
  movementRefused,
  stockMoved,
  stockLevelChanged,
  productChanged,
  locationChanged,
  supplierChanged,
  auditEntryRecorded,
] as const;
