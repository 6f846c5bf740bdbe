/** What the console says about how far the machine is right, and about putting it right. */
const en = {
  doubt: {
    title: 'The assistant is right less often than it promises',
    since: (moment: string) => `Since ${moment}`,
    figures: (wrong: number, audited: number, share: string) =>
      `Of the last ${audited} answers it gave by itself and that were checked, ${wrong} had misread the customer: ${share} right, 95% are promised.`,
    means:
      'It goes on answering by itself: nothing is switched off. Each correction teaches it, and this notice ends when it is right again.',
    todo: 'Look at where it was wrong, and correct what it still gets wrong:',
    intent: (name: string, wrong: number, audited: number) => `${name}: ${wrong} of ${audited} wrong`,
    gone: 'a deleted intent',
    open: (name: string) => `Open ${name}`,
    dismiss: 'Close the notice',
    again: 'The assistant is in doubt: show',
  },
  correcting: {
    open: 'Correct',
    of: (words: string) => `Correct what was understood: ${words}`,
    meant: 'The customer meant',
    save: 'Teach it',
    done: 'Thank you, the assistant learns from it.',
  },
};

const zh: typeof en = {
  doubt: {
    title: '智能助手的准确率低于承诺',
    since: (moment) => `始于 ${moment}`,
    figures: (wrong, audited, share) =>
      `最近 ${audited} 条经人工核对的自动回答中，有 ${wrong} 条理解有误：准确率 ${share}，承诺为 95%。`,
    means: '助手仍会自动回答，不会自行停用。每次纠正都会教会它；恢复准确后，本提示自动消失。',
    todo: '请查看理解有误的会话，并纠正仍然有误的理解：',
    intent: (name, wrong, audited) => `${name}：${audited} 条中 ${wrong} 条有误`,
    gone: '已删除的意图',
    open: (name) => `打开 ${name}`,
    dismiss: '关闭提示',
    again: '助手准确率存疑：查看',
  },
  correcting: {
    open: '纠正',
    of: (words) => `纠正助手的理解：${words}`,
    meant: '客户的意思是',
    save: '教给助手',
    done: '谢谢，助手会从中学习。',
  },
};

export const machine = { en, zh };
