import type { Dated, Span } from './opening-hours.ts';
import { texts } from './texts.ts';

export const workday: Span = { from: '09:00', to: '18:00' };
export const replaced = <Item,>(items: readonly Item[], at: number, item: Item): readonly Item[] =>
  items.map((one, index) => (index === at ? item : one));
const without = <Item,>(items: readonly Item[], at: number): readonly Item[] => items.filter((_, index) => index !== at);

type SpansProps = {
  readonly of: string;
  readonly spans: readonly Span[];
  readonly onChange: (spans: readonly Span[]) => void;
};

/** The times of one day, none where it is closed. */
export const Spans = ({ of, spans, onChange }: SpansProps) => (
  <span class="spans">
    {spans.length === 0 && <span class="soft">{texts.hours.closed}</span>}
    {spans.map((span, index) => (
      <span key={index} class="span">
        {(['from', 'to'] as const).map((end) => (
          <input
            key={end}
            type="time"
            required
            aria-label={texts.hours[end](of)}
            value={span[end]}
            onChange={(event) => onChange(replaced(spans, index, { ...span, [end]: event.currentTarget.value }))}
          />
        ))}
        <button type="button" aria-label={texts.hours.remove(of)} onClick={() => onChange(without(spans, index))}>
          ✕
        </button>
      </span>
    ))}
    <button
      type="button"
      aria-label={texts.hours.addTo(of)}
      onClick={() => onChange([...spans, spans.length === 0 ? workday : { from: '19:00', to: '21:00' }])}
    >
      {texts.hours.add}
    </button>
  </span>
);

type DatesProps = { readonly dates: readonly Dated[]; readonly onChange: (dates: readonly Dated[]) => void };

/** Holidays and extra days; where two name the same day, the later one in the list goes first. */
export const Dates = ({ dates, onChange }: DatesProps) => {
  const today = new Date().toLocaleDateString('sv');
  return (
    <>
      <ul class="dates">
        {dates.map((dated, index) => (
          <li key={index}>
            {(['from', 'to'] as const).map((end) => (
              <input
                key={end}
                type="date"
                required
                min={end === 'to' ? dated.from : undefined}
                aria-label={end === 'from' ? texts.hours.firstDay : texts.hours.lastDay}
                value={dated[end]}
                onChange={({ currentTarget: { value } }) => {
                  const moved = { ...dated, [end]: value };
                  onChange(replaced(dates, index, moved.to < moved.from ? { ...moved, to: moved.from } : moved));
                }}
              />
            ))}
            <Spans
              of={dated.from}
              spans={dated.spans}
              onChange={(spans) => onChange(replaced(dates, index, { ...dated, spans }))}
            />
            <button type="button" onClick={() => onChange(without(dates, index))}>
              {texts.hours.removeDay}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => onChange([...dates, { from: today, to: today, spans: [] }])}>
        {texts.hours.addDay}
      </button>
    </>
  );
};
