import type { BrowserMemory } from "../../../../world/browser-memory";

/** A page that has the browser fetch something, and from where. */
export interface PageSubject {
	readonly page: Pick<NonNullable<BrowserMemory["page"]>, "url" | "referrerPolicy">;
	readonly to: string;
}
