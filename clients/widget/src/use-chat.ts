import { type ConversationStatus, type Customer, kindOfFiles, newId, type Waiting } from '@liuke/sdk';
import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { Settings } from './liuke.ts';
import { createOutbox, type Word } from './outbox.ts';
import { visitorSession } from './session.ts';
import { changed, emptyThread } from './thread.ts';
import { createUploads, refusalOf } from './uploads.ts';
import { useOnline } from './use-online.ts';
import { keepWaiting, readWaiting } from './waiting.ts';

export type Line = 'up' | 'down' | 'unreachable' | 'offline';
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The visitor's side of one conversation: opens the session, follows it live, sends, and says how the line is. */
export const useChat = (settings: Settings) => {
  const [customer, setCustomer] = useState<Customer | null>(null);
  const [thread, change] = useReducer(changed, emptyThread);
  const [status, setStatus] = useState<ConversationStatus>('BOT');
  const [rating, setRating] = useState<number | null>(null);
  const [wait, setWait] = useState<Waiting | null>(null);
  const [reviewed, setReviewed] = useState(false);
  const [connection, setConnection] = useState<Exclude<Line, 'offline'>>('up');
  /** The agent who writes at this moment. */
  const [writer, setWriter] = useState<string | null>(null);
  const online = useOnline();
  const following = useRef(false);
  const visitor = useRef<Customer | null>(null);

  const follow = (by: Customer): void => {
    if (following.current) return;
    following.current = true;
    void (async () => {
      for await (const message of by.messages()) change({ kind: 'heard', message });
    })().catch(() => setConnection('unreachable'));
    void (async () => {
      for await (const now of by.changes()) {
        setStatus(now.status);
        setRating(now.rating);
        if (now.status !== 'QUEUED') setWait(null);
      }
    })().catch(() => undefined);
    void (async () => {
      for await (const { typing, sender } of by.typing())
        if (sender.__typename === 'Agent') setWriter(typing ? sender.name : null);
    })().catch(() => undefined);
    void (async () => {
      for await (const looking of by.reviews()) setReviewed(looking);
    })().catch(() => undefined);
  };

  const uploads = useMemo(
    () => createUploads((clientMessageId, share) => change({ kind: 'uploading', clientMessageId, share })),
    [],
  );
  const outbox = useMemo(
    () =>
      createOutbox({
        ready: () => visitor.current !== null,
        async send({ text, clientMessageId, file }: Word) {
          const by = visitor.current!;
          const files = file && { kind: kindOfFiles([file.type]), ids: [await uploads.send(by, clientMessageId, file)] };
          change({ kind: 'heard', message: await by.send(text, clientMessageId, files) });
          uploads.forget(clientMessageId);
          setConnection((now) => (now === 'unreachable' ? 'up' : now));
          follow(by);
        },
        onSending: (word) => change({ kind: 'writing', ...word }),
        onWaiting: (words) => {
          const by = visitor.current?.session.customer.id;
          if (by !== undefined) keepWaiting(settings.workspaceKey, by, words, Date.now());
        },
        onFailed: ({ clientMessageId }, again, error) => {
          const refusal = refusalOf(error);
          change({ kind: 'failed', clientMessageId, again, ...(refusal ? { refusal } : {}) });
          if (again) setConnection('unreachable');
        },
      }),
    [],
  );

  useEffect(() => {
    let alive = true;
    void (async () => {
      for (let wait = 1_000; alive && visitor.current === null; wait = Math.min(wait * 2, 15_000)) {
        try {
          visitor.current = await visitorSession(settings, (connected) => {
            setConnection(connected ? 'up' : 'down');
            setWriter(null);
          });
        } catch {
          setConnection('unreachable');
          await pause(wait);
        }
      }
      const opened = visitor.current;
      if (opened === null) return;
      if (!alive) return opened.close();
      setConnection('up');
      setCustomer(opened);
      outbox.restore(readWaiting(settings.workspaceKey, opened.session.customer.id, Date.now()));
      const open = opened.conversation();
      if (!open) return;
      setStatus(open.status);
      setRating(open.rating);
      follow(opened);
    })();
    return () => {
      alive = false;
      outbox.close();
      visitor.current?.close();
    };
  }, []);

  // What could not be sent goes as soon as the session is open, the line is back, or the device is online again.
  useEffect(() => {
    if (online) outbox.flush();
  }, [customer, online, connection === 'up']);

  useEffect(() => {
    if (status !== 'QUEUED' || customer === null) return;
    const places = customer.queuePosition();
    void (async () => {
      for await (const place of places) setWait(place.position > 0 ? place : null);
    })().catch(() => undefined);
    return () => void places.return?.();
  }, [status, customer]);

  const send = (text: string, clientMessageId: string = newId(), file?: File): void => {
    outbox.add({ text, clientMessageId, ...(file ? { file } : {}) });
  };
  const attach = (files: readonly File[]): void => {
    for (const file of files) send('', newId(), file);
  };
  const drop = (clientMessageId: string): void => {
    outbox.remove(clientMessageId);
    uploads.forget(clientMessageId);
    change({ kind: 'dropped', clientMessageId });
  };
  const requestAgent = async (): Promise<void> => {
    if (customer === null) return;
    await customer.requestAgent();
    follow(customer);
  };
  const rate = async (score: number): Promise<void> => {
    if (customer === null) return;
    await customer.rate(score);
    setRating(score);
  };
  const line: Line = online ? connection : 'offline';
  return { customer, thread, status, rating, wait, reviewed, writer, line, send, attach, drop, requestAgent, rate };
};
