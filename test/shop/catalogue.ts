import type { Language } from './phrases/phrases.js';

/** What the practice shop sells. All names are made up here. */
export interface Product {
  key: string;
  /** The price band in US cents; other currencies are scaled from it. */
  cents: [number, number];
  title: Record<Language, string>;
  option: Record<Language, string>;
  choices: Record<Language, string[]>;
}

const colourWord = { en: 'Color', es: 'Color', pt: 'Cor', ko: '색상', fr: 'Couleur', de: 'Farbe', pl: 'Kolor' };
const sizeWord = { en: 'Size', es: 'Talla', pt: 'Tamanho', ko: '사이즈', fr: 'Taille', de: 'Größe', pl: 'Rozmiar' };
const lengthWord = {
  en: 'Length',
  es: 'Longitud',
  pt: 'Comprimento',
  ko: '길이',
  fr: 'Longueur',
  de: 'Länge',
  pl: 'Długość',
};
const colours: Record<Language, string[]> = {
  en: ['Forest green', 'Black', 'Sand'],
  es: ['Verde bosque', 'Negro', 'Arena'],
  pt: ['Verde-floresta', 'Preto', 'Areia'],
  ko: ['포레스트 그린', '블랙', '샌드'],
  fr: ['Vert forêt', 'Noir', 'Sable'],
  de: ['Waldgrün', 'Schwarz', 'Sand'],
  pl: ['Leśna zieleń', 'Czarny', 'Piaskowy'],
};
const sizes = every(['S', 'M', 'L', 'XL']);
const lengths = every(['0.5m', '1m', '2m']);

function every(list: string[]): Record<Language, string[]> {
  return { en: list, es: list, pt: list, ko: list, fr: list, de: list, pl: list };
}

export const products: Product[] = [
  {
    key: 'lamp',
    cents: [1290, 3499],
    title: {
      en: 'Folding desk lamp with a warm and a cold light, three steps, USB-C',
      es: 'Lámpara de escritorio plegable con luz cálida y fría, tres niveles, USB-C',
      pt: 'Luminária de mesa dobrável, luz quente e fria, três níveis, USB-C',
      ko: '접이식 책상 스탠드 조명 3단 밝기 USB-C',
      fr: 'Lampe de bureau pliante, lumière chaude et froide, trois niveaux, USB-C',
      de: 'Klappbare Schreibtischlampe, warmes und kaltes Licht, drei Stufen, USB-C',
      pl: 'Składana lampka na biurko, ciepłe i zimne światło, trzy stopnie, USB-C',
    },
    option: colourWord,
    choices: colours,
  },
  {
    key: 'jacket',
    cents: [2890, 7900],
    title: {
      en: 'Rain jacket for long walks, taped seams, hood with a brim',
      es: 'Chaqueta impermeable para caminatas, costuras selladas, capucha con visera',
      pt: 'Jaqueta de chuva para caminhadas, costuras seladas, capuz com aba',
      ko: '긴 산책용 방수 재킷 챙 달린 후드',
      fr: 'Veste de pluie pour la marche, coutures soudées, capuche à visière',
      de: 'Regenjacke für lange Wege, verschweißte Nähte, Kapuze mit Schirm',
      pl: 'Kurtka przeciwdeszczowa na długie spacery, klejone szwy, kaptur z daszkiem',
    },
    option: sizeWord,
    choices: sizes,
  },
  {
    key: 'cable',
    cents: [199, 990],
    title: {
      en: 'Braided charging cable 60 W, right-angle plug <two ends>',
      es: 'Cable de carga trenzado 60 W, conector en ángulo',
      pt: 'Cabo de carga trançado 60 W, conector em ângulo',
      ko: '60W 꼬임 충전 케이블 ㄱ자 플러그',
      fr: 'Câble de charge tressé 60 W, fiche coudée',
      de: 'Geflochtenes Ladekabel 60 W, Winkelstecker',
      pl: 'Pleciony kabel do ładowania 60 W, wtyk kątowy',
    },
    option: lengthWord,
    choices: lengths,
  },
  {
    key: 'kettle',
    cents: [1890, 4590],
    title: {
      en: 'Gooseneck kettle for pour-over coffee, 0.8 l & thermometer in the lid',
      es: 'Hervidor de cuello de cisne para café, 0,8 l, termómetro en la tapa',
      pt: 'Chaleira bico de ganso para café coado, 0,8 l, termômetro na tampa',
      ko: '핸드드립 커피 주전자 0.8L 뚜껑 온도계',
      fr: 'Bouilloire à col de cygne pour café filtre, 0,8 l, thermomètre',
      de: 'Schwanenhalskessel für Filterkaffee, 0,8 l, Thermometer im Deckel',
      pl: 'Czajnik z długą szyjką do kawy przelewowej, 0,8 l, termometr',
    },
    option: colourWord,
    choices: colours,
  },
  {
    key: 'headphones',
    cents: [1590, 6990],
    title: {
      en: 'Over-ear headphones, replaceable pads, 40 hours, "quiet" mode',
      es: 'Auriculares de diadema, almohadillas reemplazables, 40 horas',
      pt: 'Fone de ouvido circumaural, almofadas trocáveis, 40 horas',
      ko: '오버이어 헤드폰 교체형 패드 40시간',
      fr: 'Casque audio, coussinets remplaçables, 40 heures',
      de: 'Over-Ear-Kopfhörer, wechselbare Polster, 40 Stunden',
      pl: 'Słuchawki nauszne, wymienne pady, 40 godzin',
    },
    option: colourWord,
    choices: colours,
  },
  {
    key: 'puzzle',
    cents: [890, 2190],
    title: {
      en: 'Wooden puzzle of a lighthouse, 312 pieces, in a linen bag',
      es: 'Puzle de madera de un faro, 312 piezas, bolsa de lino',
      pt: 'Quebra-cabeça de madeira, farol, 312 peças, saco de linho',
      ko: '등대 나무 퍼즐 312조각 린넨 파우치',
      fr: "Puzzle en bois d'un phare, 312 pièces, sac en lin",
      de: 'Holzpuzzle Leuchtturm, 312 Teile, im Leinenbeutel',
      pl: 'Drewniane puzzle z latarnią morską, 312 elementów, lniany worek',
    },
    option: sizeWord,
    choices: every(['A4', 'A3']),
  },
];

export const stores = [
  'Maple Lane Store',
  'Tidewater Tools',
  'North Pier Official Store',
  'Lantern & Loom',
  'Quiet Harbor Electronics',
  'Harvest Row Store',
];
