import { VAG_HANDLES, VAG_IGNORES, vantetidsceller } from '../../libs/outcome/index.js';

export const handles = [...VAG_HANDLES, 'UppdragMottaget', 'StalldIKo'];
export const ignores = {
  ...VAG_IGNORES,
  InsatsEjErbjuden: 'where nothing was offered there is nothing to wait for',
  UppfoljningEfterUtredningBeslutad: 'is counted where the roads are, and ends no wait',
  EjVerkstalltBeslutRapporterat: 'a report neither begins nor ends a wait',
  UtfallAvidentifierat: 'what is left of gallrade insatser holds no days',
};

/** Every wait that each insats has begun, open or closed. */
export const cells = vantetidsceller;
