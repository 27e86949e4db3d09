const TOKENS = /("(?:[^"\\]|\\.)*")(\s*:)?|[{}]/g;

/**
 * Whether any object in a valid JSON text names a member twice. Parsers differ on which one counts,
 * so a text that says two things says nothing.
 */
export function hasDuplicateMember(json: string): boolean {
  const open: Set<unknown>[] = [];
  for (const [token, text, colon] of json.matchAll(TOKENS)) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (text !== undefined && colon !== undefined && isKnown(open.at(-1), text)) return true;
  }
  return false;
}

/** Names are compared as read: `"sub"` and `"s\u0075b"` are the same. */
function isKnown(names: Set<unknown> | undefined, text: string): boolean {
  const name: unknown = JSON.parse(text);
  if (names?.has(name) === true) return true;
  names?.add(name);
  return false;
}
