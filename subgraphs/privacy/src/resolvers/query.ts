import { connection, fault, house } from '@liuke/kit';
import { readArchive, readArchivePart } from '../actions/read-archive.ts';
import { maySee } from '../actions/revoke-session.ts';
import type { ChainedEntry } from '../domain/audit-chain.ts';
import { isId } from '../domain/ids.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import * as keys from '../store/api-keys.ts';
import * as audit from '../store/audit.ts';
import { running as listSessions } from '../store/sessions.ts';
import * as settings from '../store/settings.ts';
import { actingOf, houseOf } from './person.ts';
import { singleSignOnQueries } from './single-sign-on.ts';

export const Query: QueryResolvers = {
  ...singleSignOnQueries,
  apiKeys: (_, _args, context) => keys.list(context.db),
  auditLog: (_, { filter, first, after }, context) =>
    connection<ChainedEntry>({
      first,
      after,
      cursorOf: (entry) => [entry.seq],
      fetch: (page) => audit.page(context.db, filter ?? {}, seqOf(page.after), page.limit),
    }),
  myApiKey: (_, _args, context) => (context.viewer.kind === 'partner' ? keys.own(context.db) : null),
  privacySettings: (_, _args, context) => settings.read(context.db),
  dataRequest: (_, { id }, context) => context.load.dataRequest.load(id),
  exportArchive: (_, { link }, context) =>
    readArchive((workspaceId) => context.as(house('privacy', workspaceId)), link, context.now()),
  exportPart: (_, { link, part }, context) =>
    readArchivePart((workspaceId) => context.as(house('privacy', workspaceId)), link, part, context.now()),
  sessions: async (_, { agentId }, context) => {
    const { viewer } = context;
    const whose = agentId ?? viewer.id;
    if (!maySee(actingOf(context), whose)) throw fault('FORBIDDEN');
    const running = isId(whose) ? await listSessions(houseOf(context), whose) : [];
    return running.map((session) => ({ ...session, current: session.id === viewer.sessionId }));
  },
  apiKeyOwner: async (_, { hash }, context) => {
    const owner = await keys.ownerOf(context.db, hash);
    if (owner) await keys.touch(context.as(house('privacy', owner.workspaceId)), owner.keyId);
    return owner;
  },
};

/** A cursor of another list passes as a place before everything: an empty page. */
const seqOf = (after: unknown[] | undefined): number | null => {
  if (!after) return null;
  return Number.isSafeInteger(after[0]) ? (after[0] as number) : 0;
};
