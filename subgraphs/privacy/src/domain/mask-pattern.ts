/**
 * Workspace patterns run on every message, so none may be able to run long. JavaScript's engine backtracks: at one position
 * of the text it can try every combination of the pattern's choices. So only what has a bound is let in - no `*`, `+`,
 * `{n,}`, look-around or back reference, repetition only of single characters and classes - and the bound is computed:
 * choices multiply along a sequence and add up over alternatives.
 */
export const mostPatterns = 20;
const longest = 200;
const mostChoices = 1_000;
const mostRepeats = 64;

/** One piece of a pattern. A class is one piece, whatever stands in it. */
const piece = /\[(?:\\.|[^\]\\])+\]|\\.|\{(\d+)(,(\d*))?\}|\(\?:|[()|?*+]|[^[\]{}\\]/suy;

/** Choices so far within one group: of the alternatives before this one, and of this one. */
type Choices = { others: number; product: number };

/** What is wrong with a pattern, in a sentence; null when nothing is. */
export const faultOfPattern = (pattern: string): string | null => {
  if (pattern === '' || pattern.length > longest) return `it needs 1 to ${longest} characters.`;
  let compiled: RegExp;
  try {
    compiled = new RegExp(pattern, 'u');
  } catch {
    return 'it is not a regular expression.';
  }
  if (compiled.test('')) return 'it matches the empty text.';
  const outer: Choices[] = [];
  let here: Choices = { others: 0, product: 1 };
  let before: 'nothing' | 'one' | 'group' | 'repeated' = 'nothing';
  piece.lastIndex = 0;
  while (piece.lastIndex < pattern.length) {
    const found = piece.exec(pattern);
    if (!found) return 'it has something that is not allowed here.';
    const [text, least, comma, most] = found;
    if (text === '*' || text === '+' || (comma !== undefined && most === '')) {
      return `"${text}" repeats without bound; write {1,20} or the like.`;
    }
    if (/^\\[1-9kpP]/.test(text)) return `"${text}" is not allowed.`;
    if (text === '?' || least !== undefined) {
      if (before === 'repeated') return `"${text}" repeats a repetition.`;
      if (before !== 'one') return `"${text}" may only follow a single character or class.`;
      const low = text === '?' ? 0 : Number(least);
      const high = text === '?' ? 1 : comma === undefined ? low : Number(most);
      if (high > mostRepeats) return `"${text}" repeats more than ${mostRepeats} times.`;
      here.product *= high - low + 1;
      before = 'repeated';
    } else if (text === '(' || text === '(?:') {
      outer.push(here);
      here = { others: 0, product: 1 };
      before = 'nothing';
    } else if (text === '|') {
      here = { others: here.others + here.product, product: 1 };
      before = 'nothing';
    } else if (text === ')') {
      const inner = here.others + here.product;
      here = outer.pop()!;
      here.product *= inner;
      before = 'group';
    } else before = 'one';
    if (here.others + here.product > mostChoices) return tooMuch;
  }
  return null;
};

const tooMuch = 'it leaves too much to choose; make its repetitions narrower.';
