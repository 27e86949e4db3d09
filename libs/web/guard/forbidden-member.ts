const MAX_DEPTH = 20;

/** Where a body tries to reach what every object inherits, or goes deeper than any command does. */
export type ForbiddenMember =
  { readonly kind: 'name'; readonly pointer: string } | { readonly kind: 'depth' };

/** The first member that no command may have. */
export function forbiddenMember(value: unknown, at = '', depth = 0): ForbiddenMember | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= MAX_DEPTH) return { kind: 'depth' };
  for (const [name, member] of Object.entries(value)) {
    const found = checked(name, member, { at, depth });
    if (found !== undefined) return found;
  }
  return undefined;
}

function checked(
  name: string,
  member: unknown,
  { at, depth }: { readonly at: string; readonly depth: number },
): ForbiddenMember | undefined {
  const pointer = `${at}/${pointerPart(name)}`;
  return isForbidden(name)
    ? { kind: 'name', pointer }
    : forbiddenMember(member, pointer, depth + 1);
}

/** Names that every object inherits: libraries that copy objects either obey them or pass them over. */
function isForbidden(name: string): boolean {
  return name === 'prototype' || name in Object.prototype;
}

/** A member's name as a part of a JSON pointer (RFC 6901), cut short: long input is never sent back. */
export function pointerPart(name: string): string {
  const short = name.length > 40 ? `${name.slice(0, 40)}…` : name;
  return short.replaceAll('~', '~0').replaceAll('/', '~1');
}
