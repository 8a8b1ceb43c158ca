/** What a no means, by the check that said it: with the member as it was sent, or that there is none. */

import type { ReactNode } from "react";
import { ISSUER } from "@/lib/cast/cast";
import { criticalFault } from "@/lib/crypto/critical";
import type { Json } from "@/lib/crypto/json";
import { kindOf, numericDate } from "@/lib/crypto/json-kind";
import { isBound } from "@/lib/inspect/kinds";
import type { CheckId } from "@/lib/vocabulary/check-ids";
import type { CheckRecord } from "@/lib/vocabulary/message";
import { hasDate, timeNear } from "@/lib/world/clock";
import { judgeWords } from "./judges";
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
	if (source === undefined)
		return (
			<>
				The token has no <Code>{name}</Code>
			</>
		);
	return (
		<>
			Its <Code>{name}</Code> is <Mono text={source} />
		</>
	);
}

const Code = ({ children }: { readonly children: string }) => <code className="value-code">{children}</code>;

const algorithm: Refusal = (facts, failed) => ({
	title: `The algorithm is not on ${judgeWords[facts.trial.judge].says.replace("The", "the")}'s list.`,
	text: (
		<>
			<Its facts={facts} part="header" name="alg" />; the list says <Mono text={both(failed).right} />
			{differsInCaseOnly(facts.decoded.header.alg, both(failed).right)
				? ", and the names of algorithms are case-sensitive (RFC 7515 §4.1.1)"
				: ""}
			. A token that chose for itself would choose <Code>none</Code> (RFC 8725 §3.1).
		</>
	),
});

const differsInCaseOnly = (alg: Json | undefined, list: string): boolean =>
	typeof alg === "string" && list.toUpperCase().split(" ").includes(alg.toUpperCase());

const critical: Refusal = ({ decoded, trial }) => {
	const crit = <Mono text={sentAs(decoded, "header", "crit") ?? ""} />;
	const who = judgeWords[trial.judge].says;
	if (criticalFault(decoded.header) === "malformed")
		return {
			title: "What it calls critical is no extension.",
			text: (
				<>
					Its <Code>crit</Code> is {crit}, and it should be a list of extensions. {who} refuses such a header, as it may
					(RFC 7515 §4.1.11). It has not looked at the signature.
				</>
			),
		};
	return {
		title: "It has an extension that must be understood.",
		text: (
			<>
				Its <Code>crit</Code> is {crit}. {who} understands no extension, so it must refuse, whoever signed the token
				(RFC 7515 §4.1.11). It has not looked at the signature.
			</>
		),
	};
};

function issuerTitle(iss: Json | undefined): string {
	if (iss === undefined) return "It does not say who made it.";
	return typeof iss === "string" ? "It names another issuer." : `iss is ${kindOf(iss)}, so it names no issuer.`;
}

const issuer: Refusal = (facts, failed) => ({
	title: issuerTitle(facts.decoded.claims.iss),
	text: (
		<>
			<Its facts={facts} name="iss" />; this API trusts <Mono text={both(failed).right} /> alone (RFC 9068 §4).
		</>
	),
});

const audience: Refusal = (facts, failed) => {
	const { aud } = facts.decoded.claims;
	const names = (Array.isArray(aud) ? aud : [aud]).some((one) => typeof one === "string");
	return {
		title: names ? "The token is meant for another API." : "The token names nobody for whom it is meant.",
		text: (
			<>
				<Its facts={facts} name="aud" />; this one is <Mono text={both(failed).left} />. The signature is good, and that
				is not enough (RFC 9068 §4).
			</>
		),
	};
};

const scope: Refusal = (facts, failed) => {
	const { scope: sent } = facts.decoded.claims;
	const isText = sent === undefined || typeof sent === "string";
	return {
		title: "The scope does not cover this call.",
		text: (
			<>
				<Its facts={facts} name="scope" />
				{isText ? "" : `, which is ${kindOf(sent)}; a scope is one text with spaces (RFC 8693 §4.2)`}; the call needs{" "}
				<Mono text={both(failed).left} />. The token is good, so this is 403 and not 401 (RFC 6750 §3.1).
			</>
		),
	};
};

const unbound: Refusal = ({ decoded }, failed) =>
	isBound(decoded.claims)
		? {
				title: "This token is no bearer token.",
				text: (
					<>
						Its <Code>cnf</Code> names a key, so it has to come with the scheme <Mono text={both(failed).right} /> and a
						proof of that key. As <Mono text={both(failed).left} /> it would work for whoever has a copy (RFC 9449 §7.1,
						§7.2).
					</>
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
			title: "The token does not say when it ends.",
			text: `It has no exp, and ${mustEnd[kind] ?? "it must have one."}`,
		};
	if ("problem" in time)
		return {
			title: `exp is ${time.problem}.`,
			text: (
				<>
					<Its facts={facts} name="exp" />. A time is a number of seconds since 1970 (RFC 7519 §2, §4.1.4), so nobody
					can tell when the token ends.
				</>
			),
		};
	const end = hasDate(time.seconds) ? `before ${timeNear(time.seconds, trial.clock)}` : "at no time of any calendar";
	const now = timeNear(trial.clock, time.seconds);
	return {
		title: "The token has expired.",
		text: `It works ${end}, and the clock says ${now} (RFC 7519 §4.1.4). Not a character of it has changed.`,
	};
};

const mustEnd: Readonly<Partial<Record<VerdictFacts["kind"], string>>> = {
	access_token: "an access token must have one (RFC 9068 §2.2).",
	id_token: "an ID Token must have one (OpenID Core §2).",
	client_assertion: "an assertion must have one (RFC 7523 §3).",
};

const key = (facts: VerdictFacts): { readonly title: string; readonly text: ReactNode } => {
	const kid = sentAs(facts.decoded, "header", "kid");
	return {
		title: kid === undefined ? "The token names no key." : "No key of the issuer has this id.",
		text: (
			<>
				The API knows the keys at <Code>{JWKS}</Code>, and{" "}
				{kid === undefined ? (
					<>
						without a <Code>kid</Code> it looks for none
					</>
				) : (
					<>
						<Mono text={kid} /> is not among them
					</>
				)}
				. A key inside a token is nobody's key (RFC 8725 §3.8).
			</>
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
		title: "This is not an access token.",
		text: (
			<>
				<Its facts={facts} part="header" name="typ" />; an access token says <Code>at+jwt</Code> (RFC 9068 §4). So an ID
				Token opens nothing here.
			</>
		),
	}),
	"api.key-known": key,
	"api.issuer-expected": issuer,
	"api.audience-mine": audience,
	"api.scope-covers": scope,
	"dpop.scheme-fits": unbound,
	"api.not-expired": expired,
	"id-token.not-expired": expired,
};
