import type { Wire } from '@liuke/sdk';
import { useState } from 'preact/hooks';
import { FormEnd, type Saving } from './form-end.tsx';
import { type ChannelKind, SaveSettingsDocument, type SettingsFragment } from './generated/documents.ts';
import { inputProblemOf } from './problems.ts';
import { texts } from './texts.ts';

type Props = { readonly wire: Wire; readonly settings: SettingsFragment; readonly mayChange: boolean };

/** What each may be, as RoutingSettingsInput says. */
const limits = {
  graceSeconds: [10, 300],
  goneAfterSeconds: [1, 86_400],
  acceptWithinSeconds: [10, 86_400],
  relaxAfterSeconds: [1, 86_400],
  idleAfterSeconds: [30, 86_400],
  idlePercent: [0, 100],
} as const;
type Name = keyof typeof limits;
const names = Object.keys(limits) as Name[];
const usualWeight = 100;

/** How long things may take and what conversations weigh: for the whole workspace. */
export const SettingsForm = ({ wire, settings, mayChange }: Props) => {
  const [state, setState] = useState<Saving>('still');
  const [problem, setProblem] = useState('');
  const channels = Object.keys(texts.channels) as ChannelKind[];
  const weightOf = (channel: ChannelKind): number =>
    settings.channelWeights.find((one) => one.channel === channel)?.weight ?? usualWeight;

  const save = async (form: HTMLFormElement): Promise<void> => {
    const data = new FormData(form);
    const numberOf = (name: string): number | null => (data.get(name) === '' ? null : Number(data.get(name)));
    setState('saving');
    setProblem('');
    try {
      const times = Object.fromEntries(names.map((name) => [name, numberOf(name)]));
      const channelWeights = channels
        .map((channel) => ({ channel, weight: numberOf(channel) ?? usualWeight }))
        .filter(({ weight }) => weight !== usualWeight);
      await wire.ask(SaveSettingsDocument, { input: { ...times, channelWeights } });
      setState('saved');
    } catch (error) {
      setProblem(inputProblemOf(error));
      setState('still');
    }
  };
  return (
    <form
      class="routing-settings"
      onInput={() => setState('still')}
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <fieldset disabled={!mayChange}>
        <legend class="unseen">{texts.settings.title}</legend>
        {names.map((name) => (
          <label key={name}>
            {texts.settings[name]}
            <input
              type="number"
              name={name}
              min={limits[name][0]}
              max={limits[name][1]}
              required={name !== 'idleAfterSeconds'}
              defaultValue={settings[name] ?? ''}
            />
          </label>
        ))}
        <fieldset class="weights">
          <legend>{texts.settings.weights}</legend>
          {channels.map((channel) => (
            <label key={channel}>
              {texts.channels[channel]}
              <input type="number" name={channel} min={1} max={1000} required defaultValue={weightOf(channel)} />
            </label>
          ))}
        </fieldset>
        <FormEnd state={state} problem={problem} mayChange={mayChange} />
      </fieldset>
    </form>
  );
};
