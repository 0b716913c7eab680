// A worker thread starts from plain JavaScript: on Node 20 the loader that main was started with does not reach it.
import { register } from 'tsx/esm/api';

register();
export const { trial, results } = await import('./worker.ts');
