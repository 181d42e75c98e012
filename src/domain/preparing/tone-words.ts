/** What harms a case: mediators read it as anger or as a claim without proof, not as facts. */
export interface HarshWords {
  insult: string;
  threat: string;
  sweeping: string;
}

/**
 * By language, whole words and phrases. Only what is harsh wherever it stands: "never arrived" is a fact, a police
 * report is evidence, and a garbage bag is a product. A false alarm is worse than a miss.
 */
export const HARSH: Readonly<Record<string, HarshWords>> = {
  en: {
    insult:
      'idiot|idiots|stupid|moron|morons|liar|liars|thief|thieves|scammer|scammers|crook|crooks|criminal|criminals|scum|crap|shit|fuck|fucking|damn|bastard|bastards',
    threat:
      'lawyer|lawyers|call the police|go to the police|police on you|sue you|i will sue|take you to court|see you in court|bad review|negative review|one star review|1 star review|give one star|bad feedback|report you|regret this',
    sweeping: 'obviously|scam|scams|fraud|fraudulent|worst|terrible|horrible|disgusting|outrageous',
  },
  de: {
    insult: 'betrüger|lügner|dieb|diebe|gauner|idiot|idioten|arschloch|arschlöcher|scheiße',
    threat:
      'anwalt|rechtsanwalt|polizei rufen|zur polizei|vor gericht|verklagen|verklage|schlechte bewertung|schlechte bewertungen',
    sweeping: 'betrug|abzocke|frechheit|unverschämt|unverschämtheit|katastrophe',
  },
  es: {
    insult:
      'estafador|estafadora|estafadores|mentiroso|mentirosa|mentirosos|ladrón|ladrona|ladrones|idiota|idiotas|imbécil|imbéciles|estúpido|estúpidos|sinvergüenza|sinvergüenzas|mierda',
    threat: 'abogado|abogados|llamar a la policía|llamaré a la policía|los demandaré|mala reseña|reseña negativa',
    sweeping: 'fraude|estafa|vergonzoso',
  },
  pt: {
    insult:
      'golpista|golpistas|mentiroso|mentirosa|mentirosos|ladrão|ladrões|vigarista|vigaristas|idiota|idiotas|imbecil|merda',
    threat: 'advogado|advogados|chamar a polícia|vou processar|avaliação negativa|avaliação ruim',
    sweeping: 'fraude|vergonhoso',
  },
  fr: {
    insult: 'escroc|escrocs|menteur|menteuse|menteurs|voleur|voleuse|voleurs|idiot|idiots|imbécile|connard|merde',
    threat: 'mon avocat|un avocat|appeler la police|porter plainte|mauvais avis|avis négatif|au tribunal',
    sweeping: 'arnaque|fraude|honteux|scandaleux|inadmissible',
  },
  it: {
    insult:
      'ladro|ladri|truffatore|truffatori|bugiardo|bugiarda|bugiardi|idiota|idioti|imbecille|imbecilli|stronzo|merda',
    threat: 'avvocato|avvocati|chiamo la polizia|vi denuncio|in tribunale|recensione negativa|recensioni negative',
    sweeping: 'truffa|frode|vergognoso|scandaloso',
  },
  nl: {
    insult: 'oplichter|oplichters|leugenaar|leugenaars|dief|dieven|idioot|idioten|klootzak|klootzakken',
    threat: 'mijn advocaat|een advocaat|de politie bellen|naar de rechter|slechte beoordeling|slechte recensie',
    sweeping: 'oplichting|fraude|schandalig|belachelijk',
  },
  pl: {
    insult: 'oszust|oszuści|złodziej|złodzieje|kłamca|kłamcy|idiota|idioci|gówno',
    threat: 'prawnik|prawnika|adwokat|adwokata|wezwę policję|zgłoszę na policję|do sądu|negatywna opinia|zła opinia',
    sweeping: 'oszustwo|skandal|żenada',
  },
  ru: {
    insult: 'мошенник|мошенники|вор|воры|лжец|лжецы|обманщик|обманщики|идиот|идиоты|сволочь|дерьмо',
    threat: 'адвокат|адвоката|вызову полицию|обращусь в полицию|подам в суд|плохой отзыв|негативный отзыв',
    sweeping: 'обман|мошенничество|позор|ужасный|отвратительный',
  },
  uk: {
    insult: 'шахрай|шахраї|злодій|злодії|брехун|брехуни|ідіот|ідіоти',
    threat: 'адвокат|адвоката|викличу поліцію|звернуся до поліції|подам до суду|поганий відгук|негативний відгук',
    sweeping: 'обман|шахрайство|ганьба|жахливий',
  },
  tr: {
    insult: 'dolandırıcı|dolandırıcılar|hırsız|hırsızlar|yalancı|yalancılar|aptal|şerefsiz',
    threat: 'avukat|avukatım|avukatıma|dava açarım|dava açacağım|polise gideceğim|kötü yorum',
    sweeping: 'dolandırıcılık|rezalet|berbat',
  },
  ar: {
    insult: 'محتال|محتالون|محتالين|لص|لصوص|كذاب|كذابون|كذابين|حرامي|حرامية|غبي|أغبياء',
    threat: 'محامي|المحامي|سأتصل بالشرطة|سأبلغ الشرطة|سأقاضيكم|تقييم سلبي|تقييم سيئ',
    sweeping: 'احتيال|فضيحة',
  },
  he: {
    insult: 'שקרן|שקרנים|רמאי|רמאים|גנב|גנבים|נוכל|נוכלים|אידיוט|אידיוטים|מטומטם|מטומטמים',
    threat: 'עורך דין|עורך הדין|אתבע|אפנה למשטרה|ביקורת שלילית|ביקורת רעה',
    sweeping: 'הונאה|עוקץ|בושה',
  },
  vi: {
    insult: 'kẻ lừa đảo|đồ lừa đảo|kẻ cắp|đồ ăn cắp|kẻ nói dối|đồ ngu|khốn nạn',
    threat: 'luật sư|báo công an|kiện ra tòa|đánh giá xấu|đánh giá 1 sao',
    sweeping: 'lừa đảo|gian lận|tồi tệ nhất',
  },
  id: {
    insult: 'penipu|pencuri|pembohong|bodoh|bajingan|brengsek',
    threat: 'pengacara|lapor polisi|saya tuntut|ulasan buruk',
    sweeping: 'penipuan|parah sekali|memalukan',
  },
};

/** Of languages without spaces, or with endings on every word: as they stand, in patterns. */
export const HARSH_JOINED: HarshWords = {
  insult:
    '骗子|騙子|小偷|强盗|混蛋|王八蛋|傻逼|人渣|詐欺師|泥棒|嘘つき|馬鹿野郎|사기꾼|도둑놈|거짓말쟁이|멍청이|คนโกง|ขี้โกง|ไอ้โง่',
  threat:
    '律师|律師|报警(?!器)|報警(?!器)|差评|差評|起诉|曝光你|弁護士|警察に|訴えます|悪い評価|변호사|경찰에 신고|고소하|소송|악평|ทนายความ|แจ้งตำรวจ|ฟ้องร้อง|รีวิวแย่',
  sweeping: '诈骗|詐騙|欺诈|骗局|最差|詐欺(?!師)|最悪|사기 판매|사기를 당|หลอกลวง',
};
