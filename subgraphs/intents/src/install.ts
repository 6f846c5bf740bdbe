/** What operators need beside the room itself: packs of intents and how one is put into a workspace. */
export { installPack } from './actions/install-pack.ts';
export { type Pack, retailPack } from './packs.ts';
