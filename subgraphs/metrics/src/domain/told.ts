/** What an act tells of its visitor, beyond that there was one of a kind at a moment. */
export type Told = {
  readonly name: string | null;
  readonly url: string | null;
  readonly properties: Readonly<Record<string, unknown>> | null;
};

export const tellsNothing = ({ name, url, properties }: Told): boolean =>
  name === null && url === null && properties === null;

/** `https://shop.example/cart?x=1` and `/cart` are both `/cart`; null for an address without a path. */
export const pageOf = (url: string): string | null => /^(?:[a-z]+:\/\/[^/]+)?([^?#]+)/.exec(url)?.[1] ?? null;

/** A property's value as funnels group by it; null where there is none. */
export const propertyText = (value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** How an act is named as a step of a path: by its own name, or by its page. */
export const stepName = ({ name, url }: Told): string | null => name ?? (url === null ? null : pageOf(url));
