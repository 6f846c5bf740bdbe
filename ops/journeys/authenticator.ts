import { createHmac } from 'node:crypto';
import { createWire, type TypedDocument } from '@liuke/sdk';

const text = <Data>(source: string) => source as unknown as TypedDocument<Data, Record<string, unknown>>;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What an authenticator shows for a base32 secret, some steps of 30 seconds from now (RFC 6238). */
export const codeOf = (secret: string, stepsFromNow = 0): string => {
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + stepsFromNow));
  const mac = createHmac('sha1', key).update(counter).digest();
  const number = mac.readUInt32BE(mac.at(-1)! & 0x0f) & 0x7fff_ffff;
  return String(number % 1_000_000).padStart(6, '0');
};

type SignIn = { readonly workspaceKey: string; readonly email: string; readonly password: string };

/** Gives an agent an authenticator as the agent would: signed in, stepped up by e-mail, then its secret and its first code. */
export const enrolled = async (url: string, input: SignIn): Promise<string> => {
  let token: string | null = null;
  const wire = createWire({ url, credentials: () => ({ token }) });
  const asks = <Data>(source: string, variables: Record<string, unknown> = {}) => wire.ask(text<Data>(source), variables);

  const { signIn } = await asks<{ signIn: { token: string } }>(
    'mutation ($input: SignInInput!) { signIn(input: $input) { token } }',
    { input },
  );
  token = signIn.token;
  const { requestStepUp } = await asks<{ requestStepUp: { id: string } }>(
    'mutation { requestStepUp(purpose: "totp") { id } }',
  );
  const outbox = (await (await fetch(new URL('/demo/outbox', url))).json()) as { to: string; text: string }[];
  const { verifyStepUp } = await asks<{ verifyStepUp: { token: string } }>(
    'mutation ($id: ID!, $code: String!) { verifyStepUp(challengeId: $id, code: $code) { token } }',
    { id: requestStepUp.id, code: /\d{6}/.exec(outbox.find(({ to }) => to === input.email)!.text)![0] },
  );
  token = verifyStepUp.token;
  const { enrolTotp } = await asks<{ enrolTotp: { secret: string } }>('mutation { enrolTotp { secret } }');
  await asks('mutation ($code: String!) { confirmTotp(code: $code) }', { code: codeOf(enrolTotp.secret) });
  return enrolTotp.secret;
};
