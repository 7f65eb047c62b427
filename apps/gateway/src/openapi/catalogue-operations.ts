import { entityId } from '@streamstock/contracts-events';
import type { ErrorCode } from '@streamstock/contracts-http-api';
import type { Operation } from './operation';
import { pathParameter } from './parameters';
import type { SchemaName } from './schemas';
import {
  changedHeaders,
  createdHeaders,
  ifMatch,
  pending,
  updatedHeaders,
  writeErrors,
  writeParameters,
} from './write-parts';

interface EntityWords {
  readonly entity: 'Product' | 'Location' | 'Supplier';
  readonly summary: string;
  readonly body: SchemaName;
  readonly errors: readonly ErrorCode[];
}

const collectionOf = (entity: EntityWords['entity']): string => `/api/${entity.toLowerCase()}s`;

const creation = ({ entity, body, errors, ...words }: EntityWords): Operation => ({
  ...words,
  method: 'post',
  path: collectionOf(entity),
  id: `create${entity}`,
  tag: 'catalogue',
  role: 'admin',
  parameters: writeParameters,
  body,
  answers: {
    201: { description: 'Added.', schema: 'CatalogChanged', headers: createdHeaders },
    202: pending,
  },
  errors: [...writeErrors, ...errors],
});

const conditional = (entity: EntityWords['entity']) => {
  const id = `${entity.toLowerCase()}Id`;
  return {
    path: `${collectionOf(entity)}/{${id}}`,
    tag: 'catalogue' as const,
    role: 'admin' as const,
    parameters: [pathParameter(id, entityId), ifMatch, ...writeParameters],
  };
};

const update = ({ entity, body, errors, summary }: EntityWords): Operation => ({
  ...conditional(entity),
  method: 'put',
  id: `update${entity}`,
  summary,
  description:
    'The whole of it: what is left out goes back to its default. Where nothing differs the version stays.',
  body,
  answers: {
    200: { description: 'Changed.', schema: 'CatalogChanged', headers: updatedHeaders },
    202: pending,
  },
  errors: [...writeErrors, 'request.precondition-required', ...errors],
});

const productErrors = [
  'product.sku-taken',
  'product.barcode-taken',
  'product.currencies-differ',
  'supplier.not-found',
] as const;

export const catalogueOperations: readonly Operation[] = [
  creation({
    entity: 'Product',
    summary: 'Add a product',
    body: 'CreateProductRequest',
    errors: ['product.already-exists', ...productErrors],
  }),
  update({
    entity: 'Product',
    summary: 'Change a product',
    body: 'UpdateProductRequest',
    errors: ['product.not-found', 'product.version-differs', 'product.lifecycle-step', ...productErrors],
  }),
  creation({
    entity: 'Location',
    summary: 'Open a warehouse or a store',
    body: 'CreateLocationRequest',
    errors: ['auth.location-forbidden', 'location.already-exists', 'location.code-taken'],
  }),
  update({
    entity: 'Location',
    summary: 'Change, close or open a location',
    body: 'UpdateLocationRequest',
    errors: [
      'auth.location-forbidden',
      'location.not-found',
      'location.version-differs',
      'location.code-taken',
    ],
  }),
  {
    ...conditional('Location'),
    method: 'delete',
    id: 'removeLocation',
    summary: 'Remove a location that never had stock',
    description: 'One that is in use can only be closed. Takes no body.',
    answers: {
      200: { description: 'Removed.', schema: 'CatalogChanged', headers: changedHeaders },
      202: pending,
    },
    errors: [
      ...writeErrors,
      'request.precondition-required',
      'auth.location-forbidden',
      'location.not-found',
      'location.version-differs',
      'location.in-use',
    ],
  },
  creation({
    entity: 'Supplier',
    summary: 'Add a supplier',
    body: 'CreateSupplierRequest',
    errors: ['supplier.already-exists'],
  }),
  update({
    entity: 'Supplier',
    summary: 'Change a supplier',
    body: 'UpdateSupplierRequest',
    errors: ['supplier.not-found', 'supplier.version-differs'],
  }),
];
