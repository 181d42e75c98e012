/** The rest of a line after its label: "Date: Jul 15, 2026" says "Jul 15, 2026". */
export const afterLabel = (line: string): string => line.replace(/^[^:：\d]{1,40}[:：]\s*/, '');
