import { LiukeError, type Wire } from '@liuke/sdk';
import { useState } from 'preact/hooks';
import { FormEnd, type Saving } from './form-end.tsx';
import { type GroupHoursFragment, SaveHoursDocument } from './generated/documents.ts';
import { Dates, replaced, Spans, workday } from './hours-fields.tsx';
import { type OpeningHours, readHours, writeHours } from './opening-hours.ts';
import { problemOf } from './problems.ts';
import { openingOf } from './queue.tsx';
import { texts } from './texts.ts';

type Props = {
  readonly wire: Wire;
  readonly group: GroupHoursFragment;
  readonly mayChange: boolean;
  readonly onSaved: (group: GroupHoursFragment) => void;
};

const zones = Intl.supportedValuesOf('timeZone');
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
const languages = ['zh', 'en'] as const;
const usual = (): OpeningHours => ({
  zone: here,
  week: [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? [workday] : [])),
  dates: [],
});
/** A group's week, its time zone, and the days that are otherwise. What the house makes of it is said after saving. */
export const HoursForm = ({ wire, group, mayChange, onSaved }: Props) => {
  const read = group.hours === null ? null : readHours(group.hours);
  const [always, setAlways] = useState(group.hours === null);
  const [hours, setHours] = useState<OpeningHours>(read ?? usual());
  const [away, setAway] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(group.awayMessages.map(({ locale, text }) => [locale, text])),
  );
  const [state, setState] = useState<Saving>('still');
  const [problem, setProblem] = useState('');
  const change = (part: Partial<OpeningHours>): void => {
    setState('still');
    setHours((now) => ({ ...now, ...part }));
  };
  const save = async (): Promise<void> => {
    setState('saving');
    setProblem('');
    try {
      const input = {
        id: group.id,
        hours: always ? null : writeHours(hours),
        // Words in languages that this form does not show stay as they are.
        awayMessages: [
          ...group.awayMessages
            .filter(({ locale }) => !languages.some((shown) => shown === locale))
            .map(({ locale, text }) => ({ locale, text })),
          ...languages.flatMap((locale) => {
            const text = away[locale]?.trim() ?? '';
            return text === '' ? [] : [{ locale, text }];
          }),
        ],
      };
      onSaved((await wire.ask(SaveHoursDocument, { input })).saveSkillGroup.group);
      setState('saved');
    } catch (error) {
      const wrong = error instanceof LiukeError && error.code === 'BAD_USER_INPUT';
      setProblem(wrong ? texts.hours.wrong : problemOf(error));
      setState('still');
    }
  };
  return (
    <form
      class="hours"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <fieldset disabled={!mayChange}>
        <legend class="unseen">{texts.hours.of(group.name)}</legend>
        <p class="soft">{texts.hours.now(openingOf(group))}</p>
        {group.hours !== null && read === null && <p role="alert">{texts.hours.notRead(group.hours)}</p>}
        <label class="choice">
          <input
            type="checkbox"
            checked={always}
            onChange={(event) => {
              setState('still');
              setAlways(event.currentTarget.checked);
            }}
          />
          {texts.hours.always}
        </label>
        {!always && (
          <>
            <label>
              {texts.hours.zone}
              <select value={hours.zone} onChange={(event) => change({ zone: event.currentTarget.value })}>
                {(zones.includes(hours.zone) ? zones : [hours.zone, ...zones]).map((zone) => (
                  <option key={zone}>{zone}</option>
                ))}
              </select>
            </label>
            <ul class="week">
              {texts.hours.days.map((day, index) => (
                <li key={day}>
                  <b>{day}</b>
                  <Spans
                    of={day}
                    spans={hours.week[index] ?? []}
                    onChange={(spans) => change({ week: replaced(hours.week, index, spans) })}
                  />
                </li>
              ))}
            </ul>
            <h3>{texts.hours.holidays}</h3>
            <Dates dates={hours.dates} onChange={(dates) => change({ dates })} />
          </>
        )}
        <h3>{texts.hours.away}</h3>
        <p class="soft">{texts.hours.meanwhile}</p>
        {languages.map((locale) => (
          <label key={locale} class="away">
            {texts.hours.awayIn[locale]}
            <textarea
              rows={2}
              maxLength={500}
              lang={locale}
              placeholder={texts.hours.awayExample[locale]}
              value={away[locale] ?? ''}
              onInput={({ currentTarget: { value } }) => {
                setState('still');
                setAway((now) => ({ ...now, [locale]: value }));
              }}
            />
          </label>
        ))}
        <FormEnd state={state} problem={problem} mayChange={mayChange} />
      </fieldset>
    </form>
  );
};
