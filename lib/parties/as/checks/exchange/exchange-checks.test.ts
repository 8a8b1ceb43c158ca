import { decodeJwt } from "../../../../crypto/jwt";
import { parsePairs, readParams } from "../../../../http/form";
import { post } from "../../../../http/message";
import { API, ISSUER, withLevels } from "../../../../testing/bench";
import { testChecks } from "../../../../testing/checks";
import {
	ACTS_LIST,
	ACTS_OTHER,
	AUD_API,
	AUD_LIST,
	AUD_OBJECT,
	ENDS_NOW,
	FROM_NOW,
	GONE,
	GOOD,
	ID,
	MAY_EMPTY,
	MAY_NULL,
	MAY_OTHER,
	MAY_PRINT,
	MAY_TEXT,
	MEDIA_TYPE,
	NBF_TEXT,
	NO_END,
	NO_SCOPE,
	NOBODY,
	NONE,
	NOT_YET,
	OLD,
	ONE_SECOND,
	OTHER_ISSUER,
	OTHER_KID,
	OWN,
	OWN_LATER,
	REVOKED,
	STRANGE_KEY,
	WHOLE,
	WHOLE_ACTOR,
} from "../../../../testing/exchange-tokens";
import { CRITICAL } from "../../../../testing/inputs";
import type { ExchangePolicy, Registration } from "../../../../world/as-memory";
import { CLOCK_START } from "../../../../world/clock";
import { actorGenuine } from "./actor-genuine";
import { actorIsClient } from "./actor-is-client";
import { actorPaired } from "./actor-paired";
import { claimsComplete } from "./claims-complete";
import { clientConfidential } from "./client-confidential";
import { criticalUnderstood } from "./critical-understood";
import * as lists from "./index";
import { mayAct } from "./may-act";
import { scopeWellFormed } from "./scope-well-formed";
import { scopeWithin } from "./scope-within";
import type { ExchangeSubject } from "./subject";
import { subjectActive } from "./subject-active";
import { subjectForClient } from "./subject-for-client";
import { subjectGenuine } from "./subject-genuine";
import { subjectReadable } from "./subject-readable";
import { subjectSent } from "./subject-sent";
import { targetAllowed } from "./target-allowed";
import { typesSupported } from "./types-supported";

const PRINT = "https://print.example";
const IMAGES = "https://images.example";
const OTHER = "https://other-api.example";
const TYPE = "urn:ietf:params:oauth:token-type:access_token";
const ID_TOKEN = "urn:ietf:params:oauth:token-type:id_token";
const REQUEST = ["invalid_request", 400] as const;
const TARGET = ["invalid_target", 400] as const;
const SCOPE = ["invalid_scope", 400] as const;
const subset = withLevels({ exchange: "subset" });

const policyOf = (targets: ExchangePolicy["targets"]): ExchangePolicy => ({ presents: [PRINT], targets });
const POLICY = policyOf({ [IMAGES]: ["photos.read"] });
const TWO = policyOf({ [IMAGES]: ["photos.read", "prints.create"], [API]: ["photos.read"] });

interface Input {
	readonly body?: string;
	readonly subject?: string;
	readonly actor?: string;
	readonly method?: Registration["token_endpoint_auth_method"];
	readonly policy?: ExchangePolicy | null;
}

const body = (text: string): Input => ({ body: text });
const subject = (text: string): Input => ({ subject: text });
const actor = (text: string, more: Input = {}): Input => ({ ...more, actor: text });
const jwtOf = (text = "") => {
	const decoded = decodeJwt(text);
	return "claims" in decoded ? decoded : undefined;
};

