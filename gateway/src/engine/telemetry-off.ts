/**
 * Imported before anything of Apollo's: its libraries otherwise look for cloud metadata and report usage. With this set,
 * no connection leaves the process but those to the subgraphs.
 */
process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';

export {};
