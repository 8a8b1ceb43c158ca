/** What an endpoint of the server has read before its checks look at it; where more than a type belongs to that, it lies with the checks. */
import type { JsonObject } from "../../../crypto/json";
import type { Params } from "../../../http/form";
import type {
	Account,
	DeviceRecord,
	PendingRequest,
	PushedRequest,
	RefreshFamily,
	RefreshRecord,
	Registration,
	Session,
} from "../../../world/as-memory";
import type { CallSubject } from "../../bearer/checks/subject";
import type { PresentedToken } from "../find-token";
import type { TokenSubject } from "./token/subject";

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

/** A request that a client sends by itself: it says who it is, and what it asks for. */
export type DirectSubject = TokenSubject & AuthorizeSubject;

/** What the pages of the device grant have read before they judge. */
export interface DeviceSubject {
	/** The user code, as it came. */
	readonly typed: string | undefined;
	/** The device that shows it. */
	readonly record: DeviceRecord | undefined;
	/** Where whoever typed it seems to be, at a server that looks. */
	readonly here?: string | undefined;
}

/** What the token endpoint has read, once the grant is known to be the device grant. */
export interface DeviceGrantSubject extends TokenSubject {
	readonly deviceCode: string | undefined;
	readonly record: DeviceRecord | undefined;
}

/** What the server has read of a client's metadata document before it judges it. */
export interface DocumentSubject {
	/** As the authorization request names it. */
	readonly clientId: string;
	/** The address that was really asked. */
	readonly fetchedFrom: string;
	/** 0 where nobody answered. */
	readonly status: number;
	/** `undefined` where the answer is no JSON object. */
	readonly document: JsonObject | undefined;
}

/** What the login and consent endpoints have read from a form. */
export interface FormSubject {
	readonly params: Params;
	readonly sessionId: string | undefined;
	readonly session: Session | undefined;
	readonly pending: PendingRequest | undefined;
}

/** The form that asks whether a session is to end: what waits is a logout. */
export type LogoutFormSubject = Omit<FormSubject, "pending"> & {
	readonly pending: Pick<PendingRequest, "session"> | undefined;
};

/** What the token endpoint has read, once the grant is known to be `password`. */
export interface PasswordGrantSubject extends TokenSubject {
	/** The account that `username` names, if there is one. */
	readonly account: Account | undefined;
}

/** What the token endpoint has read, once the grant is known to be `refresh_token`. */
export interface RefreshSubject extends TokenSubject {
	readonly token: string | undefined;
	readonly record: RefreshRecord | undefined;
	/** The grant that the token keeps alive. */
	readonly family: RefreshFamily | undefined;
}

/** Which error somebody would get, and where it would go. */
export interface RedirectSubject {
	readonly error: string;
	readonly client: Registration | undefined;
	readonly redirectUri: string;
}

/** What the registration endpoint has read: the client's metadata, `undefined` where the body is no JSON object. */
export interface RegisterSubject {
	readonly stated: JsonObject | undefined;
	/** Characters of the body, whatever it says. */
	readonly length: number;
	/** The initial access token, where one came. */
	readonly token?: string | undefined;
}

/** What the revocation endpoint has read from a request before it judges it. */
export interface RevokeSubject extends TokenSubject {
	/** `undefined` where no token was sent. */
	readonly token: PresentedToken | undefined;
}

/** What the userinfo endpoint has read: it is an API like any other (OpenID Core §5.3.1). */
export type UserinfoSubject = CallSubject;
