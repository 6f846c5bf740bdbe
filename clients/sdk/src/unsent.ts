import { MyDraftDocument, SaveMyDraftDocument } from './generated/documents.ts';
import type { Wire } from './wire.ts';

/** What stands in a box and is not sent, kept at the house so that a reload or another device finds it. */
export type Unsent = {
  /** What was left there; empty where there is nothing. */
  load(): Promise<string>;
  /** What stands in the box now: kept once the typing rests, an emptied box at once. */
  changed(text: string): void;
  /** Keeps what is not kept yet, and ends. */
  close(): Promise<void>;
};

/**
 * One save at a time, the newest text last: an older one never comes after a newer one. A save that fails is made up for by the
 * next change; the box itself has the words meanwhile. `quiet` in milliseconds.
 */
export const openUnsent = (wire: Wire, conversationId: string, quiet = 1_000): Unsent => {
  let wanted = '';
  let kept = '';
  let resting: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> | null = null;

  const save = async (): Promise<void> => {
    while (wanted !== kept) {
      const text = wanted;
      await wire.ask(SaveMyDraftDocument, { conversationId, text });
      kept = text;
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(resting);
    saving ??= save()
      .catch(() => undefined)
      .finally(() => {
        saving = null;
      });
    return saving;
  };
  return {
    async load() {
      const { myDraft } = await wire.ask(MyDraftDocument, { conversationId });
      const text = myDraft?.text ?? '';
      // Unless something was written meanwhile, which counts.
      if (wanted === '' && kept === '') [wanted, kept] = [text, text];
      return text;
    },
    changed(text) {
      if (text === wanted) return;
      wanted = text;
      clearTimeout(resting);
      if (text === '') void flush();
      else resting = setTimeout(() => void flush(), quiet);
    },
    close: flush,
  };
};
