/** The width that every chart is drawn for: about A4 between its margins, in CSS pixels. */
export const BREDD = 640;

/** Nearly black for text, dark blue for what counts, grey that is still read on paper. */
export const BLACK = '#1a1a1a';
export const BLUE = '#0b3d63';
export const GREY = '#4d4d4d';
export const PALE = '#c8c8c8';
export const WHITE = '#ffffff';

/** Letters, in pixels. Nothing is smaller than the small ones. */
export const LETTERS = { heading: 15, usual: 13, small: 12 };
