/** Two windows of one browser, without any server: the presenter's page tells, and a screen listens. */
import { type Room, readRoom } from "@/lib/workshop/room";

const NAME = "par-avion-workshop";

/** `who` asks the presenter for the room; `here` is a screen that listens. */
type Said = { readonly says: "room"; readonly room: Room } | { readonly says: "who" } | { readonly says: "here" };

export interface Channel {
	tell(said: Said): void;
	close(): void;
}

/** @returns `undefined` where this browser has no such channel */
export function openChannel(hear: (said: Said) => void): Channel | undefined {
	if (!("BroadcastChannel" in globalThis)) return undefined;
	const channel = new BroadcastChannel(NAME);
	channel.onmessage = ({ data }: MessageEvent<unknown>) => {
		const said = readSaid(data);
		if (said) hear(said);
	};
	return { tell: (said) => channel.postMessage(said), close: () => channel.close() };
}

/** Another window of this site may be of another version. */
function readSaid(data: unknown): Said | undefined {
	const { says, room } = (typeof data === "object" && data !== null ? data : {}) as { says?: unknown; room?: unknown };
	if (says === "who" || says === "here") return { says };
	const read = says === "room" ? readRoom(room) : undefined;
	return read && { says: "room", room: read };
}
