import type { Params } from "../../../../http/form";
import type { PushedRequest, Registration } from "../../../../world/as-memory";

/** What the authorization endpoint has read from a request before it judges it. */
export interface AuthorizeSubject {
	/** Of a request that was pushed: as they were pushed. Before that is known, and of any other request: as they came. */
	readonly params: Params;
	readonly client: Registration | undefined;
	/** As sent, else the only registered one; `undefined` where neither exists. */
	readonly redirectUri: string | undefined;
	/** What the `request_uri` stands for (RFC 9126 §4); absent where the server knows none such, or none came. */
	readonly pushed?: PushedRequest | undefined;
}
