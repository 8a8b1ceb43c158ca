/** What needs the network, and waits for it. */
import { NotFetched } from "./piece";

/** The first wait, and the longest, in milliseconds. Each is twice the last. */
const FIRST = 1000;
const LONGEST = 30_000;

/**
 * Does what may need the network. Where that is gone, says so and tries again: when the browser is told that the
 * network is back, when somebody wants to, and by itself after a while. A browser often says "online" before a
 * request gets through, and in a room whose access point has lost its own line it never says "offline" at all.
 * Nothing that was asked for is lost meanwhile.
 * @param say gets the way to try again, and `undefined` when it is over
 */
export async function patiently<T>(work: () => Promise<T>, say: (again: (() => void) | undefined) => void): Promise<T> {
	for (let wait = FIRST; ; wait = Math.min(LONGEST, 2 * wait)) {
		try {
			const done = await work();
			say(undefined);
			return done;
		} catch (error) {
			if (!(error instanceof NotFetched)) {
				say(undefined);
				throw error;
			}
			await nextTry(wait, say);
		}
	}
}

function nextTry(wait: number, say: (again: () => void) => void): Promise<void> {
	return new Promise((done) => {
		const again = () => {
			clearTimeout(timer);
			window.removeEventListener("online", again);
			done();
		};
		const timer = setTimeout(again, wait);
		window.addEventListener("online", again);
		say(again);
	});
}
