import { locale } from './texts.ts';

/** The words of single sign-on and of proving again who one is. A missing word does not compile. */
const en = {
  signInWith: (name: string) => `Sign in with ${name}`,
  refusals: {
    STALE: 'The sign-in took too long or was used already. Please begin anew.',
    REFUSED: 'The provider did not sign you in.',
    NO_AGENT: 'No agent here has this account. Ask your administrator.',
    FAILED: 'The sign-in could not be checked. Please try again.',
  },
  proveTitle: 'Please confirm that it is you',
  proveTotp: 'Enter the six digits from your authenticator.',
  proveSent: (to: string) => `Enter the six digits that we sent to ${to}.`,
  code: 'Code',
  wrongCode: 'The code is not right.',
  codeOver: 'The code is no longer good. Here is a new try.',
  confirm: 'Confirm',
  cancel: 'Cancel',
};
const zh: typeof en = {
  signInWith: (name) => `使用 ${name} 登录`,
  refusals: {
    STALE: '登录已超时或已被使用，请重新登录。',
    REFUSED: '身份提供方未完成登录。',
    NO_AGENT: '此账号没有对应的客服，请联系管理员。',
    FAILED: '无法验证登录结果，请重试。',
  },
  proveTitle: '请确认是您本人',
  proveTotp: '请输入身份验证器上的六位数字。',
  proveSent: (to) => `请输入发送至 ${to} 的六位验证码。`,
  code: '验证码',
  wrongCode: '验证码不正确。',
  codeOver: '验证码已失效，请重新输入新的验证码。',
  confirm: '确认',
  cancel: '取消',
};

export const signInTexts = locale === 'zh-CN' ? zh : en;
