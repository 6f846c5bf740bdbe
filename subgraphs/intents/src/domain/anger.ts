import { halfWidth } from './slots/numerals.ts';

/** Words that nobody writes in good humour; simplified and traditional. */
const chinese =
  /(?:你们|你們|你|贵司|这家|這家|这破|這破|什么|什麼|真是|简直|簡直|就是|一群)(?:都|就)?(?:是|个|個|一群|家|太|真|这|這)*(?:垃圾|骗子|騙子|骗人|騙人|流氓|奸商|黑店|废物|廢物|智障|白痴|傻子|饭桶|飯桶)|(?:垃圾|黑心|骗人的?|騙人的?|流氓)(?:客服|店|商家|平台|公司|服务|服務|机器人|機器人|卖家|賣家)|(?:气|氣)死(?:我|人|了)|(?:我|真的?|很|非常|太|越来越)(?:很|非常|太|真的?|特别|特別)*(?:生气|生氣|愤怒|憤怒|火大|恼火|惱火|窝火)(?:了|!|！|。|$)|忍无可忍|忍無可忍|受够了|受夠了|欺人太甚|太过分|太過分|他妈的?|他媽的?|妈的|媽的|去死(?!海)|滚蛋|滾蛋|你(?:给我)?滚|傻[逼比bB]|煞笔|操你|艹|卧槽|什么破(?:店|客服|服务|东西|机器人)|什麼破(?:店|客服|服務|東西|機器人)|再也不(?:买|買|来|來|会买|會買)|(?:我要|一定|要)(?:曝光|起诉|起訴|告)你|打12315|什么态度|什麼態度|耍我|耍人玩|当我(?:是)?傻|當我(?:是)?傻/u;
const english =
  /\b(?:f+u+c+k+\w*|wtf|bull ?shit|piss(?:ed)? off|piece of (?:shit|crap|garbage|junk)|(?:you|you're|you are|this is|what) (?:a |an |all |such |so |just |completely |totally |absolutely )*(?:useless|pathetic|idiots?|morons?|thie(?:f|ves)|crooks?|scammers?|a? ?scam|joke|rip-?off|ridiculous|outrageous|disgraceful|disgusting|unacceptable)|(?:useless|stupid|dumb|fucking|bloody) (?:bot|robot|machine|company|shop|service|chat ?bot|website)|i(?:'m| am) (?:so |very |really |absolutely |extremely |getting )*(?:furious|angry|livid|fed up|outraged|disgusted|pissed)|fed up with|sick (?:and tired )?of (?:this|you|your|waiting)|(?:had|have had|i've had) enough of (?:this|you|your)|worst (?:service|company|shop|store|support|experience)(?: ever)?|never (?:buy|buying|order|ordering|shop|shopping) (?:\w+ ){0,3}again|(?:report|sue) you|(?:see|hear from) my lawyer|are you (?:kidding|joking) me|go to hell|shut up)\b/i;
/** The same words where nobody is angry. */
const calm =
  /不生气|不生氣|没生气|沒生氣|别生气|別生氣|垃圾(?:桶|袋|箱|分类|分類|处理|車|车)|not (?:at all |that |really )?(?:angry|furious|mad)|angry birds|(?:is|was|that's|sounds) not (?:ridiculous|unacceptable)|(?:not|isn't|n't|no longer) (?:\w+ )?(?:fed up|angry)|stupid question|ridiculously|disgustingly|是不是(?:骗人|騙人|骗子|騙子)/giu;

/** A customer who has had enough: a person is what helps now, before they have to ask. */
export const isUpset = (text: string): boolean => {
  const plain = halfWidth(text).replace(/[’]/g, "'").replace(calm, ' ');
  return chinese.test(plain) || english.test(plain);
};
