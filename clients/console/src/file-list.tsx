import { sizeOf } from '@liuke/sdk';
import { locale, texts } from './texts.ts';
import type { useFiles } from './use-files.ts';

type Props = Pick<ReturnType<typeof useFiles>, 'files' | 'retry' | 'drop'>;

/** What goes with the reply: how far each file is, why it was refused, and a way to leave it out. */
export const FileList = ({ files, retry, drop }: Props) => (
  <ul class="files" aria-label={texts.files.list}>
    {files.map(({ key, file, share, id, trouble }) => (
      <li key={key}>
        <span class="name">{file.name}</span> <small>{sizeOf(file.size, locale)}</small>
        {id === null && trouble === null && (
          <progress max={100} value={Math.round(share * 100)} aria-label={texts.files.uploading(file.name)} />
        )}
        {id !== null && <span class="good">{texts.files.ready}</span>}
        {trouble !== null && (
          <span class="bad" role="alert">
            {texts.files.trouble[trouble]}
          </span>
        )}
        {(trouble === 'lost' || trouble === 'FAILED') && (
          <button type="button" onClick={() => retry(key)}>
            {texts.retry}
          </button>
        )}
        <button type="button" onClick={() => drop(key)}>
          {id === null && trouble === null ? texts.cancel : texts.files.remove} <span class="unseen">{file.name}</span>
        </button>
      </li>
    ))}
  </ul>
);
