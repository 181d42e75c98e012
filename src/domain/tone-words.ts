/**
 * Words that harm a case: mediators read them as anger, not as facts. In English, Chinese and the languages that shoppers
 * write in most; matched as whole words, in Chinese as they stand.
 */
export const INSULTS =
  'idiot idiots stupid liar liars thief thieves scammer scammers crook crooks criminal criminals trash garbage crap shit fuck fucking damn bastard ' +
  'betrüger lügner diebe idioten scheiße estafador estafadores mentiroso ladrón ladrones mierda escroc menteur voleur voleurs merde ' +
  'golpista mentiroso ladrão merda oszust oszuści złodziej złodzieje kłamca мошенник мошенники вор воры лжец 사기꾼 도둑';
export const INSULTS_ZH = '骗子 小偷 强盗 垃圾 混蛋 傻 王八';
export const THREATS =
  'lawyer|police|sue you|i will sue|take you to court|bad review|negative review|one star|1 star|bad feedback|report you|regret this|' +
  'anwalt|polizei|schlechte bewertung|abogado|policía|mala reseña|avocat|mauvais avis|advogado|polícia|prawnik|policja|адвокат|полиция|변호사|경찰';
export const THREATS_ZH = '律师 报警 差评 起诉 曝光';
export const SWEEPING =
  'always never everyone everybody nobody obviously clearly scam fraud fraudulent worst completely totally terrible horrible ' +
  'immer nie jeder betrug siempre nunca fraude estafa toujours jamais arnaque sempre golpe zawsze nigdy oszustwo всегда никогда обман';
export const SWEEPING_ZH = '诈骗 欺诈 从来 所有人 完全 最差';
