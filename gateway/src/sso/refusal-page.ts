import { createHash } from 'node:crypto';

export type Refusal = {
  /** A fault's code; one that has no words here is told as something unforeseen. */
  readonly code: string;
  /** What the log has it under. */
  readonly reference: string;
  /** Where the way back leads: the console's sign-in page. */
  readonly back: string;
};

type Language = 'zh' | 'en';
type Words = { readonly title: string; readonly sentence: string };

const unforeseen = 'INTERNAL_SERVER_ERROR';
const words: Readonly<Record<Language, Readonly<Record<string, Words>>>> = {
  zh: {
    UNAVAILABLE: {
      title: '暂时无法单点登录',
      sentence: '现在连不上贵单位的登录服务。请过几分钟再试；如果一直如此，请联系贵单位的管理员。',
    },
    RATE_LIMITED: { title: '尝试次数太多', sentence: '从这个网络发起的登录太频繁了。请等一分钟再试。' },
    NOT_FOUND: { title: '没有单点登录', sentence: '这个工作区没有设置单点登录，或者没有这个工作区。请用邮箱和密码登录。' },
    BAD_USER_INPUT: { title: '链接不完整', sentence: '打开这一页的链接不完整。请回到登录页面重新开始。' },
    [unforeseen]: {
      title: '登录没有成功',
      sentence: '出现了意外的问题。请回到登录页面再试一次；如果还是不行，请把下面的编号告诉管理员。',
    },
  },
  en: {
    UNAVAILABLE: {
      title: 'Single sign-on is not available right now',
      sentence:
        'Your organisation’s sign-in service cannot be reached. Try again in a few minutes; if it stays like this, tell your administrator.',
    },
    RATE_LIMITED: {
      title: 'Too many attempts',
      sentence: 'Too many sign-ins were begun from this network. Wait a minute and try again.',
    },
    NOT_FOUND: {
      title: 'No single sign-on here',
      sentence: 'This workspace has no single sign-on, or there is no such workspace. Sign in with e-mail and password.',
    },
    BAD_USER_INPUT: {
      title: 'The link is not complete',
      sentence: 'The link that opened this page is not complete. Go back to the sign-in page and begin again.',
    },
    [unforeseen]: {
      title: 'You could not be signed in',
      sentence:
        'Something unforeseen happened. Go back to the sign-in page and try again; if it fails again, give the reference below to your administrator.',
    },
  },
};
const labels = {
  zh: { code: '代码', reference: '编号', back: '回到登录页面' },
  en: { code: 'Code', reference: 'Reference', back: 'Back to the sign-in page' },
} as const;

const style = `body{font:16px/1.6 system-ui,sans-serif;color:#1c2430;background:#f5f6f8;margin:0;display:grid;min-height:100vh;place-items:center}
main{background:#fff;max-width:28rem;margin:1rem;padding:2rem;border-radius:12px;box-shadow:0 1px 4px #0002}
h1{font-size:1.25rem;margin:0 0 .5rem}p{margin:0 0 1rem}small{color:#59636f;overflow-wrap:anywhere}a{color:#0b57d0}`;

/** Nothing but the page's own style, which is named by its hash: no script, no picture, no form, no frame. */
export const refusalPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Which of the two a browser prefers by its Accept-Language; Chinese is the house's own. */
export const languageOf = (accepted: string | undefined): Language => {
  const wishes = (accepted ?? '').split(',').map((wish) => {
    const [, tag = '', quality = '1'] = /^\s*([\w*-]+)(?:\s*;\s*q=([\d.]+))?/.exec(wish) ?? [];
    return { language: tag.toLowerCase().split('-')[0]!, quality: Number(quality) };
  });
  const wanted = (language: Language): number =>
    Math.max(0, ...wishes.filter((wish) => wish.language === language).map(({ quality }) => quality || 0));
  return wanted('en') > wanted('zh') ? 'en' : 'zh';
};

/** The page for a browser that could not be signed in: what happened, what to do, and the way back. */
export const refusalPage = (language: Language, { code, reference, back }: Refusal): string => {
  const { title, sentence } = words[language][code] ?? words[language][unforeseen]!;
  const label = labels[language];
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head>
<body><main>
<h1>${title}</h1>
<p>${sentence}</p>
<p><a href="${escaped(back)}">${label.back}</a></p>
<small>${label.code} ${escaped(code)} · ${label.reference} ${escaped(reference)}</small>
</main></body>
</html>
`;
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
