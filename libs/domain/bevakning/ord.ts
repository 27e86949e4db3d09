import type { Bevakningsslag } from './types.js';

/** Vad varje slag av bevakning heter. (The word for each kind, in a list or a message; it names no method and nobody.) */
export const BEVAKNINGSORD: Readonly<Record<Bevakningsslag, string>> = {
  'svar-pa-erbjudande': 'Svar på erbjudandet',
  beslut: 'Beslut om insatsen',
  'beslut-om-uppfoljning': 'Ställningstagande till uppföljning efter ett nej',
  'uppfoljning-efter-utredning': 'Uppföljning efter utredning ska vara avslutad',
  verkstallighet: 'Beslut som ska verkställas',
  'verkstallighet-larm': 'Beslut som väntar på att verkställas',
  uppdrag: 'Uppdrag som ska tas emot',
  plan: 'Genomförandeplan',
  skattning: 'Skattning',
  uppfoljning: 'Uppföljning',
  'uppfoljning-efter-avslut': 'Uppföljning efter avslut',
};
