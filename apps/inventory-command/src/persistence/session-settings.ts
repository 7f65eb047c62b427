/**
 * Every statement here finds its rows by an index and has the same best plan for any batch, so it is planned once per
 * connection: planning anew cost a quarter of Postgres's time for a single command. Without sequential scans a plan
 * that was made on an empty table stays right when the table has grown.
 */
export const sessionSettings = { plan_cache_mode: 'force_generic_plan', enable_seqscan: 'off' };
