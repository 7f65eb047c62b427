import { refusalOfState } from '../domain/allowed-movements';
import type { TenantCatalog } from '../domain/catalog';
import type { CatalogCommand } from '../domain/catalog-command';
import type { CatalogContent } from '../domain/catalog-entity';
import type { Decision, StockChange } from '../domain/decision';
import type { Wish } from '../domain/stock-command';
import type { StockRow } from '../domain/stock-row';
import { adjustStock } from './adjust-stock/adjust-stock';
import { countStock } from './count-stock/count-stock';
import { createLocation } from './create-location/create-location';
import { createProduct } from './create-product/create-product';
import { createSupplier } from './create-supplier/create-supplier';
import { receiveStock } from './receive-stock/receive-stock';
import { removeLocation } from './remove-location/remove-location';
import { returnStock } from './return-stock/return-stock';
import { sellStock } from './sell-stock/sell-stock';
import { sendStock, takeIn } from './transfer-stock/transfer-stock';
import { updateLocation } from './update-location/update-location';
import { updateProduct } from './update-product/update-product';
import { updateSupplier } from './update-supplier/update-supplier';

/** Everything that may happen to stock: one decision per movement type, where product and location allow it. */
export function decideMovement(wish: Wish, row: StockRow): Decision<StockChange> {
  const refusal = refusalOfState(wish.type, row);
  if (refusal !== undefined) return { refusal };
  switch (wish.type) {
    case 'SALE':
      return sellStock(wish, row);
    case 'RESTOCK':
      return receiveStock(wish, row);
    case 'RETURN':
      return returnStock(wish, row);
    case 'ADJUSTMENT':
      return adjustStock(wish, row);
    case 'COUNT':
      return countStock(wish, row);
    case 'TRANSFER_OUT':
      return sendStock(wish, row);
    case 'TRANSFER_IN':
      return takeIn(wish, row);
  }
}

/** Everything that may happen to the catalogue; what is accepted is the whole entity as it shall be. */
export function decideCatalogChange(
  command: CatalogCommand,
  catalog: TenantCatalog,
): Decision<CatalogContent> {
  switch (command.kind) {
    case 'create-product':
      return createProduct(command, catalog);
    case 'update-product':
      return updateProduct(command, catalog);
    case 'create-location':
      return createLocation(command, catalog);
    case 'update-location':
      return updateLocation(command, catalog);
    case 'remove-location':
      return removeLocation(command, catalog);
    case 'create-supplier':
      return createSupplier(command, catalog);
    case 'update-supplier':
      return updateSupplier(command, catalog);
  }
}
