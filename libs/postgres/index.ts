export { addColumn } from './add-column.js';
export { SteadyClient } from './steady-client.js';
export { inTransaction } from './transaction.js';
