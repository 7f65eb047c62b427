/**
 * Durable (fsync stays on: faults are tested with kill -9), sized for a developer's machine.
 * max_connections covers several replicas of every service next to tests.
 */
export const postgresSettings: Readonly<Record<string, string | number>> = {
  listen_addresses: 'localhost',
  unix_socket_directories: '',
  max_connections: 200,
  shared_buffers: '256MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '1GB',
  wal_compression: 'on',
  max_wal_size: '2GB',
  checkpoint_timeout: '10min',
  max_worker_processes: 4,
  max_parallel_workers: 2,
  max_parallel_workers_per_gather: 1,
  jit: 'off',
  random_page_cost: 1.1,
  autovacuum_naptime: '15s',
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.max': 2000,
  log_min_duration_statement: '1s',
  log_line_prefix: '%m [%p] %u ',
};
