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
 * @param ended stops the trying; what was promised is then never kept
 */
export async function patiently<T>(
	work: () => Promise<T>,
	say: (again: (() => void) | undefined) => void,
	ended?: AbortSignal,
): Promise<T> {
	for (let wait = FIRST; ; wait = Math.min(LONGEST, 2 * wait)) {
		const tried = await work().then(
			(done) => ({ done }),
			(error: unknown) => ({ error }),
		);
		if (ended?.aborted) return new Promise(() => undefined);
		if ("error" in tried && tried.error instanceof NotFetched) {
			await nextTry(wait, say, ended);
			continue;
		}
		say(undefined);
		if ("error" in tried) throw tried.error;
		return tried.done;
	}
}

function nextTry(wait: number, say: (again: () => void) => void, ended?: AbortSignal): Promise<void> {
	return new Promise((done) => {
		const heard = new AbortController();
		const stop = () => {
			heard.abort();
			clearTimeout(timer);
		};
		const again = () => {
			stop();
			done();
		};
		const timer = setTimeout(again, wait);
		window.addEventListener("online", again, { signal: heard.signal });
		ended?.addEventListener("abort", stop, { signal: heard.signal });
		say(again);
	});
}
