import type { Registration } from "../../../world/as-memory";
import type { CallbackSubject } from "../../client/checks/subject";

/** Whether the proxy has to show its own page first. */
export interface ProxyConsentSubject {
	readonly client: Registration | undefined;
	/** The clients that were allowed in this browser session. */
	readonly approved: readonly string[];
}

/** An answer of the server behind, and what the browser that brings it has from the proxy. */
export interface ProxiedSubject extends CallbackSubject {
	/** The state in its cookie. */
	readonly kept: string | undefined;
}
