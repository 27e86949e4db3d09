/** How wide text is, roughly: wide enough for Arial, Helvetica and Roboto alike. */
export function textbredd(text: string, size: number): number {
  return size * [...text].reduce((sum, sign) => sum + signWidth(sign), 0);
}

function signWidth(sign: string): number {
  if (/[il.,:;'|! ()·]/.test(sign)) return 0.34;
  if (/[MWmw%@]|[^\u0000-\u2fff]/u.test(sign)) return 1;
  return /[A-ZÅÄÖ]/.test(sign) ? 0.72 : 0.57;
}

/** Cut with an ellipsis where it would not fit. */
export function kortad(text: string, bredd: number, size: number): string {
  if (textbredd(text, size) <= bredd) return text;
  const signs = [...text.slice(0, 400)];
  while (signs.length > 1 && textbredd(`${signs.join('')}…`, size) > bredd) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}

interface Yta {
  readonly bredd: number;
  readonly size: number;
  readonly rader: number;
}

/** Broken at spaces into no more lines than allowed; the last one is cut. */
export function radbruten(text: string, { bredd, size, rader }: Yta): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.trim().split(/\s+/);
  for (const [n, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textbredd(longer, size) <= bredd) {
      line = longer;
      continue;
    }
    if (lines.length === rader - 1) {
      return [...lines, kortad(`${line} ${words.slice(n).join(' ')}`, bredd, size)];
    }
    lines.push(kortad(line, bredd, size));
    line = word;
  }
  return [...lines, kortad(line, bredd, size)];
}
