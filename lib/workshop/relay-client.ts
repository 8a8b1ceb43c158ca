/** Hears what the presenter says, by the relay on the teacher's machine, for as long as a page is open. */
import { type Heard, type Hello, listen, network } from "./relay-stream";
import type { Room, Tally } from "./room";
import { waitAfter } from "./waits";

export { type Problem, type Sent, sendMode, sendRoom, sendVote } from "./relay-messages";
export type { Hello } from "./relay-stream";

/**
 * `connected`: what is said arrives. `lost`: it does not, and is tried again soon. `none`: this site has no relay, and is
 * asked again now and then. `key`: the server does not take this key, and is not asked again.
 */
export type RelayState = "connected" | Heard["ended"];

export interface Listener {
	/** The presenter's, to get tallies; with it, the stream is not counted as somebody who follows. */
	readonly key?: string;
	/** A name from before the page was reloaded. It is given again while the server knows it, and its answer with it. */
	readonly who?: string;
	/** The audience's screen: it hears what everybody hears, and is not counted as somebody who follows. */
	readonly screen?: boolean;
	/** At each connection. Another server knows no vote of before, and the same one takes for true what it heard last of a mode. */
	readonly onHello?: (hello: Hello) => void;
	readonly onRoom: (room: Room) => void;
	readonly onTally?: (tally: Tally) => void;
	/** Called with the first that is known, and whenever it changes. */
	readonly onState: (state: RelayState) => void;
	/** To reach the relay by; the page's own where it is absent. */
	readonly fetch?: typeof globalThis.fetch;
}

/**
 * Follows until it is told to stop.
 * @returns what ends it; nothing is called afterwards
 */
export function followRelay(listener: Listener): () => void {
	const stopping = new AbortController();
	void follow(listener, stopping.signal);
	return () => stopping.abort();
}

async function follow(listener: Listener, stopping: AbortSignal): Promise<void> {
	const say = onlyChanges(listener.onState);
	let { who } = listener;
	let failures = 0;
	while (!stopping.aborted) {
		const heard = await listen({ ...listener, who, onGreeted: () => say("connected") }, stopping);
		if (stopping.aborted) return;
		say(heard.ended);
		if (heard.ended === "key" || stopping.aborted) return;
		who = heard.who;
		failures = heard.greeted ? 0 : failures + 1;
		await pause(waitAfter(heard.ended, failures, who), stopping);
	}
}

function onlyChanges(onState: (state: RelayState) => void): (state: RelayState) => void {
	let last: RelayState | undefined;
	return (state) => {
		if (state !== last) onState(state);
		last = state;
	};
}

/** Waits so many milliseconds, or until there is a network again, or until it is stopped. */
function pause(time: number, stopping: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const done = () => {
			clearTimeout(timer);
			network.removeEventListener?.("online", done);
			stopping.removeEventListener("abort", done);
			resolve();
		};
		const timer = setTimeout(done, time);
		network.addEventListener?.("online", done);
		stopping.addEventListener("abort", done);
	});
}
