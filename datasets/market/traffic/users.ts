import type { RandomStream } from '../../../src/common/random.ts';
import { drawHabits } from '../wallets/habits.ts';
import type { Wallet } from '../wallets/wallet.ts';
import { addEntity, addWallet, balanceOf, type World } from '../world.ts';

/** Everybody else: one wallet each, the busiest first. */
export function addUsers(world: World, stream: RandomStream): Wallet[] {
  const { background, wallets } = world.settings;
  const width = Math.max(4, String(background.users).length);
  return Array.from({ length: background.users }, (_, i) => {
    const entity = addEntity(world, `user-${String(i + 1).padStart(width, '0')}`, 'user');
    return addWallet(world, entity, drawHabits(stream, wallets));
  });
}

/** One of the users, the busy ones more often. */
export function pickUser({ settings }: World, users: readonly Wallet[], stream: RandomStream): Wallet {
  return users[Math.floor(users.length * stream.uniform() ** settings.background.activitySkew)]!;
}

const tries = 12;

/** A user who has more than this many satoshi; undefined where none is found in a few tries. */
export function pickUserWith(
  world: World,
  users: readonly Wallet[],
  satoshi: number,
  stream: RandomStream,
): Wallet | undefined {
  for (let attempt = 0; attempt < tries; attempt++) {
    const user = pickUser(world, users, stream);
    if (balanceOf(world, user) > satoshi * 1.02 + 100_000) return user;
  }
  return undefined;
}
