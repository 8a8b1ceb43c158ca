import { lanes } from "@/lib/cast/cast";
import { newWorld } from "@/lib/cast/new-world";
import type { FlowDefinition } from "@/lib/flow/define";
import { defaultSettings } from "@/lib/vocabulary/settings";
import { apiMemory, jobLane, jobMemory, serverMemory } from "./cast";
import { machine } from "./machine";
import { messages } from "./messages";
import { notes } from "./notes";
import { predictions } from "./predictions";
import { scenarios } from "./scenarios";
import { steps } from "./steps";

const cast = [jobLane, lanes.as, lanes.rs];

/** Client credentials: a confidential client asks for itself, in four ways of proving who it is (OAuth 2.1 §4.2). */
export const flow: FlowDefinition<typeof machine> = {
	id: "client-credentials",
	title: "Client credentials",
	shortTitle: "Client credentials",
	story: [
		"Archive Job is a program that runs at night. At the photo API it has an album of its own.",
		"It wants to read that album. No person is involved, so nobody can be asked.",
		"Archive Job is the client. The authorization server knows it and issues its token. The API with the album is the resource server.",
	],
	kind: "flow",
	lanes: cast,
	defaults: defaultSettings,
	controls: ["clientAuth", "aud", "exp", "scopeCheck"],
	newWorld: (settings) =>
		newWorld(cast, settings, { client: jobMemory(settings), as: serverMemory(settings), rs: apiMemory() }),
	machine,
	steps,
	notes,
	messages,
	predictions,
	scenarios,
};
