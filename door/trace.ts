/** What a sandbox has seen, to take along: as its own messages, and as an HTTP archive. */
import { archiveOf, entryOf } from "../lib/http/har";
import type { Exchange } from "../lib/lab/log";
import type { Sandbox } from "../lib/lab/sandbox";
import { isoTime } from "../lib/world/clock";

export const traceOf = ({ id, addresses, lanes, log }: Sandbox) => ({
	sandbox: id,
	...addresses,
	lanes: Object.values(lanes).map(({ program: _, ...lane }) => lane),
	/** Exchanges that were let go of, because too much was kept. */
	dropped: log.dropped,
	/** The number that the next exchange gets: all before it are here, or were let go of. */
	next: log.next,
	exchanges: log.exchanges,
});

export const harOf = ({ log }: Sandbox): object =>
	archiveOf(
		"Seen by the HTTP lab of Par Avion. Its values open nothing but its own sandbox.",
		log.exchanges.flatMap(entriesOf),
	);

/** What the server asked elsewhere on the way stands before the answer to the request that made it ask. */
function entriesOf({ messages, faults, at }: Exchange): readonly object[] {
	return messages.flatMap((message) => {
		if (message.kind !== "request") return [];
		const answer = messages.find((other) => other.kind === "response" && other.exchange === message.exchange);
		return [
			entryOf({
				startedDateTime: isoTime(Math.floor(at / 1000)),
				milliseconds: 0,
				request: message.request,
				response: answer?.kind === "response" ? answer.response : undefined,
				comment: faults ? `Wrong on purpose: ${faults.join(", ")}` : "",
			}),
		];
	});
}
