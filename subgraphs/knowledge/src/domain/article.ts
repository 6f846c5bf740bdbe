/** A piece of knowledge, as it is now. */
export type ArticleStatus = 'DRAFT' | 'PUBLISHED' | 'RETIRED';

/** What its authors write; each version keeps all of it. */
export type ArticleContent = {
  /** BCP 47: `zh`, `en-GB`. */
  readonly locale: string;
  /** The name of the intent that it answers. */
  readonly category: string | null;
  readonly title: string;
  readonly questions: readonly string[];
  readonly body: string;
};

export type Article = ArticleContent & {
  readonly id: string;
  readonly status: ArticleStatus;
  readonly version: number;
  readonly updatedAt: Date;
};

export type ArticleVersion = ArticleContent & {
  readonly version: number;
  readonly author: string;
  readonly proposed: boolean;
  readonly createdAt: Date;
};

/** A message of the conversations room: here only its id is known. */
export type MessageStub = { readonly id: string };

/** `zh` of `zh-CN`: articles and conversations meet by language, not by region. */
export const languageOf = (locale: string): string => locale.replace('_', '-').split('-')[0]?.toLowerCase() ?? '';

const longest = { title: 200, question: 300, questions: 50, body: 20_000, category: 100 } as const;

/** The sentence that says what is wrong with it, or null. */
export const objection = (content: ArticleContent): string | null => {
  if (!/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/.test(content.locale)) return 'locale is a BCP 47 tag such as zh or en-GB.';
  if (content.title.trim() === '' || content.title.length > longest.title)
    return `title has 1 to ${longest.title} characters.`;
  if (content.body.trim() === '' || content.body.length > longest.body) return `body has 1 to ${longest.body} characters.`;
  if ((content.category ?? '').length > longest.category) return `category has at most ${longest.category} characters.`;
  if (content.questions.length > longest.questions) return `An article has at most ${longest.questions} questions.`;
  if (content.questions.some((question) => question.trim() === '' || question.length > longest.question))
    return `Each question has 1 to ${longest.question} characters.`;
  return null;
};

/** What a draft made of one text is called: its first line, cut to a title's length. */
export const titleOf = (text: string): string => {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};
