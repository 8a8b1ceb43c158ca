import type { Params } from "../../../../http/form";
import type { Registration } from "../../../../world/as-memory";

/** What the authorization endpoint has read from a request before it judges it. */
export interface AuthorizeSubject {
	readonly params: Params;
	readonly client: Registration | undefined;
	/** As sent, else the only registered one; `undefined` where neither exists. */
	readonly redirectUri: string | undefined;
}
