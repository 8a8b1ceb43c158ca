/** The authorization server: one table of endpoints. */
import { pathBelow, SERVER_METADATA, wellKnownName } from "../../http/base";
import { json } from "../../http/message";
import { recall } from "../../world/world";
import { type Answer, type Handler, isAsking } from "../context";
import { sharing } from "../cors";
import { authorize } from "./endpoints/authorize";
import { consent } from "./endpoints/consent";
import { device } from "./endpoints/device";
import { deviceAuthorization } from "./endpoints/device-authorization";
import { deviceConfirm } from "./endpoints/device-confirm";
import { endSession, endSessionForm } from "./endpoints/end-session";
import { introspect } from "./endpoints/introspect";
import { jwks } from "./endpoints/jwks";
import { login } from "./endpoints/login";
import { openidConfiguration, serverMetadata } from "./endpoints/metadata";
import { par } from "./endpoints/par";
import { register } from "./endpoints/register";
import { revoke } from "./endpoints/revoke";
import { token } from "./endpoints/token";
import { userinfo } from "./endpoints/userinfo";
import { tidy } from "./let-go";
import { framable } from "./pages/shared";
import { sharingAt } from "./sharing";

interface Endpoint {
	/** What it is called in the checks. */
	readonly name: string;
	readonly answer: Handler;
}

/** By path, as seen from the issuer. */
const endpoints: Readonly<Record<string, Endpoint>> = {
	"/authorize": { name: "authorization endpoint", answer: authorize },
	"/login": { name: "sign-in form", answer: login },
	"/consent": { name: "consent form", answer: consent },
	"/token": { name: "token endpoint", answer: token },
	"/par": { name: "pushed authorization request endpoint", answer: par },
	"/device_authorization": { name: "device authorization endpoint", answer: deviceAuthorization },
	"/device": { name: "device page", answer: device },
	"/device/confirm": { name: "device consent form", answer: deviceConfirm },
	"/introspect": { name: "introspection endpoint", answer: introspect },
	"/revoke": { name: "revocation endpoint", answer: revoke },
	"/jwks": { name: "keys", answer: jwks },
	// OpenID Discovery §4 puts it behind the path of the issuer.
	"/.well-known/openid-configuration": { name: "metadata", answer: openidConfiguration },
	"/userinfo": { name: "userinfo endpoint", answer: userinfo },
	"/end_session": { name: "logout endpoint", answer: endSession },
	"/end_session/form": { name: "logout form", answer: endSessionForm },
	"/register": { name: "registration endpoint", answer: register },
};

/** By name, at a well-known address of the issuer: before its path (RFC 8414 §3.1). RFC 8414 §5 prefers that for both. */
const documents: Readonly<Record<string, Endpoint>> = {
	[SERVER_METADATA]: { name: "metadata", answer: serverMetadata },
	"openid-configuration": { name: "metadata", answer: openidConfiguration },
};

export const authorizationServer: Handler = (request, at) => {
	const as = recall(at.world, at.lane.id, "as");
	const { issuer } = as;
	tidy(as, at.now());
	const document = wellKnownName(issuer, request.url);
	const path = document === undefined ? (pathBelow(issuer, request.url) ?? "") : `/.well-known/${document}`;
	const endpoint = document === undefined ? own(endpoints, path) : own(documents, document);
	if (!endpoint) return json(404, { error: "not_found" });
	at.notebook.place = endpoint.name;
	const policy = sharingAt(path, request, at);
	if (policy) return sharing(request, policy, () => endpoint.answer(request, at));
	const isFramable = as.framable !== undefined && path.startsWith(as.framable);
	return isFramable ? inAnyFrame(endpoint.answer(request, at)) : endpoint.answer(request, at);
};

async function inAnyFrame(answering: ReturnType<Handler>): Promise<Answer> {
	const answer = await answering;
	return isAsking(answer) ? answer : framable(answer);
}

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
	Object.hasOwn(table, key) ? table[key] : undefined;
