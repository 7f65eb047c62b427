import { generateClients } from '../preparation/generate';
import { servicesWithPrisma } from '../preparation/prisma';
import { print } from '../processes/print';

/** Writes the Prisma client of every service that has a schema, whether it is stale or not. */
export async function generate(): Promise<void> {
  const services = servicesWithPrisma();
  await generateClients(services);
  for (const { name } of services) print(`  ${name}: client generated`);
}
