/** What a no means, by the check that said it: with the member as it was sent, or that there is none. */

import type { ReactNode } from "react";
import { ISSUER } from "@/lib/cast/cast";
import { criticalFault } from "@/lib/crypto/critical";
import type { Json } from "@/lib/crypto/json";
import { numericDate } from "@/lib/crypto/json-kind";
import { isBound } from "@/lib/inspect/kinds";
import type { CheckId } from "@/lib/vocabulary/check-ids";
import type { CheckRecord } from "@/lib/vocabulary/message";
import { hasDate, timeNear } from "@/lib/world/clock";
import { mark, type Text } from "../words/text";
import { rich, t } from "../words/words";
import { judgeWords } from "./judges";
import { kindSaid, problemSaid } from "./kind-words";
import { Mono } from "./Mono";
import { type MemberPart, sentAs } from "./sent";
import type { VerdictFacts, VerdictText } from "./verdict";

/** `undefined` where the judge's own words are as good. */
type Refusal = (facts: VerdictFacts, failed: CheckRecord) => VerdictText | undefined;

const JWKS = `${ISSUER}/jwks`;

const both = (record: CheckRecord) => ({
	left: record.compared?.left.text ?? "",
	right: record.compared?.right.text ?? "",
});

/** "Its typ is …", or "It has no typ". */
function Its({ facts, part = "payload", name }: { facts: VerdictFacts; part?: MemberPart; name: string }) {
	const source = sentAs(facts.decoded, part, name);
	if (source === undefined) return rich("The token has no {name}", { name: code(name) });
	return rich("Its {name} is {value}", { name: code(name), value: <Mono text={source} /> });
}

const code = (text: string) => <code className="value-code">{text}</code>;

const algorithm: Refusal = (facts, failed) => {
	const { right } = both(failed);
	const said = {
		its: <Its facts={facts} part="header" name="alg" />,
		list: <Mono text={right} />,
		none: code("none"),
	};
	return {
		title: algorithmTitle(facts),
		text: differsInCaseOnly(facts.decoded.header.alg, right)
			? rich(
					"{its}; the list says {list}, and the names of algorithms are case-sensitive (RFC 7515 §4.1.1). A token that chose for itself would choose {none} (RFC 8725 §3.1).",
					said,
				)
			: rich("{its}; the list says {list}. A token that chose for itself would choose {none} (RFC 8725 §3.1).", said),
	};
};

function algorithmTitle({ trial }: VerdictFacts): string {
	const { role } = judgeWords[trial.judge];
	if (role === "rs") return t("The algorithm is not on the API's list.");
	return role === "client"
		? t("The algorithm is not on the client's list.")
		: t("The algorithm is not on the server's list.");
}

const differsInCaseOnly = (alg: Json | undefined, list: string): boolean =>
	typeof alg === "string" && list.toUpperCase().split(" ").includes(alg.toUpperCase());

const critical: Refusal = ({ decoded, trial }) => {
	const said = {
		name: code("crit"),
		value: <Mono text={sentAs(decoded, "header", "crit") ?? ""} />,
		who: t(judgeWords[trial.judge].says),
	};
	if (criticalFault(decoded.header) === "malformed")
		return {
			title: t("What it calls critical is no extension."),
			text: rich(
				"Its {name} is {value}, and it should be a list of extensions. {who} refuses such a header, as it may (RFC 7515 §4.1.11). It has not looked at the signature.",
				said,
			),
		};
	return {
		title: t("It has an extension that must be understood."),
		text: rich(
			"Its {name} is {value}. {who} understands no extension, so it must refuse, whoever signed the token (RFC 7515 §4.1.11). It has not looked at the signature.",
			said,
		),
	};
};

function issuerTitle(iss: Json | undefined): string {
	if (iss === undefined) return t("It does not say who made it.");
	return typeof iss === "string"
		? t("It names another issuer.")
		: t("iss is {kind}, so it names no issuer.", { kind: kindSaid(iss) });
}

const issuer: Refusal = (facts, failed) => ({
	title: issuerTitle(facts.decoded.claims.iss),
	text: rich("{its}; this API trusts {issuer} alone (RFC 9068 §4).", {
		its: <Its facts={facts} name="iss" />,
		issuer: <Mono text={both(failed).right} />,
	}),
});

const audience: Refusal = (facts, failed) => {
	const { aud } = facts.decoded.claims;
	const names = (Array.isArray(aud) ? aud : [aud]).some((one) => typeof one === "string");
	return {
		title: names ? t("The token is meant for another API.") : t("The token names nobody for whom it is meant."),
		text: rich("{its}; this one is {api}. The signature is good, and that is not enough (RFC 9068 §4).", {
			its: <Its facts={facts} name="aud" />,
			api: <Mono text={both(failed).left} />,
		}),
	};
};

