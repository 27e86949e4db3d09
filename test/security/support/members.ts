/** Names of members at any depth that hold something. */
export function members(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [
    ...(member === null || Array.isArray(value) ? [] : [name]),
    ...members(member),
  ]);
}
