import { openidLanes, openidWorld } from "@/lib/cast/openid";
import type { FlowDefinition } from "@/lib/flow/define";
import { defaultSettings } from "@/lib/vocabulary/settings";
import { machine } from "./machine";
import { messages } from "./messages";
import { notes } from "./notes";
import { predictions } from "./predictions";
import { scenarios } from "./scenarios";
import { steps } from "./steps";

/** Sign-in with OpenID Connect in the code flow (OpenID Core §3.1), and RP-initiated logout (OpenID Logout §2). */
export const flow: FlowDefinition<typeof machine> = {
	id: "oidc-login",
	title: "OpenID Connect login",
	shortTitle: "OIDC login",
	story: [
		"Ada has an account at an authorization server. Photo Print is a website that prints photos.",
		"She wants to sign in at Photo Print with that account, and not with one more password.",
		"You are Ada, with her browser. Photo Print is the client, in OpenID Connect the relying party. The authorization server is the OpenID Provider: it says who she is.",
	],
	kind: "flow",
	lanes: openidLanes,
	defaults: defaultSettings,
	controls: [
		"session",
		"prompt",
		"maxAge",
		"nonce",
		"pkce",
		"method",
		"state",
		"iss",
		"redirectMatch",
		"codeUse",
		"aud",
		"scopeCheck",
		"clientType",
		"clientAuth",
	],
	newWorld: openidWorld,
	machine,
	steps,
	notes,
	messages,
	predictions,
	scenarios,
};
