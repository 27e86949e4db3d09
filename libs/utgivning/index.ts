export { definitionerSha256 } from './definitioner.js';
export { type Framstalld } from './framstall.js';
export { forklaraRad, type Forklarat, type Radval } from './forklara.js';
export { lasLiggare } from './liggare.js';
export { lasTankom, type Tankomsvar } from './tank-om.js';
export { provaUtgava, type Provning } from './prova.js';
export { provtryck, publicera, UtgavaNekad, type Forlag, type Publicering } from './publicera.js';
