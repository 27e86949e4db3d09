const MENINGAR = {
  'okant-utskick': 'Utskicket finns inte. Hämta listan över utskick och välj ett som finns där.',
  'utskick-ej-oklart':
    'Bara ett utskick som är oklart eller misslyckat kan skickas om. Läs utskickets tillstånd.',
  'paminnelser-krockar':
    'Andra körningar av påminnelserna hann före flera gånger. Inget gick förlorat: kör jobbet igen.',
  'utskick-upptaget':
    'En annan körning håller redan på att skicka påminnelser. Kör jobbet igen när den är klar.',
  'utskick-vantar':
    'Alla påminnelser kunde inte skickas. De ligger kvar och skickas nästa gång jobbet körs.',
} as const;

export type PaminnelsefelKod = keyof typeof MENINGAR;

/** What can go wrong with reminders: a stable code, and what to do next. */
export class Paminnelsefel extends Error {
  override readonly name = 'Paminnelsefel';

  constructor(
    readonly code: PaminnelsefelKod,
    /** Why, where something else is the cause. */
    detalj?: string,
  ) {
    super(detalj === undefined ? MENINGAR[code] : `${MENINGAR[code]} Orsak: ${detalj}`);
  }
}
