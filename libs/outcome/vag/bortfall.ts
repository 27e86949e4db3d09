import { earliest, type Datum } from '../../domain/index.js';
import type { Vag } from './vag.js';

/** Varför ingen längre väntar på starten. (Why nobody waits for the start any longer.) */
export interface Bortfall {
  /** The first day that something ended it. */
  readonly datum: Datum;
  /** What is told for the reason: how it was closed, else why the decision ceased to hold, else what was said of it. */
  readonly orsak: string;
  /** The family's last answer is a no, whatever else ended it. */
  readonly tackatNej: boolean;
}

/**
 * What has come to nothing, and from when; undefined where the insats has started or its start is waited for. The
 * one rule of it, for the waits, for those who said yes and for what came of the decisions:
 * a start counts whatever was answered before or after it, and the last answer holds else. A no is not undone by a
 * decision, for only the family takes it back, and whoever stands by it has not said yes. A refusal is no longer
 * one once the insats is granted.
 */
export function bortfallet(vag: Vag): Bortfall | undefined {
  const { svar, avbojd, beslut, upphort, avslut } = vag;
  if (vag.start !== undefined) return undefined;
  const nej = svar === 'avbojt' ? avbojd.at(-1)?.datum : undefined;
  const avslag = beslut === undefined ? vag.avslag : undefined;
  const datum = earliest([avslag, upphort?.datum, avslut?.datum, nej]);
  if (datum === undefined) return undefined;
  return { datum, orsak: orsaken(vag), tackatNej: nej !== undefined };
}

function orsaken({ avslut, upphort, svar }: Vag): string {
  if (avslut !== undefined) return avslut.avslutsorsak;
  if (upphort !== undefined) return `beslut-${upphort.skal}`;
  return svar === 'avbojt' ? 'tackat-nej' : 'avslag';
}
