/** How many of how many; the share is null where there is nothing to share. */
export interface Andel {
  readonly antal: number;
  readonly av: number;
  readonly andel: number | null;
}

export function andel(antal: number, av: number): Andel {
  return { antal, av, andel: av === 0 ? null : antal / av };
}
