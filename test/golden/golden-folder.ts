import { fileURLToPath } from 'node:url';

/** The results folder that a run of suite.yaml must give. */
export const goldenFolder = fileURLToPath(new URL('results/', import.meta.url));
