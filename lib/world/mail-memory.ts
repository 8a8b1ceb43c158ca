/** What a tool server for mail remembers. */
import type { RsMemory } from "./rs-memory";

export interface Received {
	readonly from: string;
	readonly text: string;
}

export interface Sent {
	readonly to: string;
	readonly text: string;
}

export interface MailServerMemory extends RsMemory {
	readonly inbox: readonly Received[];
	/** To whom the person has written before. */
	readonly contacts: readonly string[];
	/** The newest last. */
	readonly sent: Sent[];
}
