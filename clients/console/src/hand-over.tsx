import type { Wire } from '@liuke/sdk';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  AssignDocument,
  ReceiversDocument,
  type ReceiversQuery,
  ReleaseDocument,
  TransferDocument,
} from './generated/documents.ts';
import { problemOf } from './problems.ts';
import { openingOf } from './queue.tsx';
import { texts } from './texts.ts';

type Props = {
  readonly wire: Wire;
  readonly conversationId: string;
  /** Who has it now; null where it waits or the machine has it. */
  readonly holderId: string | null;
  readonly agentId: string;
  readonly supervises: boolean;
  readonly onDone: () => void;
  readonly onClose: () => void;
};
type Manner = 'offer' | 'assign' | 'force';

/** Gives a conversation away: back to the queue, to a group, or to a colleague, with a word for whoever gets it. */
export const HandOver = ({ wire, conversationId, holderId, agentId, supervises, onDone, onClose }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const [receivers, setReceivers] = useState<ReceiversQuery | null>(null);
  const [to, setTo] = useState(holderId === null ? '' : 'queue');
  const [manner, setManner] = useState<Manner>('offer');
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    dialog.current?.showModal();
    wire.ask(ReceiversDocument, {}).then(setReceivers, (error: unknown) => setProblem(problemOf(error)));
  }, []);

  const [kind, id = ''] = to.split(':');
  const give = (): Promise<unknown> => {
    const word = note.trim() === '' ? null : note.trim();
    if (kind === 'queue') return wire.ask(ReleaseDocument, { id: conversationId, note: word });
    if (kind === 'group') return wire.ask(TransferDocument, { input: { conversationId, toGroupId: id, note: word } });
    if (manner === 'offer') return wire.ask(TransferDocument, { input: { conversationId, toAgentId: id, note: word } });
    return wire.ask(AssignDocument, { input: { conversationId, agentId: id, note: word, force: manner === 'force' } });
  };
  const submit = async (): Promise<void> => {
    setBusy(true);
    setProblem('');
    try {
      await give();
      onDone();
      dialog.current?.close();
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  };
  const colleagues =
    receivers?.agents.filter((agent) => agent.id !== holderId && (supervises || agent.id !== agentId)) ?? [];
  return (
    <dialog ref={dialog} class="hand-over" aria-labelledby="hand-over-title" onClose={onClose}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h2 id="hand-over-title">{texts.handOver.title}</h2>
        <label>
          {texts.handOver.to}
          <select value={to} required onChange={(event) => setTo(event.currentTarget.value)}>
            {holderId === null ? (
              <option value="" disabled>
                {texts.handOver.choose}
              </option>
            ) : (
              <option value="queue">{texts.handOver.queue}</option>
            )}
            <optgroup label={texts.handOver.groups}>
              {receivers?.skillGroups.map((group) => (
                <option key={group.id} value={`group:${group.id}`}>
                  {`${group.name} · ${openingOf(group)}`}
                </option>
              ))}
            </optgroup>
            <optgroup label={texts.handOver.colleagues}>
              {colleagues.map(({ id: colleague, name, presence, load, capacity }) => (
                <option key={colleague} value={`agent:${colleague}`} disabled={presence !== 'ONLINE' && !supervises}>
                  {`${name} · ${texts.presences[presence]} · ${texts.loadOf(load, capacity)}`}
                </option>
              ))}
            </optgroup>
          </select>
        </label>
        {supervises && kind === 'agent' && (
          <fieldset>
            <legend>{texts.handOver.manner}</legend>
            {(['offer', 'assign', 'force'] as const).map((one) => (
              <label key={one} class="choice">
                <input type="radio" name="manner" checked={manner === one} onChange={() => setManner(one)} />
                {texts.handOver.manners[one]}
              </label>
            ))}
          </fieldset>
        )}
        <label>
          {texts.handOver.note}
          <textarea rows={3} maxLength={1000} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
        </label>
        <p role="alert">{problem}</p>
        <div class="ends">
          <button type="button" onClick={() => dialog.current?.close()}>
            {texts.cancel}
          </button>
          <button type="submit" disabled={busy || to === ''}>
            {texts.handOver.give}
          </button>
        </div>
      </form>
    </dialog>
  );
};
