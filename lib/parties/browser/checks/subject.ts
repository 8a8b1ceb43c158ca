import type { HttpRequest, HttpResponse } from "../../../http/message";

/** What the browser has in hand when it decides what a script may do. */
export interface ScriptSubject {
	/** Of the page that the script belongs to. */
	readonly origin: string;
	/** What the script wants to send, or has sent. */
	readonly request: HttpRequest;
	/** What came back: to the call itself, or to the question before it. */
	readonly response: HttpResponse;
}

/** What the script is told is only that it failed; the reason stands in the console of the browser. */
export const BLOCKED = "blocked_by_browser";
