/** What a browser remembers. */
import type { Jar } from "../http/cookies";

export interface ShownPage {
	readonly url: string;
	readonly status: number;
	readonly html: string;
	readonly referrerPolicy: string;
}

export interface BrowserMemory {
	readonly role: "browser";
	cookies: Jar;
	/** Every URL that stood in the address bar, oldest first. */
	history: string[];
	/** A redirect that it has received and not yet followed. */
	following?: string | undefined;
	/** What the window shows. */
	page?: ShownPage;
	/** What a frame in that page shows. */
	frame?: ShownPage;
	/** What stands behind the # of the address that it opens: kept here, never sent (RFC 9110 §7.1). */
	fragment?: string;
}
