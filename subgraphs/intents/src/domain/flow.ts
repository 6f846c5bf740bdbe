export type SlotType = 'TEXT' | 'ORDER_NUMBER' | 'DATE' | 'PHONE' | 'CHOICE';
export type FlowOption = {
  readonly value: string;
  readonly title: string;
  readonly words?: readonly string[];
  readonly url?: string | null;
  readonly titles?: readonly { readonly locale: string; readonly title: string }[];
};
export type StepWords = {
  readonly ask?: string | null | undefined;
  readonly say?: string | null | undefined;
  readonly hint?: string | null | undefined;
  readonly label?: string | null | undefined;
  readonly confirm?: string | null | undefined;
};
/** A step as it is stored: what older ones lack is as good as null. */
export type FlowStep = StepWords & {
  readonly name: string;
  readonly ask: string | null;
  readonly slot: string | null;
  readonly when: string | null;
  readonly say: string | null;
  readonly then: string | null;
  readonly lookup: string | null;
  readonly otherwise?: string | null;
  readonly slotType?: SlotType;
  readonly choices?: readonly FlowOption[];
  readonly buttons?: readonly FlowOption[];
  readonly texts?: readonly (StepWords & { readonly locale: string })[];
};
export type Flow = { readonly steps: readonly FlowStep[] };
export type Slots = Readonly<Record<string, string>>;
export type Button = { readonly title: string; readonly value: string; readonly url: string | null };

/** Where `then` leads when the dialogue ends. */
export const end = 'end';

export const typeOf = (step: FlowStep | undefined): SlotType => step?.slotType ?? 'TEXT';

/** The given locale's entry: the same, else the same language, else none. */
export const inLocale = <Entry extends { readonly locale: string }>(
  entries: readonly Entry[] | undefined,
  locale: string,
): Entry | undefined => {
  const wanted = locale.toLowerCase();
  const language = wanted.split('-')[0];
  return (
    entries?.find((entry) => entry.locale.toLowerCase() === wanted) ??
    entries?.find((entry) => entry.locale.toLowerCase() === language) ??
    entries?.find((entry) => entry.locale.toLowerCase().split('-')[0] === language)
  );
};

export const wordsOf = (step: FlowStep, locale: string, what: keyof StepWords): string | null =>
  inLocale(step.texts, locale)?.[what] ?? step[what] ?? null;
export const titleOf = (option: FlowOption, locale: string): string =>
  inLocale(option.titles, locale)?.title ?? option.title;
