import { asMemory, CLIENT_ID, CLIENT_ORIGIN, clientMemory, lanes, rsMemory } from "@/lib/cast/cast";
import { signedInWorld } from "@/lib/cast/steps/signed-in";
import type { FlowDefinition } from "@/lib/flow/define";
import { defaultSettings, type Settings } from "@/lib/vocabulary/settings";
import type { AsMemory } from "@/lib/world/as-memory";
import { constant } from "@/lib/world/own-memory";
import { machine } from "./machine";
import { messages } from "./messages";
import { notes } from "./notes";
import { predictions } from "./predictions";
import { scenarios } from "./scenarios";
import { steps } from "./steps";

const REDIRECT_URI = `${CLIENT_ORIGIN}/cb`;
const GRANTS = constant(["authorization_code", "refresh_token"]);
const cast = [lanes.client, lanes.as, lanes.rs];

/** The server offers refresh tokens. It knows a second client, so that a learner can try that one's name. */
function serverMemory(settings: Settings): AsMemory {
	const as = asMemory(settings, REDIRECT_URI, { client: { grant_types: GRANTS }, memory: { grantTypes: GRANTS } });
	const other = constant({
		client_id: "photo-album",
		client_name: "Photo Album",
		redirect_uris: ["https://album.example/cb"],
		token_endpoint_auth_method: "none" as const,
		grant_types: GRANTS,
		response_types: ["code"],
		scope: as.clients[CLIENT_ID]?.scope ?? "",
	});
	return { ...as, clients: { ...as.clients, [other.client_id]: other } };
}

/** Refresh tokens, from the first to reuse (OAuth 2.1 §4.3). Ada has signed in and agreed before the first hop. */
export const flow: FlowDefinition<typeof machine> = {
	id: "refresh",
	title: "Refresh",
	shortTitle: "Refresh",
	story: [
		"Ada's photos are at an API. Photo Print is a website that prints them, and she has agreed to that before.",
		"Photo Print wants to read them again when its access token has expired, and Ada is not there to be asked.",
		"Photo Print is the client. The authorization server issues tokens to it. The API with the photos is the resource server.",
	],
	kind: "flow",
	lanes: cast,
	defaults: defaultSettings,
	controls: ["refresh", "exp", "clientType", "clientAuth", "aud", "scopeCheck"],
	newWorld: (settings) =>
		signedInWorld({
			lanes: cast,
			settings,
			memory: { client: clientMemory(settings, REDIRECT_URI), as: serverMemory(settings), rs: rsMemory() },
			until: "code",
		}),
	machine,
	steps,
	notes,
	messages,
	predictions,
	scenarios,
};
