export { MonthlyPartitions, type MonthlyPartitionsOptions } from './monthly-partitions';
export { monthBefore, monthOf } from './months';
export { attachedPartitions, lockMonths } from './partition-sql';
