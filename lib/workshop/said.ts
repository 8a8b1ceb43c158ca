/** What is believed where the relay and a window of the same browser both say what is shown. */
import type { Room } from "./room";

/** A room, and when it was heard, in milliseconds since 1970. */
export interface Said {
	readonly room: Room;
	readonly at: number;
}

/**
 * A presenter in this very browser is believed, whatever the relay may still hold of an earlier one, until somebody goes on
 * from there on another machine.
 */
export const believed = (byRelay: Said | undefined, byWindow: Said | undefined): Said | undefined =>
	!byWindow || (byRelay && byRelay.room.turn > byWindow.room.turn && byRelay.at > byWindow.at) ? byRelay : byWindow;
