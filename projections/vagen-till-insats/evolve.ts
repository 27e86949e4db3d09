import { VAG_HANDLES, VAG_IGNORES, vagceller } from '../../libs/outcome/index.js';

export const handles = [
  ...VAG_HANDLES,
  'InsatsEjErbjuden',
  'EjVerkstalltBeslutRapporterat',
  'UppfoljningEfterUtredningBeslutad',
];
export const ignores = {
  ...VAG_IGNORES,
  UppdragMottaget: 'who performs is said when the commission is given',
  StalldIKo: 'how long a queue is is told by vantetider',
  UtfallAvidentifierat: 'what is left of gallrade insatser holds neither offers nor answers',
};

/** How far each insats came, and why no further. */
export const cells = vagceller;
