export type Salutation = 'MR' | 'MS';

/** How a customer may be addressed. */
export type Named = {
  readonly chosenName: string | null;
  readonly salutation: Salutation | null;
  readonly askedAnonymity: boolean;
  readonly locale: string;
};

/** Anonymous: no name is known, or the customer asked that none be shown. */
export const isAnonymous = (customer: Named): boolean => customer.askedAnonymity || customer.chosenName === null;

/**
 * 张先生 for 张伟, 欧阳女士 for 欧阳娜娜, Ms Lee for Ann Lee. Without a known salutation, and where the name brings one
 * along, the name stands as it was given. Null when anonymous.
 */
export const displayNameOf = (customer: Named): string | null => {
  const { chosenName, salutation } = customer;
  if (isAnonymous(customer) || chosenName === null) return null;
  if (salutation === null || bringsSalutation.test(chosenName)) return chosenName;
  const surname = chineseSurname(chosenName);
  if (surname !== null) return `${surname}${salutation === 'MR' ? '先生' : '女士'}`;
  return `${salutation === 'MR' ? 'Mr' : 'Ms'} ${chosenName.split(/\s+/).at(-1)}`;
};

const bringsSalutation = /(先生|女士|小姐|太太|老师|医生|经理|教授|同学)$|^(mr|mrs|ms|miss|mx|dr|prof)\b\.?/i;
const doubled = new Set(
  '欧阳 太史 上官 端木 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐 呼延'.split(
    ' ',
  ),
);

const chineseSurname = (name: string): string | null => {
  if (!/^\p{Script=Han}{2,5}$/u.test(name)) return null;
  return name.length > 2 && doubled.has(name.slice(0, 2)) ? name.slice(0, 2) : name.slice(0, 1);
};

/** Stands for the customer's name in the machine's words. */
export const placeholder = '{customer}';

/** "{customer}，您好！" is 张先生，您好！ or 您好！; "Hello {customer}!" is "Hello Ms Lee!" or "Hello!". */
export const addressed = (text: string, name: string | null): string => {
  if (name !== null) return text.replaceAll(placeholder, () => name);
  const unnamed = text.replace(/(^|\n)\{customer\}[,，、 ]*/g, '$1').replace(/[,，、]? ?\{customer\}/g, '');
  return unnamed.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
};
