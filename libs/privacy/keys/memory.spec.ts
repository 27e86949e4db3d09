import { masterKeysContract } from './contract/master-keys-contract.js';
import { memoryMasterKeys } from './memory.js';

describe('memoryMasterKeys', () => {
  masterKeysContract((clock) =>
    Promise.resolve({ keys: memoryMasterKeys({ now: () => clock.at }) }),
  );
});
