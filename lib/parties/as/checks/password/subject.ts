import type { Account } from "../../../../world/as-memory";
import type { TokenSubject } from "../token/subject";

/** What the token endpoint has read, once the grant is known to be `password`. */
export interface PasswordGrantSubject extends TokenSubject {
	/** The account that `username` names, if there is one. */
	readonly account: Account | undefined;
}
