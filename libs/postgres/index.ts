export { inTransaction } from './transaction.js';
