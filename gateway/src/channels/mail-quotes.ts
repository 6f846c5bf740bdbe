/** Cuts from a letter what its writer did not write: the letter it answers, and what the program puts below. */

/** A line that says that what follows is somebody else's: Gmail, Apple Mail, 163, in Chinese, English and German. */
const wrote = [
  /^\s*On\b.{4,300}\bwrote:\s*$/i,
  /^\s*At \d{4}-\d\d-\d\d .{2,300}\bwrote:\s*$/i,
  /^.{0,300}(写道|寫道)\s*[:：]\s*$/,
  /^\s*Am\b.{4,300}\bschrieb\b.{0,200}:\s*$/i,
];
/** A line below which all is the former letter: Outlook, QQ, Foxmail, NetEase. */
const divider = [
  /^[\s>]*-{2,}\s*(Original( Message)?|Original-Nachricht|Forwarded message|原始邮件|原始郵件|原邮件|回复的原邮件|转发邮件信息|转发的邮件)\s*-{2,}\s*$/i,
  /^\s*-{4,}\s*(Replied|Forwarded) Message\s*-{4,}\s*$/i,
  /^\s*_{20,}\s*$/,
];
/** The head of the former letter as Outlook and QQ put it, where nothing divides: at least two of these in a row. */
const head =
  /^\s*[*]?(From|Sent|Date|To|Cc|Subject|发件人|发送时间|发件日期|日期|收件人|抄送|主题|寄件者|收件者|主旨)\s*[*]?\s*[:：]/i;
const beginsHead = /^\s*[*]?(From|发件人|寄件者)\s*[*]?\s*[:：]/i;

/** What programs add of themselves below a letter. */
const advertisement = [
  /^(Sent from|Get Outlook for|Sent with|Sent via)\b.{0,80}$/i,
  /^(发自|來自|来自|从|發自|获取)\s*(我的|QQ邮箱|网易|Outlook|Windows|iPhone|iPad|华为|小米|新浪|适用于|.{0,12}(邮箱|手机|iPhone|iPad)).{0,60}$/,
  /^(Von meinem|Gesendet von).{0,60}$/i,
  /^发送自.{0,60}$/,
];

const isQuoted = (line: string): boolean => /^\s*>/.test(line);

/** `text`: a letter as plain text. `answers`: whether it says of itself that it answers another; only then is anything a quotation. */
export const writtenIn = (text: string, answers: boolean): string => {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const own = answers ? withoutQuotes(lines) : lines;
  const signed = own.findIndex((line, at) => at > 0 && /^-- ?$/.test(line));
  const written = withoutAdvertisement(signed < 0 ? own : own.slice(0, signed));
  const cut = trimmed(written);
  // A letter of nothing but what we would cut was meant so.
  return cut === ''
    ? trimmed(
        lines
          .filter((line) => !isQuoted(line))
          .join('\n')
          .split('\n'),
      ) || trimmed(lines)
    : cut;
};

const withoutQuotes = (lines: readonly string[]): string[] => {
  for (const [at, line] of lines.entries()) {
    if (divider.some((form) => form.test(line)) || headBegins(lines, at))
      return lines.slice(0, at).filter((one) => !isQuoted(one));
    const [said, width] = introduces(lines, at);
    if (!said) continue;
    const rest = lines.slice(at + width);
    // Behind `>` stands the former letter; what stands between and below is the writer's. Without any, all of it is former.
    const below = rest.some(isQuoted) ? withoutQuotes(rest.filter((one) => !isQuoted(one))) : [];
    return [...lines.slice(0, at).filter((one) => !isQuoted(one)), ...below];
  }
  return lines.filter((line) => !isQuoted(line));
};

/** Gmail breaks its line where it is long: one line, or two together. */
const introduces = (lines: readonly string[], at: number): readonly [boolean, number] => {
  const line = lines[at] ?? '';
  if (wrote.some((form) => form.test(line))) return [true, 1];
  const two = `${line.trim()} ${(lines[at + 1] ?? '').trim()}`;
  const begins = /^\s*(On|Am|At)\b|^\s*在|于\s*\d{4}|<[^<>\s]+@[^<>\s]+>/i.test(line);
  return [begins && line.length < 300 && wrote.some((form) => form.test(two)), 2];
};

const headBegins = (lines: readonly string[], at: number): boolean =>
  beginsHead.test(lines[at] ?? '') && lines.slice(at + 1, at + 6).filter((line) => head.test(line)).length >= 2;

const withoutAdvertisement = (lines: readonly string[]): string[] => {
  const kept = [...lines];
  for (;;) {
    while (kept.length > 0 && kept.at(-1)!.trim() === '') kept.pop();
    const last = kept.at(-1)?.trim() ?? '';
    if (kept.length < 2 || !advertisement.some((form) => form.test(last))) return kept;
    kept.pop();
  }
};

const trimmed = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
