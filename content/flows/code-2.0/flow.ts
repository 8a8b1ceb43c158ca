import { photoGrant } from "@/lib/cast/photo-grant";
import type { FlowDefinition } from "@/lib/flow/define";
import { machine } from "./machine";
import { messages } from "./messages";
import { notes } from "./notes";
import { predictions } from "./predictions";
import { scenarios } from "./scenarios";

/**
 * The authorization code as RFC 6749 §4.1 alone had it: no PKCE, and `redirect_uri` repeated in the token
 * request. The client is confidential, since that section calls the grant optimized for such clients.
 */
export const flow: FlowDefinition<typeof machine> = {
	...photoGrant,
	id: "code-2.0",
	title: "Authorization code, OAuth 2.0",
	shortTitle: "Code 2.0",
	story: [
		"Ada keeps her photos online, where programs reach them through an API. Photo Print is a website that prints photos.",
		"She wants Photo Print to read her photos, without giving it her password.",
		"You are Ada, with her browser. Photo Print is the client. The authorization server knows her and asks her. The API with the photos is the resource server.",
	],
	defaults: { profile: "2.0", levels: { pkce: "off", clientType: "confidential" }, skippedChecks: [], seed: "a" },
	machine,
	notes,
	messages,
	predictions,
	scenarios,
};
