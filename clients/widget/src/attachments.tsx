import { type FilePartsFragment, isPicture, sizeOf } from '@liuke/sdk';
import { useState } from 'preact/hooks';
import type { Texts } from './texts.ts';

type Props = {
  readonly files: readonly FilePartsFragment[];
  readonly texts: Texts;
  readonly locale: string;
  readonly onShown?: () => void;
};

/** Pictures in their place, each a link to itself in full; other files as links with name and size. */
export const Attachments = ({ files, texts, locale, onShown }: Props) => (
  <>
    {files.map((file) => (
      <Attachment key={file.id} file={file} texts={texts} locale={locale} {...(onShown ? { onShown } : {})} />
    ))}
  </>
);

const Attachment = ({ file, texts, locale, onShown }: Omit<Props, 'files'> & { readonly file: FilePartsFragment }) => {
  // A picture that this browser cannot show (HEIC) is a file like any other.
  const [shown, setShown] = useState(isPicture(file.contentType));
  return (
    <a class={shown ? 'picture' : 'file'} href={file.url} target="_blank" rel="noopener noreferrer">
      {shown ? (
        <img src={file.url} alt={texts.picture(file.name)} onLoad={onShown} onError={() => setShown(false)} />
      ) : (
        <>
          <span>{file.name}</span> <small>{sizeOf(file.bytes, locale)}</small>
        </>
      )}
    </a>
  );
};
