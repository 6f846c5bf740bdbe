import { isPicture, sizeOf } from '@liuke/sdk';
import { useState } from 'preact/hooks';
import type { FilePartsFragment } from './generated/documents.ts';
import { locale, texts } from './texts.ts';

type Props = { readonly file: FilePartsFragment; readonly onShown: () => void };

/** A picture in its place, a link to itself in full; another file as a link with name and size. */
export const Attachment = ({ file, onShown }: Props) => {
  // A picture that this browser cannot show (HEIC) is a file like any other.
  const [shown, setShown] = useState(isPicture(file.contentType));
  return (
    <a class={shown ? 'picture' : 'file'} href={file.url} target="_blank" rel="noopener noreferrer">
      {shown ? (
        <img src={file.url} alt={texts.files.picture(file.name)} onLoad={onShown} onError={() => setShown(false)} />
      ) : (
        <>
          <span>{file.name}</span> <small>{sizeOf(file.bytes, locale)}</small>
        </>
      )}
    </a>
  );
};
