/**
 * An API whose library believes the header of a token, and looks at each other thing only where it is told to. It is
 * the program of one lesson: every other API has `callChecks`, none of which can be left out by accident.
 */
import { get, type HttpRequest, isGet } from "../../http/message";
import type { ControlId, LevelOf } from "../../vocabulary/controls";
import { recall } from "../../world/world";
import { algorithmAllowed } from "../bearer/checks/algorithm-allowed";
import { audienceMine } from "../bearer/checks/audience-mine";
import { claimsComplete } from "../bearer/checks/claims-complete";
import { criticalUnderstood } from "../bearer/checks/critical-understood";
import { issuerExpected } from "../bearer/checks/issuer-expected";
import { keyKnown } from "../bearer/checks/key-known";
import { notEarly } from "../bearer/checks/not-early";
import { notExpired } from "../bearer/checks/not-expired";
import { oneToken } from "../bearer/checks/one-token";
import { scopeCovers } from "../bearer/checks/scope-covers";
import { signatureValid } from "../bearer/checks/signature-valid";
import { type CallSubject, INVALID_TOKEN } from "../bearer/checks/subject";
import { tokenReadable } from "../bearer/checks/token-readable";
import { tokenSent } from "../bearer/checks/token-sent";
import { typeAccessToken } from "../bearer/checks/type-access-token";
import { type Answer, type Continuation, type Handler, type PartyContext, stands } from "../context";
import { type Check, fail, guard, pass } from "../guard";
import { program } from "../programs";
import { keyByQuery } from "./naive-key-table";
import { fitsAsHeaderSays, keyInHeader, keyInSet, keySetIn, type NamedKey } from "./naive-verifier";
import { readCall, refuse, resourceServer, serve } from "./rs";

interface NaiveSubject extends CallSubject {
	/** What the signature is verified with, wherever that came from. */
	readonly named: NamedKey | undefined;
}

/** The same check, made only where a control says so. */
const from = <C extends ControlId>(check: Check<CallSubject>, id: C, level: LevelOf<C>): Check<CallSubject> => ({
	...check,
	control: { id, from: level },
});

/** With the algorithm of the header: which ones count is a question of the check before. */
const signatureFits = {
	...signatureValid,
	async run({ token = "", jwt, named }) {
		const fits = await fitsAsHeaderSays(token, jwt?.header ?? {}, named);
		return fits === undefined ? fail("invalid_token", "the signature is not valid", INVALID_TOKEN) : pass(fits);
	},
} satisfies Check<NaiveSubject>;

const checks: readonly Check<NaiveSubject>[] = [
	oneToken,
	tokenSent,
	tokenReadable,
	from(algorithmAllowed, "alg", "allow-list"),
	from(typeAccessToken, "typ", "on"),
	criticalUnderstood,
	from(keyKnown, "key", "jwks"),
	signatureFits,
	issuerExpected,
	audienceMine,
	notExpired,
	notEarly,
	from(claimsComplete, "typ", "on"),
	scopeCovers,
];

/** A key set that a token points to is fetched before anything of the token is judged. */
const answer: Handler = (request, at) => {
	const call = readCall(request, at);
	if (!call || !(isGet(request) || request.method === "POST")) return resourceServer(request, at);
	at.notebook.place = "API";
	const url = believesKeys(at) && call.presented.length === 1 ? keySetIn(call.jwt?.header ?? {}) : undefined;
	return url === undefined
		? judge(request, at, keyInHeader(call.jwt?.header ?? {}))
		: { ask: get(url), next: "keyFetched" };
};

const believesKeys = (at: PartyContext): boolean => !stands(at, "key", "jwks");

const keyFetched: Continuation = ({ request, response }, at) => {
	at.notebook.place = "API";
	return judge(request, at, keyInSet(readCall(request, at)?.jwt?.header ?? {}, response.body));
};

/** @param brought a key that the token brought along or pointed to. Without one the issuer's is looked up, by `kid` */
async function judge(request: HttpRequest, at: PartyContext, brought: NamedKey | undefined): Promise<Answer> {
	const call = readCall(request, at);
	if (!call) return resourceServer(request, at);
	const known = call.key && { key: call.key, from: `key ${call.key.kid}` };
	const looked = () => keyByQuery(call.jwt?.header ?? {}, recall(at.world, at.lane.id, "rs").keys);
	const subject = { ...call, named: believesKeys(at) ? (brought ?? looked()) : known };
	const refused = await guard(checks, subject, at);
	return refused ? refuse(refused, call.needs, at, request) : serve(request, call, at);
}

export const NAIVE_API = program("naive-api", { answer, resume: { keyFetched } });
