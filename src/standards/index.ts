export { valueAt } from './dated';
