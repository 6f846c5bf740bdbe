import type { Db, Tx } from '@liuke/kit';
import type { ChannelKind } from '../domain/conversation.ts';
import { afterReport, afterTry, type Delivery, type Outcome, type ProblemCode } from '../domain/delivery.ts';
import { channelInWords, type Notice } from '../domain/notices.ts';
import * as channels from '../store/channels.ts';
import type { Locked } from '../store/conversations.ts';
import * as conversations from '../store/conversations.ts';
import * as deliveries from '../store/deliveries.ts';
import * as identities from '../store/identities.ts';
import * as reaches from '../store/reaches.ts';
import * as receipts from '../store/receipts.ts';
import { topics } from '../topics.ts';
import { appendNotice, keep } from './speak.ts';

export type Settling = {
  readonly messageId: string;
  readonly lease: string;
  readonly outcome: Outcome;
  readonly providerIds: readonly string[];
  readonly partsSent: number;
};

/**
 * What came of a try: the message's state, the next try, or the end of it, which staff read in the conversation. Whoever waits
 * behind it is due then. False when the lease is another's by now: what they find counts. For a Db of the house.
 */
export const settleDelivery = (db: Db, settling: Settling): Promise<boolean> =>
  db.transaction(async (tx) => {
    const { messageId, lease, outcome, providerIds, partsSent } = settling;
    const conversationId = await deliveries.conversationOf(tx, messageId);
    const conversation = conversationId === null ? null : await conversations.lock(tx, conversationId);
    const delivery = conversation && (await deliveries.lock(tx, messageId, lease));
    if (!conversation || !delivery) return false;
    const reports = await receipts.know(tx, delivery.channelId, providerIds, messageId);
    const verdict = afterTry(delivery.attempts, outcome, tx.now());
    const problem =
      verdict.state === 'SENT'
        ? null
        : { code: verdict.state === 'FAILED' ? verdict.problem : null, sentence: verdict.sentence };
    await deliveries.settle(tx, messageId, {
      state: verdict.state,
      nextAt: verdict.state === 'WAITING' ? verdict.nextAt : null,
      partsSent,
      problem,
    });
    await channels.complained(tx, delivery.channelId, problem && complaint(problem));
    for (const report of reports) await progress(tx, conversation, { ...delivery, state: verdict.state }, report);
    if (verdict.state !== 'WAITING') {
      await deliveries.callNext(tx, delivery.conversationId, delivery.reachId);
      await tell(tx, conversation, delivery, verdict.state === 'FAILED' ? verdict.problem : null);
    }
    tx.nudge(topics.deliveries);
    return true;
  });

/** A customer who has left, or waited for too long, is no fault of the channel's. */
const complaint = ({ code, sentence }: { code: ProblemCode | null; sentence: string }): string | null =>
  code === 'WINDOW_CLOSED' || code === 'UNREACHABLE' ? null : sentence;

const notices: Readonly<Record<ProblemCode, Notice>> = {
  WINDOW_CLOSED: 'windowClosed',
  UNREACHABLE: 'unreachable',
  REFUSED: 'undelivered',
  GIVEN_UP: 'givenUp',
};

/** Wakes who follows the conversation; a failure is said in it. */
const tell = async (tx: Tx, conversation: Locked, { reachId }: Delivery, problem: ProblemCode | null): Promise<void> => {
  if (problem === null) {
    await keep(tx, conversation);
    return;
  }
  const kind: ChannelKind = (await reaches.byIds(tx, [reachId])).get(reachId)?.kind ?? conversation.channel;
  const name = channelInWords(kind, conversation.locale);
  await keep(tx, await appendNotice(tx, conversation, notices[problem], name));
};

export type Until = {
  readonly channelId: string;
  /** The provider's id of the person. */
  readonly externalId: string;
  readonly until: Date;
  readonly state: Delivery['state'];
};

/** The provider reports all that somebody was sent until a moment, and names no messages. False where there is none. For a Db of the house. */
export const reportUntil = (db: Db, { channelId, externalId, until, state }: Until): Promise<boolean> =>
  db.transaction(async (tx) => {
    const kind = (await channels.enabled(tx, [channelId])).get(channelId)?.kind;
    const reachId = await reaches.idOf(tx, channelId, externalId);
    const customerId = kind && (await identities.ownerOf(tx, kind, externalId));
    const conversation = customerId ? await conversations.lockLast(tx, customerId) : null;
    if (reachId === null || !conversation) return false;
    const { id, customerReadSeq } = conversation;
    const sent = await deliveries.sentBetween(tx, id, reachId, customerReadSeq, until);
    // In their order: what is read here never goes back.
    for (const delivery of sent) await progress(tx, conversation, delivery, { state, problem: null, code: null });
    return sent.length > 0;
  });

/** Moves a message on as its provider reports; what has been read here counts as read by the customer everywhere. */
const progress = async (
  tx: Tx,
  conversation: Locked,
  delivery: Delivery,
  { state: reported, problem, code }: receipts.Report,
): Promise<void> => {
  const state = afterReport(delivery.state, reported);
  if (state === delivery.state) return;
  const failed = state === 'FAILED';
  await deliveries.settle(tx, delivery.messageId, {
    state,
    nextAt: null,
    // What was taken has not arrived: if it goes again, it goes whole.
    partsSent: failed ? 0 : delivery.partsSent,
    problem: failed ? { code: code ?? 'REFUSED', sentence: problem ?? 'The provider could not deliver it.' } : null,
  });
  if (failed) await tell(tx, conversation, delivery, code ?? 'REFUSED');
  else if (state === 'READ' && conversation.customerReadSeq < delivery.seq) {
    await keep(tx, { ...conversation, customerReadSeq: delivery.seq });
  } else await keep(tx, conversation);
};

export type Report = receipts.Report & {
  readonly channelId: string;
  /** The provider's. */
  readonly messageId: string;
};

/** The provider's report. False while its id is not known: then it waits for settleDelivery to name it. For a Db of the house. */
export const reportDelivery = (db: Db, report: Report): Promise<boolean> =>
  db.transaction(async (tx) => {
    const messageId = await receipts.report(tx, report.channelId, report.messageId, report);
    if (messageId === null) return false;
    const conversationId = await deliveries.conversationOf(tx, messageId);
    const conversation = conversationId === null ? null : await conversations.lock(tx, conversationId);
    const delivery = conversation && (await deliveries.lock(tx, messageId, null));
    // What still waits has been taken in part only: its last word comes with the try.
    if (!conversation || !delivery || delivery.state === 'WAITING') return false;
    await progress(tx, conversation, delivery, report);
    return true;
  });
