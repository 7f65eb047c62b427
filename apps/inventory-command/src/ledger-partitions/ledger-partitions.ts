import { MonthlyPartitions, type MonthlyPartitionsOptions } from '@streamstock/server-kit-partitions';

/** The months of the ledger. Old ones leave it and stay as tables: nothing of the ledger is ever thrown away here. */
export class LedgerPartitions extends MonthlyPartitions {
  constructor(options: Pick<MonthlyPartitionsOptions, 'pool' | 'keepMonths' | 'logger' | 'everyMs'>) {
    const job = 'inventory-command.ledger-partitions';
    super({ ...options, table: 'movement', job, olderMonths: 'detach' });
  }
}
