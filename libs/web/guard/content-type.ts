/** Whether a `Content-Type` header says this type, and UTF-8 if it says anything of letters. */
export function isUtf8Of(type: string, header: string | undefined): boolean {
  const [said, ...parameters] = (header ?? '').toLowerCase().split(';');
  const charset = parameters.map((text) => text.trim()).find((text) => text.startsWith('charset='));
  const utf8 = charset === undefined || /^charset="?utf-8"?$/.test(charset);
  return said?.trim() === type && utf8;
}
