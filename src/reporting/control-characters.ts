/** Text on one line: runs of white space and control characters, which no notation can show, become one space. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, ' ').trim();
}
