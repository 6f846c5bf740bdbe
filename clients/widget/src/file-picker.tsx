import { takenTypes } from '@liuke/sdk';
import { useRef } from 'preact/hooks';

type Props = {
  readonly label: string;
  /** The camera alone, where there is one. */
  readonly camera?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
};

const clip = 'M20 11.5l-8.2 8.2a5 5 0 0 1-7-7l8.7-8.8a3.3 3.3 0 0 1 4.7 4.7l-8.5 8.5a1.7 1.7 0 0 1-2.4-2.4l7.8-7.7';
const lens = 'M4 8h3.5L9 5.5h6L16.5 8H20v11H4zM12 16.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4z';

/** A button that asks the device for files, or for a photo. */
export const FilePicker = ({ label, camera = false, onFiles }: Props) => {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="quiet pick" aria-label={label} title={label} onClick={() => field.current?.click()}>
        <svg
          viewBox="0 0 24 24"
          width="22"
          height="22"
          fill="none"
          stroke="currentColor"
          stroke-width="1.8"
          stroke-linecap="round"
          stroke-linejoin="round"
          aria-hidden="true"
        >
          <path d={camera ? lens : clip} />
        </svg>
      </button>
      <input
        ref={field}
        type="file"
        hidden
        multiple={!camera}
        accept={camera ? 'image/*' : takenTypes}
        {...(camera ? { capture: 'environment' } : {})}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
    </>
  );
};
