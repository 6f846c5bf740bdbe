import { segment } from '@liuke/kit/text';

/** The words of a text for full-text search: those of a message and of a question are made here alike. */
export const wordsOf = (text: string): string[] => [...new Set(segment(text))].filter((word) => word.length <= 100);
