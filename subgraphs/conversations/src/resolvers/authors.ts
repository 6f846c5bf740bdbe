import { fault, type Viewer } from '@liuke/kit';
import type { Author } from '../domain/message.ts';
import type { Typist } from '../state/typing.ts';

/** A viewer as the author of messages. Supervisors are known by the scope that only they and administrators carry. */
export const authorOf = (viewer: Viewer): Author => {
  switch (viewer.kind) {
    case 'customer':
      return { kind: 'CUSTOMER' };
    case 'agent':
      return { kind: 'AGENT', id: viewer.id, supervises: viewer.scopes.includes('customer:write') };
    case 'partner':
      return { kind: 'BOT', id: viewer.id, name: partnerName(viewer) };
    default:
      throw fault('FORBIDDEN');
  }
};

export const typistOf = (viewer: Viewer): Omit<Typist, 'until'> => ({
  senderKind: authorOf(viewer).kind,
  senderId: viewer.id,
});

export const partnerName = (viewer: Viewer): string => viewer.name ?? 'API';
