/**
 * Redeeming a code (OAuth 2.1 §4.1.3): judge, mark as used, write down what is issued, and only then wait for the
 * signature. So a second try that comes meanwhile is a replay, and revokes what is about to leave. A failed try
 * spends nothing (OAuth 2.1 §7.5.3).
 */
import type { Refusal } from "../../../vocabulary/message";
import type { CodeRecord } from "../../../world/as-memory";
import { recall } from "../../../world/world";
import { type PartyContext, spend, stands } from "../../context";
import { guardAtOnce } from "../../guard";
import { codeGrantChecks, codeKeyChecks, type TokenSubject } from "../checks/token";
import { boundFamily } from "../dpop";
import { withIdToken } from "../id-token";
import { bindingOf, openAccess, type TokenResponse } from "../issue";
import { mayRefresh, nextRefreshToken, openFamily, revokeFamily } from "../refresh-tokens";

/** Whose key comes before whether it was used: a thief without the key must not have its tokens revoked. */
const boundCodeChecks = [...codeGrantChecks.slice(0, -1), ...codeKeyChecks, ...codeGrantChecks.slice(-1)];

export async function redeemCode(subject: TokenSubject, at: PartyContext): Promise<TokenResponse | Refusal> {
	const { codes } = recall(at.world, at.lane.id, "as");
	const code = subject.params.get("code");
	const record = code !== undefined && Object.hasOwn(codes, code) ? codes[code] : undefined;
	const checks = record?.dpopJkt === undefined ? codeGrantChecks : boundCodeChecks;
	const refused = guardAtOnce(checks, { ...subject, code, record }, at);
	if (refused?.check === "token.code-unused" && record && stands(at, "codeUse", "once+revoke"))
		revokeTokensOf(record, at);
	if (refused) return refused;
	if (!record || code === undefined) throw new Error("codeKnown passed without a code");

	record.uses += 1;
	if (stands(at, "codeUse", "once")) spend(at, code, "used");
	const wanted = stands(at, "aud", "on") ? subject.params.all("resource") : [];
	const { jti, sign } = openAccess(at, {
		clientId: record.clientId,
		sub: record.sub,
		scope: record.scope,
		authTime: record.authTime,
		resource: wanted.length > 0 ? wanted : record.resource,
		...bindingOf(subject),
	});
	record.tokens.push(jti);
	const { client, jkt } = subject;
	// A client that may refresh gets the first token of a family, which keeps all that was authorized (RFC 8707 §2.2).
	const family = mayRefresh(client, at) ? openFamily(at, { ...record, ...boundFamily(client, jkt) }, jti) : undefined;
	if (family !== undefined) record.family = family;

	const response = await sign();
	const refreshToken = family === undefined ? {} : { refresh_token: nextRefreshToken(at, family) };
	return withIdToken(at, record, { ...response, ...refreshToken });
}

/**
 * A valid second use means that two parties had the code, so every token from it is revoked
 * (OAuth 2.1 §4.1.3). The server knows; an API that only checks signatures does not.
 */
function revokeTokensOf(record: CodeRecord, at: PartyContext): void {
	const { tokens } = recall(at.world, at.lane.id, "as");
	for (const jti of record.tokens) {
		const token = tokens[jti];
		if (token) token.revoked = true;
	}
	if (record.family !== undefined) revokeFamily(at, record.family);
}
