// Where the case form has its fields. Class names are stable up to `--`; the rest changes with every release.

/** Each list of selectors begins with the surest. */
export const FORM = {
  received: '[class*="received--"] input[type="radio"], input[type="radio"][name*="eceived"]',
  reason: '[class*="reason--"].comet-v2-select, [class*="reason--"] .comet-v2-select',
  anySelect: '.comet-v2-select',
  reasonShown: '.comet-v2-select-selection',
  option: '.comet-v2-menu-item, .comet-v2-select-item-option',
  text: 'textarea[class*="textarea--"], [class*="textarea--"] textarea',
  count: '[class*="count--"]',
  files: '[class*="upload--"] input[type="file"], input[type="file"]',
  fileRule: '[class*="upload--tip"], [class*="upload--desc"]',
  thumb: '[class*="upload--imageThumb--"]',
  solution: '[class*="solution--"] input[type="radio"], input[type="radio"][name*="olution"]',
  amount: '[class*="refundAmount--input"], [class*="refundAmount--"] input, input[inputmode="decimal"]',
} as const;

/** The parameters of an address that name the product line. */
export const LINE_PARAMETERS = ['tradeOrderLineId', 'orderLineId'] as const;

/** "Yes" and "No" as answers to the question about the parcel, for radios whose value does not say which it is. */
export const RECEIVED_WORDS = {
  yes: /^(?:yes|sí|si|sim|oui|ja|tak|예|네|да|evet|はい)$/i,
  no: /^(?:no|não|non|nein|nie|아니요|아니오|нет|hayır|いいえ)$/i,
} as const;

/** The two solutions: by the code in a radio's value, else by its words. */
export const SOLUTION_WORDS = {
  refund:
    /refund only|only refund|solo reembolso|somente reembolso|apenas reembolso|remboursement seul|nur (?:rück)?erstattung|nur rückerstattung|tylko zwrot pieniędzy|환불만/i,
  return: /return|devol(?:ver|ução|ución)|renvoy|retour|zurücksend|rücksend|zwrot towaru|odesł|반품/i,
} as const;
export const SOLUTION_CODES = { refund: /^(?:only_?)?refund(?:_only)?$|^1$/i, return: /^return/i } as const;
