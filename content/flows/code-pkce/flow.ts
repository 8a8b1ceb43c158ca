import { photoGrant } from "@/lib/cast/photo-grant";
import type { FlowDefinition } from "@/lib/flow/define";
import { defaultSettings } from "@/lib/vocabulary/settings";
import { machine } from "./machine";
import { messages } from "./messages";
import { notes } from "./notes";
import { newClientWorld, steps } from "./page";
import { predictions } from "./predictions";
import { scenarios } from "./scenarios";

/** Authorization code with PKCE, for a client of either type, on a server or in a page (OAuth 2.1 §4.1). */
export const flow: FlowDefinition<typeof machine> = {
	...photoGrant,
	id: "code-pkce",
	title: "Authorization code + PKCE",
	shortTitle: "Code + PKCE",
	story: [
		"Ada keeps her photos online, where programs reach them through an API. Photo Print is a website that prints photos.",
		"She wants Photo Print to read her photos, without giving it her password.",
		"You are Ada, with her browser. Photo Print is the client. The authorization server knows her and asks her. The API with the photos is the resource server.",
	],
	defaults: defaultSettings,
	controls: [...photoGrant.controls, "runsIn"],
	newWorld: newClientWorld,
	machine,
	steps,
	notes,
	messages,
	predictions,
	scenarios,
};
