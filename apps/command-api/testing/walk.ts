import type { Response } from 'supertest';
import { avslutaInsatsExample } from '../dto/avsluta-insats.dto.js';
import { fattaBeslutExample } from '../dto/fatta-beslut.dto.js';
import { genomforUppfoljningExample } from '../dto/genomfor-uppfoljning.dto.js';
import { lamnaUppdragExample } from '../dto/lamna-uppdrag.dto.js';
import { makuleraHandelseExample } from '../dto/makulera-handelse.dto.js';
import { paborjaInsatsExample } from '../dto/paborja-insats.dto.js';
import { rattaUppgiftExample } from '../dto/ratta-uppgift.dto.js';
import { registreraSkattningExample } from '../dto/registrera-skattning.dto.js';
import { revideraGenomforandeplanExample } from '../dto/revidera-genomforandeplan.dto.js';
import { upprattaGenomforandeplanExample } from '../dto/uppratta-genomforandeplan.dto.js';
import type { TestApi } from './api.js';

/** An hour at which all days of the examples have been. */
export const AUTUMN_2026 = Date.parse('2026-09-20T12:00:00Z');

const slutskattning = {
  ...registreraSkattningExample,
  datum: '2026-09-10',
  matpunkt: 'avslut',
  poang: 27.4,
};

/** The life of one insats, told with the very examples that OpenAPI shows. */
export async function walk(api: TestApi): Promise<{ insatsId: string; answers: Response[] }> {
  const opened = await api.open(fattaBeslutExample);
  const { insatsId } = opened.body as { insatsId: string };
  const answers = [opened];
  const send = async (path: string, body: object) => {
    const revision = answers.length - 1;
    const answer = await api.send(`${insatsId}/${path}`, body, { revision });
    answers.push(answer);
    return (answer.body as { handelser: string[] }).handelser?.[0];
  };
  /** One asks and another decides. */
  const annul = async (body: object) => {
    const revision = answers.length - 1;
    const asked = await api.send(`${insatsId}/makuleringar`, body, { revision });
    const { godkannandeId } = asked.body as { godkannandeId: string };
    answers.push(await api.decide(`${insatsId}/makuleringar/${godkannandeId}/beslut`));
  };
  await send('uppdrag', lamnaUppdragExample);
  await send('genomforandeplan', upprattaGenomforandeplanExample);
  await send('start', paborjaInsatsExample);
  const skattning = await send('skattningar', registreraSkattningExample);
  const uppfoljning = await send('uppfoljningar', genomforUppfoljningExample);
  await send('genomforandeplan/revideringar', revideraGenomforandeplanExample);
  await send('skattningar', slutskattning);
  await send('avslut', { ...avslutaInsatsExample, maluppfyllelse: [] });
  await send('rattelser', { ...rattaUppgiftExample, handelseId: skattning });
  await annul({ ...makuleraHandelseExample, handelseId: uppfoljning });
  return { insatsId, answers };
}

/** What the log must hold after the walk, in order. */
export const WALKED = [
  'BeslutFattat',
  'UppdragLamnat',
  'GenomforandeplanUpprattad',
  'InsatsPaborjad',
  'SkattningRegistrerad',
  'UppfoljningGenomford',
  'GenomforandeplanReviderad',
  'SkattningRegistrerad',
  'InsatsAvslutad',
  'UppgiftRattad',
  'HandelseMakulerad',
];
