import { hmacOf } from '../meta.ts';
import { type Asked, type FakeProvider, fakeProvider } from './fake-provider.ts';

/** Meta's side of one WhatsApp number and one page: the Graph API on loopback, and what it posts to our webhooks. */

export const app = { appSecret: 'the secret of a fake app', verifyToken: 'a verify token' } as const;
export const number = { ...app, phoneNumberId: '106540352242922', accessToken: 'EAAJB-of-whatsapp' } as const;
export const page = { ...app, pageId: '1906385232743451', pageAccessToken: 'EAAJB-of-the-page' } as const;

export type FakeMeta = FakeProvider & {
  /** Messages that were taken, in order. */
  readonly sent: Asked['json'][];
  readonly texts: () => string[];
  /** A file that somebody sent, by its id; `open`: for whoever has its address, which is returned. */
  holds(ref: string, bytes: Buffer, type: string, open?: boolean): string;
  /** From now on messages to this person are refused with this error. */
  refuses(to: string, error: { readonly code: number; readonly error_subcode?: number } | null): void;
};

const refused = (message: string, error: object) => ({
  status: 400,
  json: { error: { message, type: 'OAuthException', ...error } },
});

/** Lengths that Meta checks. */
const tooLong = (json: Asked['json']): boolean =>
  (json.text?.body ?? '').length > 4_096 ||
  (json.message?.text ?? '').length > 2_000 ||
  (json.message?.attachment?.payload?.text ?? '').length > 640 ||
  (json.interactive?.type === 'button' && json.interactive.body.text.length > 1_024) ||
  [json.interactive?.action?.buttons ?? []].flat().some((one: Asked['json']) => one.reply.title.length > 20) ||
  [json.interactive?.action?.sections ?? []].flat().some((one: Asked['json']) => one.rows.length > 10);

export const fakeMeta = async (): Promise<FakeMeta> => {
  const sent: Asked['json'][] = [];
  const errors = new Map<string, object>();
  const tokens: Readonly<Record<string, string>> = {
    [`Bearer ${number.accessToken}`]: number.accessToken,
    [`Bearer ${page.pageAccessToken}`]: page.pageAccessToken,
  };
  const files = new Map<string, { bytes: Buffer; type: string; open: boolean }>();
  const delivers = ({ url }: Asked): boolean => url.pathname.endsWith('/messages');
  const provider = await fakeProvider((asked) => {
    const { url, headers, json } = asked;
    const [, shown] = /^\/media\/(\w+)$/.exec(url.pathname) ?? [];
    const file = shown === undefined ? undefined : files.get(shown);
    // A page's files need no token; a number's do.
    if (file && (file.open || headers.authorization === `Bearer ${number.accessToken}`)) return file;
    const token = tokens[headers.authorization ?? ''];
    if (token === undefined) return refused('Error validating access token', { code: 190 });
    if (url.searchParams.get('appsecret_proof') !== hmacOf(app.appSecret, token)) {
      return refused('Invalid appsecret_proof provided in the API argument', { code: 100 });
    }
    const [, id, edge] = /^\/v\d+\.\d\/(\w+)(?:\/(\w+))?$/.exec(url.pathname) ?? [];
    const held = edge === undefined && id !== undefined && files.get(id);
    if (held) {
      const at = `${provider.url}/media/${id}`;
      return { json: { messaging_product: 'whatsapp', url: at, mime_type: held.type, file_size: held.bytes.length, id } };
    }
    if (edge === undefined && url.searchParams.has('fields')) {
      return { json: { id, first_name: 'Peter', last_name: 'Chang', locale: 'en_US' } };
    }
    if (edge !== 'messages' || (id !== number.phoneNumberId && id !== page.pageId)) {
      return refused('Unsupported post request.', { code: 100, error_subcode: 33 });
    }
    const to = json?.to ?? json?.recipient?.id;
    if (typeof to !== 'string' || tooLong(json)) return refused('(#100) Invalid parameter', { code: 100 });
    const error = errors.get(to);
    // A template goes where nothing else does.
    if (error && json.type !== 'template') return refused('(#10) This message is sent outside of allowed window.', error);
    sent.push(json);
    return id === page.pageId
      ? { json: { recipient_id: to, message_id: `m_${sent.length}` } }
      : { json: { messaging_product: 'whatsapp', messages: [{ id: `wamid.${sent.length}` }] } };
  }, delivers);
  return {
    ...provider,
    sent,
    texts: () =>
      sent.map(
        ({ text, interactive, template, message }) =>
          text?.body ??
          interactive?.body.text ??
          template?.components[0].parameters[0].text ??
          message?.text ??
          message?.attachment?.payload.text,
      ),
    holds(ref, bytes, type, open = false) {
      files.set(ref, { bytes, type, open });
      return `${provider.url}/media/${ref}`;
    },
    refuses: (to, error) => void (error ? errors.set(to, error) : errors.delete(to)),
  };
};

/** The header over a body. */
export const signedBy = (secret: string, body: object): Record<string, string> => ({
  'x-hub-signature-256': `sha256=${hmacOf(secret, Buffer.isBuffer(body) ? body : JSON.stringify(body))}`,
});

let ids = 0;
const ofNumber = (value: object, phoneNumberId: string) => ({
  object: 'whatsapp_business_account',
  entry: [
    {
      id: '102290129340398',
      changes: [
        {
          value: {
            messaging_product: 'whatsapp',
            metadata: { display_phone_number: '15550783881', phone_number_id: phoneNumberId },
            ...value,
          },
          field: 'messages',
        },
      ],
    },
  ],
});

/** A message of somebody over WhatsApp. */
export const whatsappMessage = (from: string, content: object, phoneNumberId: string = number.phoneNumberId) =>
  ofNumber(
    {
      contacts: [{ profile: { name: 'Sheena Nelson' }, wa_id: from }],
      messages: [{ from, id: `wamid.HBgLMTY1MDM4Nzk0MzkVAgASGBQ${++ids}`, timestamp: '1764000000', ...content }],
    },
    phoneNumberId,
  );
export const whatsappStatus = (id: string, status: string, more: object = {}) =>
  ofNumber(
    { statuses: [{ id, status, timestamp: '1764000000', recipient_id: '16505551234', ...more }] },
    number.phoneNumberId,
  );

/** Something that somebody did on Messenger. */
export const messengerEvent = (sender: string, happening: object, pageId: string = page.pageId) => ({
  object: 'page',
  entry: [
    {
      id: pageId,
      time: 1_764_000_000_000,
      messaging: [{ sender: { id: sender }, recipient: { id: pageId }, timestamp: 1_764_000_000_000 + ++ids, ...happening }],
    },
  ],
});
export const messengerMessage = (sender: string, content: object) =>
  messengerEvent(sender, { message: { mid: `m_AG5Hz2Uq7tuwNEhXfYYKj8mJEM_${++ids}`, ...content } });
