/**
 * Text as a field of CSV (RFC 4180). Text that a spreadsheet would run as a formula (OWASP, "CSV Injection": it starts
 * with =, +, -, @, their full-width forms, a tab or a line break) gets an apostrophe in front. Empty text is quoted: an
 * empty field is one without a value.
 */
export function csvField(text: string): string {
  const harmless = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
  return /^$|[",\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
