import * as z from 'zod/mini';

/** A room and a key of it: the presenter’s, or a remote’s. */
const roomKey = z.strictObject({ code: z.string(), key: z.string() });
export type RoomKey = z.infer<typeof roomKey>;

/** What saves keys as long as a window is open. */
export type RoomStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const nameOf = (role: KeyRole, story: string) => `fault-lines-${role}:${story}`;

type KeyRole = 'room' | 'remote';

/** The key that this window had before a reload, as presenter of a room or as its remote; null if it had none, or storage is refused. */
export function loadKey(
  role: KeyRole,
  story: string,
  storage: () => RoomStorage = () => sessionStorage,
): RoomKey | null {
  try {
    const { success, data } = roomKey.safeParse(JSON.parse(storage().getItem(nameOf(role, story)) ?? 'null'));
    return success ? data : null;
  } catch {
    return null;
  }
}

/** Saves a key for the next reload of this window, or removes it. */
export function saveKey(
  role: KeyRole,
  story: string,
  key: RoomKey | null,
  storage: () => RoomStorage = () => sessionStorage,
): void {
  try {
    if (key) storage().setItem(nameOf(role, story), JSON.stringify(key));
    else storage().removeItem(nameOf(role, story));
  } catch {
    // storage is refused: after a reload it is another room, or no remote any more
  }
}
