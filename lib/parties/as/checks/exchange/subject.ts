import { textOf } from "../../../../crypto/json-kind";
import type { DecodedJwt } from "../../../../crypto/jwt";
import { commonScopes } from "../../../../vocabulary/scopes";
import type { ExchangePolicy } from "../../../../world/as-memory";
import { scopeTokens } from "../../scope";
import type { TokenSubject } from "../token/subject";

/** What the server has read from a token exchange before it judges it (RFC 8693 §2.1). */
export interface ExchangeSubject extends TokenSubject {
	readonly subjectToken: string | undefined;
	/** Taken apart, not verified; `undefined` where it is no JWT. */
	readonly subjectJwt: DecodedJwt | undefined;
	readonly actorToken: string | undefined;
	readonly actorJwt: DecodedJwt | undefined;
	/** Every `resource` and `audience`: the token is asked for all of them (RFC 8693 §2.1.1). */
	readonly targets: readonly string[];
	/** What this client may exchange; `undefined` where the policy does not know it. */
	readonly policy: ExchangePolicy | undefined;
}

/** Who acts: whoever the actor token names, else the client that authenticated. */
export const actorOf = ({ actorJwt, client }: ExchangeSubject): string =>
	actorJwt ? textOf(actorJwt.claims.sub) : (client?.client_id ?? "");

/** Where the token will be for: what was asked, else the first target of the policy. */
export const targetsOf = ({ targets, policy }: ExchangeSubject): readonly string[] =>
	targets.length > 0 ? targets : Object.keys(policy?.targets ?? {}).slice(0, 1);

/** The scope of the subject token. */
export const scopeOfSubject = ({ subjectJwt }: ExchangeSubject): readonly string[] => {
	const scope = subjectJwt?.claims.scope;
	return typeof scope === "string" ? (scopeTokens(scope) ?? []) : [];
};

/**
 * The scope that both the subject token and the policy cover, at every target: scope and targets multiply
 * (RFC 8693 §2.1.1).
 */
export function scopeAllowed(subject: ExchangeSubject): readonly string[] {
	const { targets = {} } = subject.policy ?? {};
	const wanted = targetsOf(subject);
	const policyAt = (target: string) => (Object.hasOwn(targets, target) ? (targets[target] ?? []) : []);
	if (wanted.length === 0) return [];
	return wanted.map(policyAt).reduce(commonScopes, scopeOfSubject(subject));
}
