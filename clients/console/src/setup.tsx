import type { Wire } from '@liuke/sdk';
import { useEffect, useState } from 'preact/hooks';
import { type GroupHoursFragment, RoutingSetupDocument, type RoutingSetupQuery } from './generated/documents.ts';
import { HoursForm } from './hours-form.tsx';
import { problemOf } from './problems.ts';
import { SettingsForm } from './settings-form.tsx';
import { TargetsForm } from './targets-form.tsx';
import { texts } from './texts.ts';

type Props = { readonly wire: Wire; readonly mayChange: boolean };

/** When each group is there and how soon it answers, and how the workspace routes: supervisors see it, administrators change it. */
export const Setup = ({ wire, mayChange }: Props) => {
  const [setup, setSetup] = useState<RoutingSetupQuery | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    wire.ask(RoutingSetupDocument, {}).then(setSetup, (error: unknown) => setProblem(problemOf(error)));
  }, [wire]);
  const groups = setup?.skillGroups ?? [];
  const group = groups.find(({ id }) => id === chosen) ?? groups[0];
  const keep = (saved: GroupHoursFragment): void =>
    setSetup((now) => now && { ...now, skillGroups: now.skillGroups.map((one) => (one.id === saved.id ? saved : one)) });
  return (
    <div class="page setup">
      <p role="alert">{problem}</p>
      {setup === null && problem === '' && <p class="hint">{texts.loading}</p>}
      {setup && !mayChange && <p class="soft">{texts.readOnly}</p>}
      {setup && group && (
        <>
          <section aria-labelledby="hours-title">
            <h2 id="hours-title">{texts.hours.title}</h2>
            <label>
              {texts.hours.group}
              <select value={group.id} onChange={(event) => setChosen(event.currentTarget.value)}>
                {groups.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <HoursForm key={group.id} wire={wire} group={group} mayChange={mayChange} onSaved={keep} />
          </section>
          <section aria-labelledby="targets-title">
            <h2 id="targets-title">{texts.targets.title(group.name)}</h2>
            <TargetsForm key={group.id} wire={wire} group={group} mayChange={mayChange} onSaved={keep} />
          </section>
          <section aria-labelledby="settings-title">
            <h2 id="settings-title">{texts.settings.title}</h2>
            <SettingsForm wire={wire} settings={setup.routingSettings} mayChange={mayChange} />
          </section>
        </>
      )}
    </div>
  );
};
