/**
 * What passes between a browser and the person in front of it is read off the messages: a page is seen, and a
 * request that nobody's redirect caused was somebody's press.
 */
import { isRedirect, mediaType } from "../../http/message";
import type { Hop, Run } from "../run";

/** What passes between person and browser at a hop: the person sees a page, or presses something. */
export function passing(run: Run, { index, message }: Hop): "sees" | "presses" | undefined {
	const isBrowser = (id: string) => run.lanes.some((lane) => lane.id === id && lane.role === "browser");
	if (message.kind === "response") {
		const { status, headers, body } = message.response;
		const isPage = status > 0 && body !== "" && mediaType(headers) === "text/html";
		return isBrowser(message.to) && isPage && !isRedirect(message.response) ? "sees" : undefined;
	}
	// Whether a page may make a call, a browser asks by itself.
	if (message.kind !== "request" || !isBrowser(message.from) || message.request.method === "OPTIONS") return undefined;
	return redirectedBefore(run, index, message.from) ? undefined : "presses";
}

/** Whether the last thing that the browser received told it to go somewhere. */
function redirectedBefore(run: Run, index: number, browser: string): boolean {
	const received = run.hops.findLast(
		({ index: at, message }) => at < index && message.kind === "response" && message.to === browser,
	);
	return received?.message.kind === "response" && isRedirect(received.message.response);
}
