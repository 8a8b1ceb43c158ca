import type { RegisteredApi } from "../../../../world/as-memory";
import type { PresentedToken } from "../../find-token";
import type { TokenSubject } from "../token/subject";

/** What the introspection endpoint has read from a request before it judges it. */
export interface IntrospectSubject extends TokenSubject {
	/** The API that the credentials name. Nothing is proven yet. */
	readonly caller: RegisteredApi | undefined;
	/** `undefined` where no token was sent. */
	readonly token: PresentedToken | undefined;
}

/**
 * Not an error: the caller hears `{"active":false}` with status 200, and no reason (RFC 7662 §2.2). The reason
 * stays in the server's own record.
 */
export const INACTIVE = { status: 200 } as const;
