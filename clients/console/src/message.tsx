import type { Wire } from '@liuke/sdk';
import { Attachment } from './attachments.tsx';
import type { ThreadMessageFragment, VerdictFragment } from './generated/documents.ts';
import { momentOf } from './moments.ts';
import { texts } from './texts.ts';
import { Verdict } from './verdict.tsx';

type Props = {
  readonly wire: Wire;
  readonly message: ThreadMessageFragment;
  readonly verdict: VerdictFragment['classification'] | undefined;
  /** What the customer is called. */
  readonly customer: string;
  readonly onCorrected: (messageId: string, verdict: NonNullable<VerdictFragment['classification']>) => void;
  /** A picture has come, and the message has grown. */
  readonly onShown: () => void;
};

const speakerOf = ({ sender, kind }: ThreadMessageFragment, customer: string): string => {
  switch (sender.__typename) {
    case 'Customer':
      return customer;
    case 'Agent':
      return kind === 'NOTE' ? texts.noteBy(sender.name) : sender.name;
    case 'Bot':
      return texts.machine;
    case 'System':
      return texts.system;
  }
};

/** One message, who said it and when, and below a customer's what the machine took it for. */
export const Message = ({ wire, message, verdict, customer, onCorrected, onShown }: Props) => (
  <li class={`${message.sender.__typename.toLowerCase()} ${message.kind.toLowerCase()}`}>
    <span class="who">
      <span class={message.sender.__typename === 'System' ? 'unseen' : ''}>{speakerOf(message, customer)}</span>{' '}
      <time dateTime={message.createdAt}>{momentOf(message.createdAt)}</time>
    </span>
    {message.text && <p>{message.text}</p>}
    {message.attachments.map((file) => (
      <Attachment key={file.id} file={file} onShown={onShown} />
    ))}
    {message.buttons.length > 0 && <span class="who">{message.buttons.map(({ title }) => `[${title}]`).join(' ')}</span>}
    {verdict && (
      <Verdict
        wire={wire}
        messageId={message.id}
        words={message.text ?? ''}
        verdict={verdict}
        onCorrected={(corrected) => onCorrected(message.id, corrected)}
      />
    )}
  </li>
);
