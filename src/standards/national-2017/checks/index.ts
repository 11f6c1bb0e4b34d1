import county from './county.json';
import premises from './premises.json';
import pupils from './pupils.json';
import teachers from './teachers.json';

/** The consistency checks, in the order of their ids. Unchecked: the loader validates them. */
const checks = [...teachers, ...premises, ...pupils, ...county];

export default checks;
