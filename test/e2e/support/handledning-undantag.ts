const DRIFT = 'Gör den som driver tjänsten, se docs/drift.md.';
const GRANSKNING = 'Gör revisorn och enhetschefen, se docs/granskning.md.';
const STUDIE = 'Gör utvärderaren och dataskyddsombudet, se docs/dataskydd.md.';

/** What is written but is not in the guide for staff, and why. */
export const undantagnaSkrivningar: Readonly<Record<string, string>> = {
  'POST /v1/anvandare': DRIFT,
  'PUT /v1/anvandare/{id}/avstangning': DRIFT,
  'POST /v1/behorigheter': DRIFT,
  'POST /v1/behorigheter/{id}/aterkallande': DRIFT,
  'POST /v1/jobb/kedjekontroller': DRIFT,
  'POST /v1/jobb/ombyggnader': DRIFT,
  'POST /v1/jobb/paminnelser': DRIFT,
  'DELETE /v1/jobb/{id}': DRIFT,
  'POST /v1/jobb/{id}/omkorning': DRIFT,
  'POST /v1/utgivningar': 'utvärderaren publicerar; står i docs/drift.md',
  'POST /v1/studier': STUDIE,
  'POST /v1/godkannanden/{id}/beslut': STUDIE,
  'POST /v1/aktgranskningar': GRANSKNING,
  'POST /v1/aktgranskningar/{aktgranskningId}/bedomningar': GRANSKNING,
  'POST /v1/aktgranskningar/{aktgranskningId}/avslut': GRANSKNING,
  'POST /v1/granskning/individ': 'Gör den som granskar läsningar, se docs/dataskydd.md.',
  'POST /v1/individer/{individId}/registerutdrag': 'Begärs av den enskilde, se docs/dataskydd.md.',
  'PUT /v1/individer/{individId}/skydd': 'Stänger exemplen för alla andra, se docs/dataskydd.md.',
  'POST /v1/handelser': 'Skickas av verksamhetssystemet, se docs/import.md.',
};
