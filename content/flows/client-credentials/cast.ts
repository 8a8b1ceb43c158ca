/** Archive Job: a program that runs at night, with an identity and an album of its own. */

import {
	API,
	asMemory,
	confidentialMethodOf,
	ISSUER,
	lanes,
	ownCredentials,
	registeredCredentials,
	rsMemory,
	SCOPE,
} from "@/lib/cast/cast";
import { base64url } from "@/lib/crypto/text-forms";
import type { Lane } from "@/lib/vocabulary/lanes";
import type { Settings } from "@/lib/vocabulary/settings";
import type { AsMemory } from "@/lib/world/as-memory";
import type { ClientMemory } from "@/lib/world/client-memory";
import { octetsFor } from "@/lib/world/dice";
import type { RsMemory } from "@/lib/world/rs-memory";

export const JOB_ID = "archive-job";

/** It only sends: no browser ever comes to it, so it listens nowhere. */
export const jobLane: Lane = {
	id: lanes.client.id,
	role: "client",
	name: lanes.client.name,
	short: lanes.client.short,
	spoken: lanes.client.spoken,
};

/** The second secret that the server has drawn; the first is Photo Print's. */
const secretOfJob = (settings: Settings) => base64url(octetsFor(settings.seed, "as/client_secret", 1, 32));

/** The usual server, where Archive Job is registered beside Photo Print, and for this grant only. */
export function serverMemory(settings: Settings): AsMemory {
	const as = asMemory(settings, "https://photos.example/cb", {
		memory: { grantTypes: ["authorization_code", "client_credentials"] },
	});
	const method = confidentialMethodOf(settings);
	as.clients[JOB_ID] = {
		client_id: JOB_ID,
		client_name: "Archive Job",
		redirect_uris: [],
		token_endpoint_auth_method: method,
		...registeredCredentials(method, JOB_ID, secretOfJob(settings)),
		grant_types: ["client_credentials"],
		response_types: [],
		scope: SCOPE,
	};
	return as;
}

export const jobMemory = (settings: Settings): ClientMemory => ({
	role: "client",
	clientId: JOB_ID,
	...ownCredentials(confidentialMethodOf(settings), JOB_ID, secretOfJob(settings)),
	redirectUri: "",
	scope: SCOPE,
	resource: API,
	metadata: { issuer: ISSUER, authorization_endpoint: "", token_endpoint: "" },
	transactions: [],
	sessions: { own: {} },
});

/** The usual API, where Archive Job keeps pictures of its own beside Ada's. */
export function apiMemory(): RsMemory {
	const rs = rsMemory();
	return { ...rs, photos: { ...rs.photos, [JOB_ID]: ["cover-2025.jpg", "cover-2026.jpg"] } };
}
