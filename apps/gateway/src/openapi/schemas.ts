import { refusalSchema } from '@streamstock/contracts-events';
import {
  commandStatusSchema,
  createdSchema,
  createLocationRequestSchema,
  createProductRequestSchema,
  locationListSchema,
  problemSchema,
  productDetailSchema,
  productListSchema,
  recordedEventSchema,
  recordEventRequestSchema,
  stockLevelSchema,
  stockListSchema,
  streamEvents,
} from '@streamstock/contracts-http-api';
import { type JsonSchema, requestSchema, responseSchema } from './schema-of';

/** The named schemas of the document. */
export const schemas = {
  RecordEventRequest: requestSchema(recordEventRequestSchema),
  RecordedEvent: responseSchema(recordedEventSchema),
  CreateProductRequest: requestSchema(createProductRequestSchema),
  CreateLocationRequest: requestSchema(createLocationRequestSchema),
  Created: responseSchema(createdSchema),
  CommandStatus: responseSchema(commandStatusSchema),
  Refusal: responseSchema(refusalSchema),
  StockLevel: responseSchema(stockLevelSchema),
  StockList: responseSchema(stockListSchema),
  ProductList: responseSchema(productListSchema),
  ProductDetail: responseSchema(productDetailSchema),
  LocationList: responseSchema(locationListSchema),
  HelloEvent: responseSchema(streamEvents.hello),
  LevelEvent: responseSchema(streamEvents.level),
  ResetEvent: responseSchema(streamEvents.reset),
  ServiceEvent: responseSchema(streamEvents.service),
  Problem: responseSchema(problemSchema),
} as const satisfies Record<string, JsonSchema>;

export type SchemaName = keyof typeof schemas;
