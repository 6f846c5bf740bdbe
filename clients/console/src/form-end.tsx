import { texts } from './texts.ts';

/** How far a form is: nothing to tell, on its way, or kept. */
export type Saving = 'still' | 'saving' | 'saved';

type Props = { readonly state: Saving; readonly problem: string; readonly mayChange: boolean };

/** How each form of the settings ends: what went wrong, and for whoever may change it the button, with what came of it beside. */
export const FormEnd = ({ state, problem, mayChange }: Props) => (
  <>
    <p role="alert">{problem}</p>
    {mayChange && (
      <div class="ends">
        <span role="status">{state === 'saved' ? texts.saved : ''}</span>
        <button type="submit" disabled={state === 'saving'}>
          {texts.save}
        </button>
      </div>
    )}
  </>
);
