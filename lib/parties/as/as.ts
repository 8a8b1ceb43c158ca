/** The authorization server: one table of endpoints. */
import { json } from "../../http/message";
import { pathOf } from "../../http/raw";
import type { Handler } from "../context";
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
import { register } from "./endpoints/register";
import { revoke } from "./endpoints/revoke";
import { token } from "./endpoints/token";
import { userinfo } from "./endpoints/userinfo";
import { sharingAt } from "./sharing";

const endpoints: Readonly<Record<string, Handler>> = {
	"/authorize": authorize,
	"/login": login,
	"/consent": consent,
	"/token": token,
	"/device_authorization": deviceAuthorization,
	"/device": device,
	"/device/confirm": deviceConfirm,
	"/introspect": introspect,
	"/revoke": revoke,
	"/jwks": jwks,
	"/.well-known/oauth-authorization-server": serverMetadata,
	"/.well-known/openid-configuration": openidConfiguration,
	"/userinfo": userinfo,
	"/end_session": endSession,
	"/end_session/form": endSessionForm,
	"/register": register,
};

/** What each endpoint is called in the checks. */
export const placeNames: Readonly<Record<string, string>> = {
	"/authorize": "authorization endpoint",
	"/login": "sign-in form",
	"/consent": "consent form",
	"/token": "token endpoint",
	"/device_authorization": "device authorization endpoint",
	"/device": "device page",
	"/device/confirm": "device consent form",
	"/introspect": "introspection endpoint",
	"/revoke": "revocation endpoint",
	"/userinfo": "userinfo endpoint",
	"/end_session": "logout endpoint",
	"/end_session/form": "logout form",
	"/register": "registration endpoint",
	"/mcp": "tool server",
};

export const authorizationServer: Handler = (request, at) => {
	const path = pathOf(request.url);
	const endpoint = Object.hasOwn(endpoints, path) ? endpoints[path] : undefined;
	if (!endpoint) return json(404, { error: "not_found" });
	const policy = sharingAt(path, at);
	return policy ? sharing(request, policy, () => endpoint(request, at)) : endpoint(request, at);
};
