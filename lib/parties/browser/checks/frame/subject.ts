import type { HttpResponse } from "../../../../http/message";

/** What the browser has in hand when it decides whether a frame shows a page. */
export interface FrameSubject {
	/** Origin of the page around the frame. */
	readonly around: string;
	/** Address of the page that is to be shown. */
	readonly url: string;
	readonly response: HttpResponse;
}
