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
	/** What the window shows that has opened this one. */
	opener?: ShownPage;
	/** What a frame in that page shows. */
	frame?: ShownPage;
	/** Whether it keeps the method where a 302 answers a POST, as RFC 9110 §15.4.3 leaves to it. Browsers of today do not. */
	readonly keepsPost?: true;
	/** The form that was answered with the redirect in `following`, where the step has noted it. */
	redirected?: { readonly method: string; readonly status: number; readonly form: string };
	/** What stands behind the # of the address that it opens: kept here, never sent (RFC 9110 §7.1). */
	fragment?: string;
}