testChecks<ExchangeSubject, Input>({
	at: import.meta.url,
	lists,
	lane: "as",
	subject: ({ body = "", subject, actor, method = "client_secret_post", policy = POLICY }, { as }) => {
		as.tokens.gone = { clientId: "x", sub: "ada", scope: "", expiresAt: CLOCK_START + 300, revoked: true };
		const params = readParams(parsePairs(body));
		const [subjectToken, actorToken] = [subject ?? params.get("subject_token"), actor ?? params.get("actor_token")];
		return {
			request: post(`${ISSUER}/token`, body),
			params,
			presented: [],
			clientId: "print-service",
			client: {
				...(as.clients["photo-print"] as Registration),
				client_id: "print-service",
				token_endpoint_auth_method: method,
			},
			subjectToken,
			subjectJwt: jwtOf(subjectToken),
			actorToken,
			actorJwt: jwtOf(actorToken),
			targets: [...params.all("resource"), ...params.all("audience")],
			policy: policy ?? undefined,
		};
	},
	table: [
		{
			check: clientConfidential,
			cases: [
				["with a secret", {}, "passed"],
				["public", { method: "none" }, ["unauthorized_client", 400]],
			],
		},
		{
			check: subjectSent,
			cases: [
				["both", body(`subject_token=a&subject_token_type=${TYPE}`), "passed"],
				["no token", body(`subject_token_type=${TYPE}`), REQUEST],
				["no type", body("subject_token=a"), REQUEST],
				["empty counts as absent", body(`subject_token=&subject_token_type=${TYPE}`), REQUEST],
			],
		},
		{
			check: actorPaired,
			cases: [
				["neither", {}, "skipped"],
				["both", body(`actor_token=a&actor_token_type=${TYPE}`), "passed"],
				["token only", body("actor_token=a"), REQUEST],
				["type only", body(`actor_token_type=${TYPE}`), REQUEST],
			],
		},
		{
			check: typesSupported,
			cases: [
				["an access token", body(`subject_token_type=${TYPE}`), "passed"],
				[
					"all three",
					body(`subject_token_type=${TYPE}&actor_token_type=${TYPE}&requested_token_type=${TYPE}`),
					"passed",
				],
				["an ID Token as subject", body(`subject_token_type=${ID_TOKEN}`), REQUEST],
				["an ID Token as actor", body(`subject_token_type=${TYPE}&actor_token_type=${ID_TOKEN}`), REQUEST],
				["an ID Token is wanted", body(`subject_token_type=${TYPE}&requested_token_type=${ID_TOKEN}`), REQUEST],
				["a short name", body("subject_token_type=access_token"), REQUEST],
			],
		},
		{
			check: subjectReadable,
			cases: [
				["a JWT", subject(GOOD), "passed"],
				["not a JWT", subject("opaque"), REQUEST],
			],
		},
		{
			check: criticalUnderstood,
			cases: [
				["none", subject(GOOD), "passed"],
				["not a JWT, which another check refuses", subject("opaque"), "passed"],
				["an unknown one in the subject token", subject(CRITICAL), REQUEST],
				["an unknown one in the actor token", { subject: GOOD, actor: CRITICAL }, REQUEST],
			],
		},
		{
			check: subjectGenuine,
			cases: [
				["ours", subject(GOOD), "passed"],
				["the media type, without case", subject(MEDIA_TYPE), "passed"],
				["another claim", subject(GOOD.replace(/\.[^.]*\./, `.${AUD_API.split(".")[1]}.`)), REQUEST],
				["another key under our kid", subject(STRANGE_KEY), REQUEST],
				["our key under another kid", subject(OTHER_KID), REQUEST],
				["another issuer", subject(OTHER_ISSUER), REQUEST],
				["an ID Token", subject(ID), REQUEST],
				["alg none", subject(NONE), REQUEST],
				["not a JWT", subject("opaque"), REQUEST],
			],
		},
		{
			check: subjectActive,
			cases: [
				["new", subject(GOOD), "passed"],
				["one second left", subject(ONE_SECOND), "passed"],
				["just over", subject(ENDS_NOW), REQUEST],
				["no time", subject(NO_END), REQUEST],
				["from this second", subject(FROM_NOW), "passed"],
				["from later", subject(NOT_YET), REQUEST],
				["from a text", subject(NBF_TEXT), REQUEST],
				["revoked", subject(GONE), REQUEST],
			],
		},
		{
			check: subjectForClient,
			cases: [
				["meant for it", subject(GOOD), "passed"],
				["among others", subject(AUD_LIST), "passed"],
				["for another API", subject(AUD_API), REQUEST],
				["for an object", subject(AUD_OBJECT), REQUEST],
				["a client without a policy", { subject: GOOD, policy: null }, REQUEST],
			],
		},
		{
			check: actorGenuine,
			cases: [
				["none", {}, "skipped"],
				["ours", actor(OWN), "passed"],
				["another claim", actor(OWN.replace(/\.[^.]*\./, `.${ACTS_OTHER.split(".")[1]}.`)), REQUEST],
				["over", actor(OLD), REQUEST],
				["from later", actor(OWN_LATER), REQUEST],
				["revoked", actor(REVOKED), REQUEST],
				["not a JWT", actor("opaque"), REQUEST],
			],
		},
		{
			check: claimsComplete,
			cases: [
				["a whole subject token", subject(WHOLE), "passed"],
				["two whole tokens", actor(WHOLE_ACTOR, subject(WHOLE)), "passed"],
				["a subject token about nobody", subject(NOBODY), REQUEST],
				["a subject token without client_id and iat", subject(GOOD), REQUEST],
				["an actor token that names nobody", actor(NOBODY, subject(WHOLE)), REQUEST],
			],
		},
		{
			check: mayAct,
			cases: [
				["nobody is named", subject(GOOD), "skipped"],
				["the client, without an actor token", subject(MAY_PRINT), "passed"],
				["the actor token's party", actor(OWN, subject(MAY_PRINT)), "passed"],
				["somebody else than the client", subject(MAY_OTHER), REQUEST],
				["somebody else than the actor token's party", actor(ACTS_OTHER, subject(MAY_PRINT)), REQUEST],
				["the actor token counts, not the client", actor(ACTS_OTHER, subject(MAY_OTHER)), "passed"],
				["a text instead of an object", subject(MAY_TEXT), REQUEST],
				["null", subject(MAY_NULL), REQUEST],
				["an empty object", subject(MAY_EMPTY), REQUEST],
			],
		},
		{
			check: actorIsClient,
			cases: [
				["none", {}, "skipped"],
				["the client", actor(OWN), "passed"],
				["another", actor(ACTS_OTHER), REQUEST],
				["a list with the client", actor(ACTS_LIST), REQUEST],
			],
		},
		{
			check: targetAllowed,
			cases: [
				["in the policy", body(`resource=${IMAGES}`), "passed", subset],
				["as audience", body(`audience=${IMAGES}`), "passed", subset],
				["none asked", {}, "skipped", subset],
				["another", body(`resource=${OTHER}`), TARGET, subset],
				["one of two", body(`resource=${IMAGES}&audience=${OTHER}`), TARGET, subset],
				["a name of every object", body("audience=constructor"), TARGET, subset],
				["none asked, and none allowed", { policy: null }, TARGET, subset],
			],
		},
		{
			check: scopeWellFormed,
			cases: [
				["not sent", {}, "skipped"],
				["two", body("scope=a+b"), "passed"],
				["two spaces", body("scope=a++b"), SCOPE],
				["a quotation mark", body("scope=a%22b"), SCOPE],
			],
		},
		{
			check: scopeWithin,
			cases: [
				["within both", { subject: GOOD, body: "scope=photos.read" }, "passed", subset],
				["not sent", { subject: GOOD }, "skipped", subset],
				["beyond both", { subject: GOOD, body: "scope=photos.read+photos.write" }, SCOPE, subset],
				["in the subject token, not in the policy", { subject: GOOD, body: "scope=prints.create" }, SCOPE, subset],
				[
					"in the policy, not in the subject token",
					{ subject: GOOD, body: "scope=photos.write", policy: policyOf({ [IMAGES]: ["photos.write"] }) },
					SCOPE,
					subset,
				],
				[
					"at one of two targets: they multiply",
					{ subject: GOOD, body: `scope=prints.create&resource=${IMAGES}&resource=${API}`, policy: TWO },
					SCOPE,
					subset,
				],
				[
					"at both",
					{ subject: GOOD, body: `scope=photos.read&resource=${IMAGES}&resource=${API}`, policy: TWO },
					"passed",
					subset,
				],
				["not sent, and nothing allowed", { subject: NO_SCOPE }, SCOPE, subset],
			],
		},
	],
});
