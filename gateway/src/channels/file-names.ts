const endings: Readonly<Record<string, string>> = { jpeg: 'jpg', mpeg: 'mp3', quicktime: 'mov', plain: 'txt' };

const ending = (contentType: string): string => {
  const name = contentType.split('/')[1] ?? '';
  return endings[name] ?? (/^[a-z0-9]{2,5}$/.test(name) ? name : 'bin');
};

/** What a customer's file is called: as given, at most 200 characters, else what it is. */
export const nameFor = (given: string, kind: string, contentType: string): string =>
  given.slice(0, 200) || `${kind.toLowerCase()}.${ending(contentType)}`;
