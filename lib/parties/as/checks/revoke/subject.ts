import type { PresentedToken } from "../../find-token";
import type { TokenSubject } from "../token/subject";

/** What the revocation endpoint has read from a request before it judges it. */
export interface RevokeSubject extends TokenSubject {
	/** `undefined` where no token was sent. */
	readonly token: PresentedToken | undefined;
}
