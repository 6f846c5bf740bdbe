import { config, openPostOffice, type PostOffice, sendSms, Unsent } from '@liuke/kit';
import { codeIn, subjectOf } from './domain/letter.ts';
import type { Waiting } from './store/deliveries.ts';

/** Hands one letter to the provider that the configuration names for its channel. Throws `Unsent`. */
export const carry = (letter: Waiting & { readonly id: string }): Promise<unknown> =>
  letter.channel === 'SMS' ? bySms(letter) : byMail(letter);

const bySms = async ({ id, recipient, text, language }: Waiting & { readonly id: string }): Promise<void> => {
  const { sms } = config();
  if (!sms) throw new Unsent('MISCONFIGURED', 'LIUKE_SMS_URL is not set any more.');
  const { account, templateEn } = sms;
  const template = language === 'en' ? (templateEn ?? account.template) : account.template;
  await sendSms({ ...account, template }, { to: recipient, text, variables: { code: codeIn(text) }, reference: id });
};

const byMail = async ({ id, recipient, text, language }: Waiting & { readonly id: string }): Promise<void> => {
  const { mail } = config();
  if (!mail) throw new Unsent('MISCONFIGURED', 'LIUKE_SMTP_URL is not set any more.');
  await officeAt(mail.url).send({
    from: mail.from,
    to: recipient,
    subject: subjectOf(language),
    text,
    // The same at every try: who gets it twice shows it once.
    messageId: `<${id}@${mail.from.address.split('@')[1]}>`,
    // No holiday notice answers it.
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
};

let office: { readonly url: string; readonly at: PostOffice } | null = null;
const officeAt = (url: string): PostOffice => {
  if (office?.url !== url) office = { url, at: openPostOffice(url) };
  return office.at;
};
