/** An API whose library believes headers, and an attacker with one token that the real server has issued. */
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import {
	API,
	asMemory,
	attackerMemory,
	CLIENT_ID,
	CLIENT_ORIGIN,
	clientMemory,
	lanes,
	OTHER_API,
	rsMemory,
	SCOPE,
} from "@/lib/cast/cast";
import { holdAtStart } from "@/lib/cast/services";
import { signedInWorld } from "@/lib/cast/steps/signed-in";
import { thiefDemonstrationKey } from "@/lib/crypto/proof-keys";
import { withIdToken } from "@/lib/parties/as/id-token";
import { issueAccessToken } from "@/lib/parties/as/issue";
import { KEY_HOST } from "@/lib/parties/attacker/key-host";
import type { PartyContext } from "@/lib/parties/context";
import { createNetwork } from "@/lib/parties/network";
import { NAIVE_API } from "@/lib/parties/rs/naive-api";
import type { Settings } from "@/lib/vocabulary/settings";
import { seeded } from "@/lib/world/dice";
import { constant } from "@/lib/world/own-memory";
import { recall, type World } from "@/lib/world/world";

const REDIRECT_URI = `${CLIENT_ORIGIN}/cb`;
/** What the attacker signs with. Like every key of the lessons it is public. */
const KEY = constant(thiefDemonstrationKey);
const A_DAY = 86_400;

export const cast = [
	{ ...lanes.attacker, base: EVIL_ORIGIN, program: KEY_HOST },
	lanes.client,
	lanes.as,
	{ ...lanes.rs, program: NAIVE_API },
];

/** Ada has signed in, and the client holds its token. */
export async function newWorld(settings: Settings): Promise<World> {
	const world = await signedInWorld({
		lanes: cast,
		settings,
		memory: {
			attacker: { ...attackerMemory(), key: KEY },
			client: clientMemory(settings, REDIRECT_URI),
			as: asMemory(settings, REDIRECT_URI, { memory: { openid: true } }),
			rs: rsMemory(),
		},
		until: "tokens",
	});
	const { contextOf } = createNetwork(cast, world, settings, seeded(world, settings.seed));
	const found = await tokenFor(settings.variant, contextOf(lanes.as));
	holdAtStart(world, found, ["as", "attacker"]);
	recall(world, "attacker", "attacker").accessToken = found;
	return world;
}

/** What the attacker has come by. To forge one, any that can be read will do: here it is one whose time is over. */
async function tokenFor(variant: string | undefined, at: PartyContext): Promise<string> {
	if (variant === "id-token") return idToken(at);
	const isElsewhere = variant === "audience";
	const issuing = isElsewhere ? at : { ...at, now: () => at.now() - A_DAY };
	const resource = [isElsewhere ? OTHER_API : API];
	const grant = { clientId: CLIENT_ID, sub: "ada", scope: SCOPE, authTime: issuing.now(), resource };
	return (await issueAccessToken(issuing, grant)).response.access_token;
}

/** Ada signs in at the API's own website as well, whose client_id is the name of the API: so it stands in `aud`. */
async function idToken(at: PartyContext): Promise<string> {
	const now = at.now();
	const response = { access_token: at.draw("access_token"), token_type: "Bearer", expires_in: 300, scope: "openid" };
	const grant = {
		clientId: API,
		redirectUri: `${API}/cb`,
		redirectUriSent: true,
		scope: "openid",
		resource: [],
		sub: "ada",
		authTime: now,
		issuedAt: now,
		expiresAt: now,
		uses: 1,
		tokens: [],
	};
	return (await withIdToken(at, grant, response)).id_token ?? "";
}
