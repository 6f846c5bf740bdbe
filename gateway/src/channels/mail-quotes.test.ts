import { describe, expect, it } from 'vitest';
import { textOfHtml } from './html-text.ts';
import { writtenIn } from './mail-quotes.ts';

/** What clients put around the writer's words, as they put it. */
const clients: readonly (readonly [string, string])[] = [
  ['Gmail', 'WORDS\n\nOn Mon, Mar 2, 2026 at 10:00 AM Shop <help@shop.example> wrote:\n\n> Hello,\n> it comes tomorrow.\n'],
  [
    'Gmail, broken',
    'WORDS\n\nOn Mon, Mar 2, 2026 at 10:00 AM A very long name of a shop\n<help@shop.example> wrote:\n\n> Hello\n',
  ],
  ['Gmail zh', 'WORDS\n\n留客 <help@shop.example> 于2026年3月2日周一 10:00写道：\n\n> 您好\n> 明天送到\n'],
  [
    'Apple Mail',
    'WORDS\n\nSent from my iPhone\n\n> On 2 Mar 2026, at 10:00, Shop <help@shop.example> wrote:\n> \n> Hello\n',
  ],
  ['Apple Mail zh', 'WORDS\n\n发自我的 iPhone\n\n> 在 2026年3月2日，10:00，留客 <help@shop.example> 写道：\n> \n> 您好\n'],
  [
    'Outlook',
    'WORDS\n\n________________________________\nFrom: Shop <help@shop.example>\nSent: Monday, March 2, 2026 10:00 AM\nTo: Ada\nSubject: Re: hello\n\nHello',
  ],
  [
    'Outlook zh',
    'WORDS\n\n发件人: 留客 <help@shop.example>\n发送时间: 2026年3月2日 10:00\n收件人: Ada\n主题: 回复: 你好\n\n您好，明天送到',
  ],
  ['Outlook, old', 'WORDS\n\n-----Original Message-----\nFrom: Shop\nSent: Monday\n\nHello'],
  [
    'QQ',
    'WORDS\n\n\n\n------------------ 原始邮件 ------------------\n发件人: "留客" <help@shop.example>;\n发送时间: 2026年3月2日(星期一) 上午10:00\n收件人: "Ada"<ada@qq.com>;\n主题: Re: 你好\n\n您好',
  ],
  ['QQ, English', 'WORDS\n\n------------------ Original ------------------\nFrom: "shop"<help@shop.example>;\n\nHello'],
  ['163', 'WORDS\n\n\n\n在 2026-03-02 10:00:00，"留客" <help@shop.example> 写道：\n\n您好\n明天送到\n'],
  ['163, English', 'WORDS\n\nAt 2026-03-02 10:00:00, "Shop" <help@shop.example> wrote:\n\nHello\n'],
  ['NetEase Mail Master', 'WORDS\n\n---- 回复的原邮件 ----\n| 发件人 | 留客 |\n| 日期 | 2026年3月2日 |\n您好'],
  ['a signature', 'WORDS\n-- \nAda Lin\nShop Ltd.\n+86 138 0000 0000'],
  ['Outlook for iOS', 'WORDS\n\nGet Outlook for iOS\n________________________________\nFrom: x'],
  ['QQ on the phone', 'WORDS\n\n发自我的iPhone\n\n\n------------------ Original ------------------\nFrom: x'],
  ['Windows Mail zh', 'WORDS\n\n发送自 Windows 版邮件\n\n发件人: x\n发送时间: y\n收件人: z\n'],
];

describe('a letter', () => {
  it.each(clients)('by %s is what its writer wrote', (_, raw) => {
    const words = '你好，我的包裹到哪里了？\n\nThank you & best';
    expect(writtenIn(raw.replace('WORDS', words), true)).toBe(words);
    expect(writtenIn(raw.replace('WORDS', words).replace(/\n/g, '\r\n'), true)).toBe(words);
  });

  it('answered line by line keeps the answers', () => {
    const raw = 'On Mon, Shop <help@shop.example> wrote:\n> Which size?\nLarge.\n> Which colour?\nBlue.\n';
    expect(writtenIn(raw, true)).toBe('Large.\nBlue.');
  });

  it('that answers nothing loses nothing, whatever it looks like', () => {
    const raw = 'They told me:\n> it is lost\nFrom: the shop\nI want it.';
    expect(writtenIn(raw, false)).toBe(raw);
  });

  it('of nothing but a quotation is not empty', () => {
    expect(writtenIn('> hello', true)).toBe('> hello');
    expect(writtenIn('Sent from my iPhone', true)).toBe('Sent from my iPhone');
  });

  it('of a hundred thousand lines made to be slow is read', () => {
    const raw = Array.from({ length: 100_000 }, (_, at) => (at % 2 ? '> x' : 'On x, y wrote:')).join('\n');
    expect(writtenIn(raw, true)).not.toBe('');
  });
});

describe('HTML', () => {
  it('is read as it is seen', () => {
    const html = `<html><head><title>no</title><style>p{}</style></head><body><!-- no --><p>Hello&nbsp;&amp; <b>welcome</b></p>
      <div>one<br>two</div><ul><li>a</li><li>b</li></ul><a href="https://shop.example/x">here</a>
      <a href="https://shop.example">https://shop.example/</a><a href="javascript:alert(1)">this</a></body></html>`;
    expect(textOfHtml(html)).toBe(
      'Hello & welcome\n\none\ntwo\n- a\n- b\n\nhere (https://shop.example/x) https://shop.example/this',
    );
  });

  it('says nothing of scripts, however they are written', () => {
    for (const html of [
      '<script>alert(1)</script>ok',
      '<SCRIPT type="x">a<b</SCRIPT >ok',
      '<script>never ends',
      '<svg><script>x</script></svg>ok',
      '<iframe src="x">y</iframe>ok',
    ]) {
      expect(['ok', '']).toContain(textOfHtml(html));
    }
  });

  it('quotes as plain letters do', () => {
    const gmail =
      '<div dir="ltr">WORDS</div><br><div class="gmail_quote"><div>On Mon, Mar 2, 2026, Shop &lt;<a href="mailto:h@s.example">h@s.example</a>&gt; wrote:<br></div><blockquote><div>Hello</div></blockquote></div>';
    expect(writtenIn(textOfHtml(gmail), true)).toBe('WORDS');
    const qq =
      '<div>WORDS</div><div><br></div><div style="font-size:12px">------------------&nbsp;原始邮件&nbsp;------------------</div><div>您好</div>';
    expect(writtenIn(textOfHtml(qq), true)).toBe('WORDS');
    const outlook =
      '<div>WORDS</div><hr><div id="divRplyFwdMsg"><b>From:</b> Shop<br><b>Sent:</b> Monday<br><b>To:</b> Ada<br><b>Subject:</b> x</div><div>Hello</div>';
    expect(writtenIn(textOfHtml(outlook), true)).toBe('WORDS');
  });

  it.each([
    '<'.repeat(200_000),
    '<a href="'.repeat(50_000),
    '&#'.repeat(100_000),
    '<blockquote>'.repeat(50_000),
    '<script>'.repeat(50_000),
  ])('%# made to be slow is read', (html) => {
    expect(typeof textOfHtml(html)).toBe('string');
  });
});
