/** Lists every member of a union exactly: one missing does not compile, and neither does one too many. */
export function allOf<Union extends string>() {
  return <const List extends readonly Union[]>(
    list: [Union] extends [List[number]] ? List : never,
  ): List => list;
}
