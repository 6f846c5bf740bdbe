import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** The gateway's own measurements: one set a process. Labels never hold what a caller chose. */
export const measurements = new Registry();
const registers = [measurements];

const quick = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export const operationSeconds = new Histogram({
  name: 'liuke_gateway_operation_seconds',
  help: 'Time from a read operation to its answer, by kind and door (http, ws, event).',
  labelNames: ['kind', 'door'] as const,
  buckets: quick,
  registers,
});
export const plannerSeconds = new Histogram({
  name: 'liuke_gateway_planner_seconds',
  help: 'Time to plan a document that was not planned before.',
  buckets: quick,
  registers,
});
export const subgraphSeconds = new Histogram({
  name: 'liuke_gateway_subgraph_seconds',
  help: 'Time of one request to a subgraph.',
  labelNames: ['subgraph'] as const,
  buckets: quick,
  registers,
});
export const refusals = new Counter({
  name: 'liuke_gateway_refusals_total',
  help: 'Errors sent to callers, by code.',
  labelNames: ['code'] as const,
  registers,
});
export const sockets = new Gauge({ name: 'liuke_gateway_sockets', help: 'Open WebSockets.', registers });
export const subscribers = new Gauge({
  name: 'liuke_gateway_subscribers',
  help: 'Open subscriptions of clients.',
  registers,
});
export const upstreams = new Gauge({
  name: 'liuke_gateway_upstreams',
  help: 'Subscriptions held open at subgraphs; fewer than subscribers where they are shared.',
  registers,
});
export const channelsReceived = new Counter({
  name: 'liuke_gateway_channel_webhooks_total',
  help: 'Webhooks of providers, by kind of channel and what became of them (stored, refused, failed).',
  labelNames: ['kind', 'outcome'] as const,
  registers,
});
export const channelsSent = new Histogram({
  name: 'liuke_gateway_channel_send_seconds',
  help: 'Time to hand one message to its provider, by kind of channel and what came of it (SENT, RETRY, FAILED).',
  labelNames: ['kind', 'outcome'] as const,
  buckets: [...quick, 30],
  registers,
});
