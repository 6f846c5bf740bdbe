import { halfWidth } from './slots/numerals.ts';

const chinese =
  /(?:^|[^\p{L}])?(?:具体(?:怎么|点|一点|说|操作|步骤|是|呢)|具體(?:怎麼|點|說|操作|步驟|是|呢)|再?详细(?:点|一点|说|讲|解释|些)|再?詳細(?:點|一點|說|講|些)|说(?:得)?(?:详细|清楚|具体)|說(?:得)?(?:詳細|清楚|具體)|什么意思|什麼意思|还是不(?:明白|懂|清楚|会|行)|還是不(?:明白|懂|清楚|會|行)|没(?:看|听)?(?:懂|明白)|沒(?:看|聽)?(?:懂|明白)|看不懂|听不懂|聽不懂|能不能说清楚|答非所问|答非所問|不是我(?:要)?问的|不是我問的|然后呢|然後呢)/u;
const english =
  /\b(?:how exactly|what exactly|more details?|in (?:more )?detail|be more specific|explain (?:that|this|it|more|further)|tell me more|(?:can|could) you explain|what do you mean|what does that mean|i (?:still )?(?:don'?t|do not) (?:understand|get it)|that (?:doesn'?t|didn'?t|does not|did not) (?:help|answer)|not what i (?:asked|meant)|still not clear|elaborate|step by step)\b/i;

/** A request to say more of what was just answered. Long texts are questions of their own. */
export const asksForDetail = (text: string): boolean => {
  const plain = halfWidth(text).replace(/[’]/g, "'").trim();
  return plain.length <= 80 && (chinese.test(plain) || english.test(plain));
};
