import { type Asked, type FakeProvider, fakeProvider } from './fake-provider.ts';

/** LINE's side of one official account: the Messaging API on loopback, and the events that it posts. */

/** The channel secret is the one of LINE's own documentation. */
export const account = {
  channelSecret: '8c570fa6dd201bb328f1c1eac23a96d8',
  channelAccessToken: 'a long-lived channel access token',
} as const;

export type FakeLine = FakeProvider & {
  /** Pushes that were taken, each once. */
  readonly sent: Asked['json'][];
  /** The content of a message that somebody sent. */
  holds(messageId: string, bytes: Buffer, type?: string): void;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const fakeLine = async (): Promise<FakeLine> => {
  const sent: Asked['json'][] = [];
  /** Answers by retry key. */
  const taken = new Map<string, object>();
  const files = new Map<string, { bytes: Buffer; type: string }>();
  const delivers = ({ url }: Asked): boolean => url.pathname === '/v2/bot/message/push';
  const refused = (status: number, message: string, ...details: object[]) => ({ status, json: { message, details } });
  const provider = await fakeProvider((asked) => {
    const { url, headers, json } = asked;
    if (headers.authorization !== `Bearer ${account.channelAccessToken}`) return refused(401, 'Authentication failed');
    const [, ref] = /^\/v2\/bot\/message\/(\w+)\/content$/.exec(url.pathname) ?? [];
    const held = ref !== undefined && files.get(ref);
    if (held) return { bytes: held.bytes, type: held.type };
    const [, who] = /^\/v2\/bot\/profile\/(U\w+)$/.exec(url.pathname) ?? [];
    if (who) return { json: { userId: who, displayName: 'LINE taro', language: 'ja' } };
    if (!delivers(asked)) return refused(404, 'Not found');
    const key = headers['x-line-retry-key'];
    if (typeof key !== 'string' || !uuid.test(key)) return refused(400, 'The retry key is invalid');
    const before = taken.get(key);
    if (before) return { status: 409, json: { message: 'The retry key is already accepted', ...before } };
    if (json?.to === 'U_blocked') return refused(400, "The property, 'to', in the request body is invalid");
    const [message] = json?.messages ?? [];
    const items = message?.quickReply?.items ?? [];
    const labels = items.map(({ action }: { action: { label: string } }) => action.label);
    if (message?.type === 'image' && !/^https:/.test(message.originalContentUrl)) return refused(400, 'must be https');
    if (
      message?.type !== 'image' &&
      (typeof message?.text !== 'string' || message.text.length > 5_000 || items.length > 13)
    ) {
      return refused(400, 'The request body has 1 error(s)', { message: 'Invalid', property: 'messages[0].text' });
    }
    if (labels.some((label: string) => label.length > 20)) return refused(400, 'The request body has 1 error(s)');
    sent.push(json);
    const answer = { sentMessages: [{ id: String(461_230_966_842_064_000 + sent.length), quoteToken: 'q' }] };
    taken.set(key, answer);
    return { json: answer };
  }, delivers);
  return { ...provider, sent, holds: (ref, bytes, type = 'image/png') => void files.set(ref, { bytes, type }) };
};

let ids = 0;
/** One event of somebody, as LINE posts it. */
export const event = (userId: string, type: string, more: object = {}) => ({
  destination: 'U8e742f61d673b39c7fff3cecb7536ef0',
  events: [
    {
      type,
      mode: 'active',
      timestamp: 1_764_000_000_000 + ++ids,
      source: { type: 'user', userId },
      webhookEventId: `01FZ74A0TDDPYRVKNK77XKC3${ids}`,
      deliveryContext: { isRedelivery: false },
      replyToken: 'nHuyWiB7yP5Zw52FIkcQobQuGDXCTA',
      ...more,
    },
  ],
});
export const message = (userId: string, content: object) =>
  event(userId, 'message', { message: { id: `4446908149${++ids}`, ...content } });
