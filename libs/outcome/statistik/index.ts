export { byarintervall, exaktAntalsintervall, kvotintervall } from './andelar/byar.js';
export type { AntalMedIntervall, KvotMedIntervall } from './andelar/byar.js';
export { exaktAndelsintervall } from './andelar/exakt.js';
export { andelsskillnad, type Andelsantal, type Andelsskillnad } from './andelar/skillnad.js';
export { wilsonintervall, type AndelMedIntervall } from './andelar/wilson.js';
export { bortfallsjamforelse, SKEVT_FRAN_SMD } from './bortfall/jamforelse.js';
export type { Bortfallsjamforelse, Gruppmoment } from './bortfall/jamforelse.js';
export { andelsgranser, fullfoljandegrad, matchadAndel } from './bortfall/tackning.js';
export type { Andelsgranser } from './bortfall/tackning.js';
export type { Effektmatt, Intervallmetod, MetodIntervall } from './forandring/effekt.js';
export { standardiseradForandring } from './forandring/standardiserad.js';
export type { Parmoment, StandardiseradForandring } from './forandring/standardiserad.js';
export { benjaminiHochberg, type Korrigerat } from './jamforelse/flerjamforelse.js';
export { krymptaAndelar, krymptaMedelvarden, krymptaTakter } from './jamforelse/krympning.js';
export type { Krympning, Krympt } from './jamforelse/krympning.js';
export {
  overspridning,
  overspridningAndelar,
  overspridningKvoter,
} from './jamforelse/overspridning.js';
export type { Avvikelse, Overspridning, OverspridningVal } from './jamforelse/overspridning.js';
export { indirektStandardisering } from './jamforelse/standardisering.js';
export type { IndirektStandardiserad, Skikt } from './jamforelse/standardisering.js';
export { trattgranserAndel, trattgranserKvot, trattlage } from './jamforelse/tratt.js';
export type { Trattgranser, Trattlage } from './jamforelse/tratt.js';
export { brytpunktA, brytpunktB, brytpunktC, type Normgrupp } from './klinisk/brytpunkter.js';
export type { Forandringsform, HaNorm, Skattningspoang } from './klinisk/former.js';
export {
  haBrytpunkt,
  haFunktionell,
  haGrupp,
  haReliabilitet,
  type HaBrytpunktsnorm,
  type HaReliabilitet,
} from './klinisk/hageman-arrindell.js';
export { forandringsklass, FORANDRINGSKLASSER, klassfordelning } from './klinisk/klasser.js';
export type { Forandringsklass, Klassfordelning, Klassregel } from './klinisk/klasser.js';
export { poangForReliabelForandring, reliabelForandring } from './klinisk/reliabel.js';
export type { ReliabelForandring } from './klinisk/reliabel.js';
export { arDefinierad, odefinierad } from './matt.js';
export type { Intervall, Matt, Odefinierad, Riktning } from './matt.js';
export { cohensKappa, type Kappa, type Kodpar } from './overensstammelse/kappa.js';
export { GAS_KORRELATION, gasT, type Malsattning } from './skalor/gas.js';
export { sdqTillagg, type SdqPar, type SdqTillagg } from './skalor/sdq.js';
export { pDiagram, xmrDiagram } from './styrdiagram/diagram.js';
export type { Diagrampunkt, Styrdiagram, XmrDiagram } from './styrdiagram/diagram.js';
export { FOLJD_NELSON, FOLJD_WESTERN_ELECTRIC } from './styrdiagram/regler.js';
export type { Signal, Styrregel } from './styrdiagram/regler.js';
export { aalenJohansen, type Kumulativ, type KumulativIncidens } from './tid/aalen-johansen.js';
export { kaplanMeier } from './tid/kaplan-meier.js';
export type { Intervalltyp, Overlevnadskurva, Overlevnadssteg } from './tid/kaplan-meier.js';
export { incidensVid, mediantid, MINST_UNDER_RISK, overlevnadVid } from './tid/lasning.js';
export type { Avlasning, Mediantid } from './tid/lasning.js';
export { percentilunderlag, tidspercentil } from './tid/percentil.js';
export { risktabell, type Risktillfalle, type Tidsobservation } from './tid/risktabell.js';
