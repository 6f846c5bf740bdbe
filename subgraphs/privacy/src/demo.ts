/** For the demo's outbox page alone: what would have left the house. */
export { demoOutbox, type OutboxEntry } from './store/deliveries.ts';
