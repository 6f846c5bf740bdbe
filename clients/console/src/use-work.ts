import type { Wire } from '@liuke/sdk';
import { useEffect, useState } from 'preact/hooks';
import { AssignmentsDocument, DraftsDocument } from './generated/documents.ts';

const without = (ids: readonly string[], id: string): readonly string[] => ids.filter((other) => other !== id);

/**
 * What came to this agent and was not looked at yet: conversations given to them, and conversations with a reply of the
 * machine's that waits for a human's word. Holding the first subscription open is what "online" means.
 */
export const useWork = (wire: Wire, chosen: string | null) => {
  const [given, setGiven] = useState<readonly string[]>([]);
  const [news, setNews] = useState(0);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, string>>(new Map());

  useEffect(() => {
    const began = Date.now();
    const assignments = wire.follow(AssignmentsDocument, {});
    void (async () => {
      for await (const { assignmentChanged: work } of assignments) {
        const { id } = work.conversation;
        const fresh = work.endedAt === null && new Date(work.assignedAt).getTime() > began - 15_000;
        setNews((count) => count + 1);
        setGiven((now) => (fresh ? [...without(now, id), id] : work.endedAt === null ? now : without(now, id)));
      }
    })().catch(() => undefined);
    const proposals = wire.follow(DraftsDocument, {});
    void (async () => {
      for await (const { draftChanged: draft } of proposals) {
        setDrafts((now) => {
          const next = new Map(now);
          if (draft.status === 'PENDING') next.set(draft.id, draft.conversation.id);
          else next.delete(draft.id);
          return next;
        });
      }
    })().catch(() => undefined);
    return () => {
      void assignments.return?.();
      void proposals.return?.();
    };
  }, [wire]);

  useEffect(() => {
    if (chosen !== null) setGiven((now) => without(now, chosen));
  }, [chosen, given.length]);

  /** `news` grows with everything that came or went. */
  return { given, news, toReview: [...new Set(drafts.values())] };
};
