const FRAN = '6f1d2c3b-4a59-4867-9c8d-7e6f5a4b3c2d';
const TILL = '8a7b6c5d-4e3f-4a2b-9c1d-0e9f8a7b6c5d';

/** A request to hand over, and its answer; nobody in them exists. */
export const OVERLAMNING_EXAMPLES = {
  begaran: { fran: FRAN, till: TILL },
  svar: {
    fran: FRAN,
    till: TILL,
    insatser: [{ insatsId: '0b9e2c1d-5a4f-4e6b-8c7d-9e0f1a2b3c4d', lage: 'overlamnad' }],
    skyddade: 0,
    utanforDinBehorighet: 0,
  },
};
