import { z } from 'zod';

/** Settings that every reader has. */
export const commonSettings = {
  path: z.string().min(1).describe("file or folder; relative to the config file's folder"),
  name: z.string().min(1).optional().describe("what results call the data: the file's name, where it is left out"),
  format: z.enum(['plain', 'html']).default('plain').describe('how the texts mark line ends'),
  skipBadRows: z.boolean().default(false).describe('count bad rows and leave them out, instead of ending at the first'),
};
