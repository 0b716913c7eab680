import { controlledProtocol } from './controlled.ts';
import type { PairProtocol } from './protocol.ts';
import { randomProtocol } from './random.ts';
import { sharedAnchorProtocol } from './shared-anchor.ts';

/** Every pair protocol a config can name. */
export const pairProtocols: readonly PairProtocol[] = [randomProtocol, controlledProtocol, sharedAnchorProtocol];
