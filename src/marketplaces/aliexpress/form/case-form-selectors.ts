// Where the case form has its fields. Class names are stable up to `--`; the rest changes with every release.

/**
 * Ways to find each control, tried one after the other: a list with commas would give whatever stands first in the
 * document, such as the header's search by picture.
 */
export const FORM = {
  received: ['[class*="received--"] input[type="radio"]', 'input[type="radio"][name*="eceived"]'],
  reason: ['[class*="reason--"].comet-v2-select', '[class*="reason--"] .comet-v2-select'],
  anySelect: ['.comet-v2-select'],
  text: ['textarea[class*="textarea--"]', '[class*="textarea--"] textarea'],
  files: ['[class*="upload--"] input[type="file"]', 'input[type="file"]'],
  solution: ['[class*="solution--"] input[type="radio"]', 'input[type="radio"][name*="olution"]'],
  amount: ['[class*="refundAmount--input"]', '[class*="refundAmount--"] input', 'input[inputmode="decimal"]'],
} as const;

export const PARTS = {
  reasonShown: '.comet-v2-select-selection',
  /** The shop's general menu: size pickers and filters have such items too. */
  option: '.comet-v2-menu-item, .comet-v2-select-item-option',
  count: '[class*="count--"]',
  fileRule: '[class*="upload--tip"], [class*="upload--desc"]',
  /** What stands for a file that the form took: a picture, or the first frame of a film. */
  thumb: '[class*="upload--imageThumb--"], [class*="upload--videoThumb--"]',
} as const;

/** The parameters of an address that name the product line. */
export const LINE_PARAMETERS = ['tradeOrderLineId', 'orderLineId'] as const;

/** "Yes" and "No" as answers to the question about the parcel, for radios whose value does not say which it is. */
export const RECEIVED_WORDS = {
  yes: /^(?:yes|sí|si|sim|oui|ja|tak|예|네|да|evet|はい)$/i,
  no: /^(?:no|não|non|nein|nie|아니요|아니오|нет|hayır|いいえ)$/i,
} as const;

/** The two solutions, by words. A code counts only where the words do not say otherwise. */
export const SOLUTION_WORDS = {
  refund:
    /refund only|only refund|solo reembolso|somente reembolso|apenas reembolso|remboursement seul|nur (?:rück)?erstattung|nur rückerstattung|tylko zwrot pieniędzy|환불만/i,
  return: /return|devol(?:ver|ução|ución)|renvoy|retour|zurücksend|rücksend|zwrot towaru|odesł|반품/i,
} as const;
export const SOLUTION_CODES = { refund: /^(?:only_?)?refund(?:_only)?$/i, return: /^return/i } as const;
