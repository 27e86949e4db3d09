import type { Flaggregel } from './types.js';

/** SIP utan känt samtycke. (A coordinated plan was made, and nobody has said that the family consents.) */
export const sipUtanSamtycke: Flaggregel = ({ history }) =>
  history.flatMap(({ id: handelseId, type, data }) => {
    if (type !== 'SipRegistrerad') return [];
    const { status, samtycke, datum: sedan } = data;
    if (status !== 'genomford' || samtycke === 'ja') return [];
    const hur = samtycke === 'nej' ? 'utan familjens samtycke' : 'utan att samtycket är känt';
    const text = `En SIP är gjord ${hur}, och den får bara göras med samtycke. Ta reda på vad som gäller och rätta samtycke eller status.`;
    return [{ kod: 'SIP_UTAN_SAMTYCKE', text, handelseId, sedan }];
  });

/** SIP som inte blev av, utan skäl. (One that was called for was not made, and nobody has said why.) */
export const sipUtanSkal: Flaggregel = ({ history }) =>
  history.flatMap(({ id: handelseId, type, data }) => {
    if (type !== 'SipRegistrerad') return [];
    if (data.status !== 'inte-genomford' || data.skal !== undefined) return [];
    const text =
      'En SIP är inte gjord och skälet saknas. Rätta händelsen: ange skal, eller status.';
    return [{ kod: 'SIP_UTAN_SKAL', text, handelseId, sedan: data.datum }];
  });
