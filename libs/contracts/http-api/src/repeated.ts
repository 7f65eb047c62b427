import { z } from 'zod';

/** Most values that one parameter of a query takes; they must fit into an address. */
export const mostRepeated = 200;

/** A parameter that may be given more than once, `?name=a&name=b`: any of the values will do. */
export const repeated = <Item extends z.ZodType<string, string>>(item: Item) =>
  z.union([item, z.array(item).min(1).max(mostRepeated)]).transform((given) => [given].flat());
