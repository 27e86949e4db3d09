import type { Asker } from './service.js';

/** The views of figures, in every way they can be asked for. */
export const VIEWS = [
  '/v1/metod-utfall',
  '/v1/stadsdel-utfall',
  '/v1/stadsdel-utfall?organisation=som-det-var',
  '/v1/metod-stadsdel-utfall',
] as const;

/** What the three views answer to the nämnd, byte for byte, without the position of the log. */
export async function figuresOf(board: Asker): Promise<Readonly<Record<string, string>>> {
  const figures: Record<string, string> = {};
  for (const path of VIEWS) {
    const { status, body, text } = await board({ path });
    if (status !== 200) throw new Error(text);
    figures[path] = JSON.stringify(body.rader);
  }
  return figures;
}
