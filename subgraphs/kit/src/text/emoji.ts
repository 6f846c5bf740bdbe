/** Without emoji, and without the space that stood before each. */
export const withoutEmoji = (text: string): string =>
  text.replace(
    /[ \t]*(?:\p{Extended_Pictographic}|\p{Regional_Indicator})(?:\u{fe0f}|\u{200d}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\p{Extended_Pictographic})*/gu,
    '',
  );
