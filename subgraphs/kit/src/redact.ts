/**
 * What must not stand in a log: contact data, numbers of people and cards, tokens. Fields are dropped by name; inside
 * texts, what looks like any of these is masked, as an error's message may quote what was sent.
 */

/** Names of fields whose value never reaches the log, at any depth. */
const secretNames: ReadonlySet<string> = new Set(
  'text body message_text subject phone email realName displayName password secret token resumeToken refreshToken identityToken viewerToken authorization apiKey totp cookie ip variables payload parameters'.split(
    ' ',
  ),
);

/**
 * Names that stand for two things. A code is a fault's (`NOT_FOUND`), a system's (`ECONNRESET`), SQLSTATE's five signs or a short
 * number such as a status: a one-time code is neither. An address is where something listens, as a URL: a person's is none.
 */
const ambiguous: Readonly<Record<string, RegExp>> = {
  code: /^([A-Z]{3,}|[A-Z]+(_[A-Z0-9]+)+|[0-9A-Z]{5}|\d{1,4})$/,
  address: /^[a-z][a-z+.-]*:\/\/\S+$/,
};

const isSecret = (name: string, value: unknown): boolean => {
  if (value === null || value === undefined) return false;
  const plain = Object.hasOwn(ambiguous, name) ? ambiguous[name] : undefined;
  return plain ? !plain.test(String(value)) : secretNames.has(name);
};

/**
 * Each of them linear, as a caller chooses what stands in a path or in a message: a repetition without bound begins only
 * where the run of its characters begins, every other one has a bound.
 */
const masks: readonly (readonly [RegExp, string])[] = [
  // A JWT, ours or another's.
  [/(?<![\w-])eyJ[\w-]+\.[\w-]+(\.[\w-]+)?/g, '[token]'],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, '$1 [token]'],
  // User and password in an address such as DATABASE_URL.
  [/(\b[a-z][\w+.-]{0,30}:\/\/)[^\s/@:]+(:[^\s/@]*)?@/gi, '$1[credentials]@'],
  [/(?<![\w.!#$%&'*+/=?^`{|}~-])[\w.!#$%&'*+/=?^`{|}~-]+@[\p{L}\p{N}-]{1,63}(\.[\p{L}\p{N}-]{1,63}){1,10}/gu, '[email]'],
  [/\d{40,}/g, '[number]'],
  // Seven digits and more, spaced or not: phones, cards, identity numbers. Not the digits within a UUID or another run of
  // hexadecimal, and not a date.
  [/(?<![\w-])\+?(?!\d{4}-\d{2}-\d{2}|\d{8}-\d{4}-\d)\(?\d(?:[ ()-]{0,2}\d){6,39}[Xx]?(?![\w-])/g, '[number]'],
];

/** Characters of one text that anybody reads in a log. */
const longest = 10_000;

/** The text with everything masked that looks like contact data, a number of somebody, or a token; cut where it is very long. */
export const redactText = (text: string): string => {
  const masked = masks.reduce((left, [pattern, mask]) => left.replace(pattern, mask), text);
  return masked.length > longest ? `${masked.slice(0, longest)}… [${text.length} characters]` : masked;
};

const deepest = 6;

/** A copy with secret fields left out and texts masked; errors keep type, code, message and stack. */
export const redact = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return redactText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value;
  if (value instanceof Error) return redactError(value, depth);
  if (depth >= deepest) return '[deep]';
  if (Array.isArray(value)) return value.slice(0, 100).map((one) => redact(one, depth + 1));
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, isSecret(name, inner) ? '[redacted]' : redact(inner, depth + 1)]),
  );
};

/** A database error's `detail` and `where` quote rows: only its code and the names in it are kept. */
const redactError = (error: Error, depth: number): Record<string, unknown> => {
  const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown };
  return {
    type: error.name,
    message: redactText(error.message),
    ...(code !== undefined && { code }),
    ...(table !== undefined && { table }),
    ...(constraint !== undefined && { constraint }),
    stack: redactText(error.stack ?? ''),
    ...(error.cause !== undefined && depth < deepest && { cause: redact(error.cause, depth + 1) }),
  };
};
