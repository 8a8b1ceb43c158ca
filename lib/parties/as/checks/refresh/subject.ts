import type { RefreshFamily, RefreshRecord } from "../../../../world/as-memory";
import type { TokenSubject } from "../token";

/** What the token endpoint has read, once the grant is known to be `refresh_token`. */
export interface RefreshSubject extends TokenSubject {
	readonly token: string | undefined;
	readonly record: RefreshRecord | undefined;
	/** The grant that the token keeps alive. */
	readonly family: RefreshFamily | undefined;
}
