import { halfWidth } from './slots/numerals.ts';

const plain = (text: string): string =>
  halfWidth(text)
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/👍|👌|✅/gu, ' yes ')
    .replace(/[\p{P}\p{S}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const yes =
  /^(?:yes|yeah|yep|yup|sure|ok|okay|correct|right|thats right|confirm|confirmed|exactly|please do|go ahead|fine|y|是|是的|对|對|对的|對的|好|好的|好啊|可以|行|确认|確認|没错|沒錯|嗯|嗯嗯|没问题|沒問題|要|需要)(?: (?:please|thanks|thank you|yes|谢谢|謝謝))*$/u;
const no =
  /^(?:no|nope|nah|wrong|incorrect|not right|thats wrong|not correct|n|不|不是|不对|不對|否|错|錯|错了|錯了|不要|不行|有误|有誤|不可以|不需要)(?: (?:thanks|thank you|谢谢|謝謝|wrong|no))*$/u;
const stop =
  /^(?:never ?mind|forget it|stop|cancel that|lets stop|leave it|no longer needed|dont bother|算了|算了吧|不用了|先不用了|不弄了|不退了|别弄了|到此为止|退出|不用了谢谢|算了 不用了)(?: (?:thanks|thank you|谢谢|謝謝))*$/u;
const unsure =
  /^(?:(?:sorry|hm+|uh|er|well|no|抱歉|不好意思|呃|嗯|额|額) )*(?:(?:i )?(?:really )?(?:dont|do not|cant|cannot) (?:know|remember|recall)|(?:i have )?no (?:idea|clue)|(?:im |i am )?not sure|(?:i |i have |ive )?forg[oe]t(?:ten)?|(?:抱歉|不好意思|呃|嗯)?我?(?:也|真|真的|都|实在|實在)?(?:不知道|不晓得|不曉得|不(?:太)?清楚|不(?:太)?记得|不(?:太)?記得|不(?:太)?确定|不(?:太)?確定|记不清|記不清|记不得|記不得|想不起来|想不起來|忘了|忘记|忘記|没印象|沒印象)了?[啊呢呀]?)(?: (?:it|that|this|the (?:order )?number|which|exactly|any ?more|right now|sorry))*$/u;
/** Words by which people take back what they said. */
const cue =
  /^(?:no|nope|sorry|wait|oops|wrong|actually|hold on)\b|\b(?:i meant|i mean|my mistake|not that one|(?:the|an)? ?other (?:one|order|number|phone|date)|instead|wrong (?:one|number|order|date|phone)|change (?:it|that|the) to|should be|actually)\b|^(?:不|错|錯|等等|等一下|抱歉)|不对|不對|不是|错了|錯了|写错|寫錯|弄错|弄錯|搞错|改成|改为|改為|应该是|應該是|另一个|另一個|另外一个|另外一個|换成|換成|说错|說錯|其实是|其實是/u;

export const saysYes = (text: string): boolean => yes.test(plain(text));
export const saysNo = (text: string): boolean => no.test(plain(text));
/** The customer wants no more of the dialogue. */
export const saysStop = (text: string): boolean => stop.test(plain(text));
/** The customer does not know what is asked: no answer, and no question of their own either. */
export const saysUnsure = (text: string): boolean => unsure.test(plain(text));
export const takesBack = (text: string): boolean => cue.test(plain(text));
