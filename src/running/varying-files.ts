/** What a results folder says of the moment, the machine and the state of the code that made it. */
export const provenanceName = 'provenance.json';

/** The research object's metadata beside it: RO-Crate fixes the name. */
export const crateName = 'ro-crate-metadata.json';

/**
 * The files of a results folder that differ between two right runs. Every other file is a function of config, data and
 * code, to the byte. The crate holds nothing of its own: it is made from provenance.json and the other files.
 */
export const varyingFiles: readonly string[] = [provenanceName, crateName];
