import type { ConversationStatus, Customer } from '@liuke/sdk';
import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { Settings } from './liuke.ts';
import { visitorSession } from './session.ts';
import { changed, emptyThread } from './thread.ts';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The visitor's side of one conversation: opens the session, follows it live, sends, and says how the line is. */
export const useChat = (settings: Settings) => {
  const [customer, setCustomer] = useState<Customer | null>(null);
  const [thread, change] = useReducer(changed, emptyThread);
  const [status, setStatus] = useState<ConversationStatus>('BOT');
  const [queuePosition, setQueuePosition] = useState<number | null>(null);
  const [line, setLine] = useState<'up' | 'down' | 'unreachable'>('up');
  const following = useRef(false);
  const alive = useRef(true);

  const follow = (visitor: Customer): void => {
    if (following.current) return;
    following.current = true;
    void (async () => {
      for await (const message of visitor.messages()) change({ kind: 'heard', message });
    })().catch(() => alive.current && setLine('unreachable'));
    void (async () => {
      for await (const { status: now } of visitor.changes()) {
        setStatus(now);
        if (now !== 'QUEUED') setQueuePosition(null);
      }
    })().catch(() => undefined);
  };

  useEffect(() => {
    let visitor: Customer | null = null;
    void (async () => {
      for (let wait = 1_000; alive.current && visitor === null; wait = Math.min(wait * 2, 30_000)) {
        try {
          visitor = await visitorSession(settings, (connected) => setLine(connected ? 'up' : 'down'));
        } catch {
          setLine('unreachable');
          await pause(wait);
        }
      }
      if (visitor === null) return;
      if (!alive.current) return visitor.close();
      setLine('up');
      setCustomer(visitor);
      const open = visitor.conversation();
      if (open) {
        setStatus(open.status);
        follow(visitor);
      }
    })();
    return () => {
      alive.current = false;
      visitor?.close();
    };
  }, []);

  useEffect(() => {
    if (status !== 'QUEUED' || customer === null) return;
    const places = customer.queuePosition();
    void (async () => {
      for await (const { position } of places) setQueuePosition(position);
    })().catch(() => undefined);
    return () => void places.return(undefined);
  }, [status, customer]);

  const send = async (text: string, clientMessageId: string = crypto.randomUUID()): Promise<void> => {
    if (customer === null) return;
    change({ kind: 'writing', clientMessageId, text });
    try {
      change({ kind: 'heard', message: await customer.send(text, clientMessageId) });
      follow(customer);
    } catch {
      change({ kind: 'failed', clientMessageId });
    }
  };
  const requestAgent = async (): Promise<void> => {
    if (customer === null) return;
    await customer.requestAgent();
    follow(customer);
  };
  return { customer, thread, status, queuePosition, line, send, requestAgent };
};
