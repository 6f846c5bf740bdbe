/** What operators need beside the room itself: packs of intents, how one is put into a workspace, and where its flows look facts up. */
export { installPack } from './actions/install-pack.ts';
export { setFactSource } from './actions/set-fact-source.ts';
export { retailFlows, withFlows } from './flows.ts';
export { type Pack, retailPack } from './packs.ts';
export { read as factSourceOf } from './store/fact-sources.ts';
