import type { Wire } from '@liuke/sdk';
import { useRef, useState } from 'preact/hooks';
import { FormEnd, type Saving } from './form-end.tsx';
import { type GroupHoursFragment, SaveHoursDocument } from './generated/documents.ts';
import { inputProblemOf } from './problems.ts';
import { texts } from './texts.ts';

type Target = GroupHoursFragment['sla'][number];
/** As it stands in the form: minutes, and empty where nothing is promised. */
type Line = { readonly key: number; readonly tier: string; readonly first: string; readonly next: string };
type Props = {
  readonly wire: Wire;
  readonly group: GroupHoursFragment;
  readonly mayChange: boolean;
  readonly onSaved: (group: GroupHoursFragment) => void;
};

/** What SlaTargetInput takes: a second to thirty days. */
const [least, most] = [1 / 60, 2_592_000 / 60];
const mostTargets = 50;

const minutesOf = (seconds: number | null): string => (seconds === null ? '' : String(Number((seconds / 60).toFixed(2))));
const secondsOf = (minutes: string): number | null =>
  minutes === '' ? null : Math.max(1, Math.round(Number(minutes) * 60));
const lineOf = ({ tier, firstResponseSeconds, nextResponseSeconds }: Target, key: number): Line => ({
  key,
  tier: tier ?? '',
  first: minutesOf(firstResponseSeconds),
  next: minutesOf(nextResponseSeconds),
});

/** How soon a group answers, by the customer's tier. */
export const TargetsForm = ({ wire, group, mayChange, onSaved }: Props) => {
  const [lines, setLines] = useState<readonly Line[]>(group.sla.map(lineOf));
  const [state, setState] = useState<Saving>('still');
  const [problem, setProblem] = useState('');
  const add = useRef<HTMLButtonElement>(null);
  const change = (next: readonly Line[]): void => {
    setState('still');
    setProblem('');
    setLines(next);
  };
  const save = async (): Promise<void> => {
    const tiers = lines.map(({ tier }) => tier.trim());
    if (new Set(tiers).size < tiers.length) return setProblem(texts.targets.twice);
    setState('saving');
    setProblem('');
    try {
      const sla = lines.map(({ tier, first, next }) => ({
        tier: tier.trim() === '' ? null : tier.trim(),
        firstResponseSeconds: secondsOf(first),
        nextResponseSeconds: secondsOf(next),
      }));
      const saved = (await wire.ask(SaveHoursDocument, { input: { id: group.id, sla } })).saveSkillGroup.group;
      setLines(saved.sla.map(lineOf));
      onSaved(saved);
      setState('saved');
    } catch (error) {
      setProblem(inputProblemOf(error));
      setState('still');
    }
  };
  return (
    <form
      class="targets"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <fieldset disabled={!mayChange}>
        <legend class="unseen">{texts.targets.title(group.name)}</legend>
        <p class="soft">{texts.targets.explained}</p>
        {lines.length === 0 && <p>{texts.targets.none}</p>}
        <ul>
          {lines.map((line) => (
            <TargetLine
              key={line.key}
              line={line}
              onChange={(part) => change(lines.map((one) => (one.key === line.key ? { ...one, ...part } : one)))}
              onRemove={() => {
                change(lines.filter(({ key }) => key !== line.key));
                // The pressed button goes with its line.
                add.current?.focus();
              }}
            />
          ))}
        </ul>
        {mayChange && lines.length < mostTargets && (
          <button
            ref={add}
            type="button"
            onClick={() => {
              const key = Math.max(-1, ...lines.map((line) => line.key)) + 1;
              change([...lines, { key, tier: '', first: '', next: '' }]);
            }}
          >
            {texts.targets.add}
          </button>
        )}
        <FormEnd state={state} problem={problem} mayChange={mayChange} />
      </fieldset>
    </form>
  );
};

type LineProps = {
  readonly line: Line;
  readonly onChange: (part: Partial<Line>) => void;
  readonly onRemove: () => void;
};

const TargetLine = ({ line, onChange, onRemove }: LineProps) => {
  const whose = line.tier.trim() === '' ? texts.targets.everybody : line.tier.trim();
  return (
    <li>
      <fieldset>
        <legend class="unseen">{texts.targets.of(whose)}</legend>
        <label>
          {texts.targets.tier}
          <input
            type="text"
            maxLength={80}
            value={line.tier}
            onInput={(event) => onChange({ tier: event.currentTarget.value })}
          />
        </label>
        {(['first', 'next'] as const).map((which) => (
          <label key={which}>
            {texts.targets[which]}
            <input
              type="number"
              min={least}
              max={most}
              step="any"
              value={line[which]}
              onInput={(event) => onChange({ [which]: event.currentTarget.value })}
            />
          </label>
        ))}
        <button type="button" aria-label={`${texts.targets.remove}: ${texts.targets.of(whose)}`} onClick={onRemove}>
          {texts.targets.remove}
        </button>
      </fieldset>
    </li>
  );
};