const scope: Refusal = (facts, failed) => {
	const { scope: sent } = facts.decoded.claims;
	const isText = sent === undefined || typeof sent === "string";
	const said = { its: <Its facts={facts} name="scope" />, needed: <Mono text={both(failed).left} /> };
	return {
		title: t("The scope does not cover this call."),
		text: isText
			? rich("{its}; the call needs {needed}. The token is good, so this is 403 and not 401 (RFC 6750 §3.1).", said)
			: rich(
					"{its}, which is {kind}; a scope is one text with spaces (RFC 8693 §4.2); the call needs {needed}. The token is good, so this is 403 and not 401 (RFC 6750 §3.1).",
					{ ...said, kind: kindSaid(sent) },
				),
	};
};

const unbound: Refusal = ({ decoded }, failed) =>
	isBound(decoded.claims)
		? {
				title: t("This token is no bearer token."),
				text: rich(
					"Its {name} names a key, so it has to come with the scheme {needed} and a proof of that key. As {used} it would work for whoever has a copy (RFC 9449 §7.1, §7.2).",
					{
						name: code("cnf"),
						needed: <Mono text={both(failed).right} />,
						used: <Mono text={both(failed).left} />,
					},
				),
			}
		: undefined;

/** When it ended; or why nobody can tell. */
const expired: Refusal = (facts) => {
	const { decoded, trial, kind } = facts;
	const { exp } = decoded.claims;
	const time = numericDate(exp);
	if (exp === undefined)
		return {
			title: t("The token does not say when it ends."),
			text: t(mustEnd[kind] ?? HAS_TO_END),
		};
	if ("problem" in time)
		return {
			title: t("exp is {problem}.", { problem: problemSaid(time) }),
			text: rich(
				"{its}. A time is a number of seconds since 1970 (RFC 7519 §2, §4.1.4), so nobody can tell when the token ends.",
				{ its: <Its facts={facts} name="exp" /> },
			),
		};
	return { title: t("The token has expired."), text: endedWords(time.seconds, trial.clock) };
};

function endedWords(seconds: number, clock: number): string {
	const now = timeNear(clock, seconds);
	return hasDate(seconds)
		? t("It works before {end}, and the clock says {now} (RFC 7519 §4.1.4). Not a character of it has changed.", {
				end: timeNear(seconds, clock),
				now,
			})
		: t(
				"It works at no time of any calendar, and the clock says {now} (RFC 7519 §4.1.4). Not a character of it has changed.",
				{ now },
			);
}

const HAS_TO_END = mark("It has no exp, and it must have one.");
const mustEnd: Readonly<Partial<Record<VerdictFacts["kind"], Text>>> = {
	access_token: mark("It has no exp, and an access token must have one (RFC 9068 §2.2)."),
	id_token: mark("It has no exp, and an ID Token must have one (OpenID Core §2)."),
	client_assertion: mark("It has no exp, and an assertion must have one (RFC 7523 §3)."),
};

const key = (facts: VerdictFacts): { readonly title: string; readonly text: ReactNode } => {
	const kid = sentAs(facts.decoded, "header", "kid");
	const address = code(JWKS);
	return {
		title: kid === undefined ? t("The token names no key.") : t("No key of the issuer has this id."),
		text:
			kid === undefined
				? rich(
						"The API knows the keys at {address}, and without a {name} it looks for none. A key inside a token is nobody's key (RFC 8725 §3.8).",
						{ address, name: code("kid") },
					)
				: rich(
						"The API knows the keys at {address}, and {key} is not among them. A key inside a token is nobody's key (RFC 8725 §3.8).",
						{ address, key: <Mono text={kid} /> },
					),
	};
};

export const refusals: Readonly<Partial<Record<CheckId, Refusal>>> = {
	"api.algorithm-allowed": algorithm,
	"id-token.algorithm-allowed": algorithm,
	"dpop.algorithm-allowed": algorithm,
	"assertion.algorithm-allowed": algorithm,
	"api.critical-understood": critical,
	"id-token.critical-understood": critical,
	"dpop.critical-understood": critical,
	"assertion.critical-understood": critical,
	"api.type-access-token": (facts) => ({
		title: t("This is not an access token."),
		text: rich("{its}; an access token says {type} (RFC 9068 §4). So an ID Token opens nothing here.", {
			its: <Its facts={facts} part="header" name="typ" />,
			type: code("at+jwt"),
		}),
	}),
	"api.key-known": key,
	"api.issuer-expected": issuer,
	"api.audience-mine": audience,
	"api.scope-covers": scope,
	"dpop.scheme-fits": unbound,
	"api.not-expired": expired,
	"id-token.not-expired": expired,
};
