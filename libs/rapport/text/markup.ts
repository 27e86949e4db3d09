/** Markup that may be sent as it stands. Only `el` makes it, so no text gets in unescaped. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What an element may hold; what is undefined is left out. */
export type Child = Markup | string | readonly Child[] | undefined;

/** Attributes in the order given; numbers are written with at most two decimals. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of SVG or HTML, written so that it is right as XML. Without children it closes itself. */
export function el(name: string, attributes: Attributes = {}, ...children: Child[]): Markup {
  const start = `<${name}${Object.entries(attributes).map(attribute).join('')}`;
  if (children.length === 0) return new Markup(`${start}/>`);
  return new Markup(`${start}>${children.map(childText).join('')}</${name}>`);
}

function attribute([name, value]: [string, string | number | undefined]): string {
  if (value === undefined) return '';
  return ` ${name}="${typeof value === 'number' ? coordinate(value) : escaped(value)}"`;
}

function childText(child: Child): string {
  if (child === undefined) return '';
  if (child instanceof Markup) return child.text;
  return typeof child === 'string' ? escaped(child) : child.map(childText).join('');
}

/** At most two decimals, and never -0: the same picture is the same bytes. */
export function coordinate(value: number): string {
  return String(Number(value.toFixed(2)) + 0);
}

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that no XML may hold, halves of characters, and signs that turn the direction of text. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu;

function escaped(text: string): string {
  return readable(text).replace(/[&<>"']/g, (one) => ESCAPED[one] ?? '');
}

/** The text with what cannot be shown replaced by the sign for just that. */
export function readable(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd');
}
