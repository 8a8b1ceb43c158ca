import { type Check, fail, pass, skip } from "../../../guard";
import { isAccessTokenType } from "../../find-token";
import type { RevokeSubject } from "../subjects";

/** Such as an ID Token: this server signed it, and has no way to take it back (RFC 7009 §2.2.1). */
export const typeSupported: Check<RevokeSubject> = {
	id: "revoke.type-supported",
	title: "Tokens of this type can be revoked",
	specs: ["RFC 7009 §2.2.1"],
	without: "The server would promise an end that it cannot bring about.",
	run({ token }) {
		if (token?.type === undefined) return skip("no JWT of this server");
		if (!isAccessTokenType(token.type))
			return fail("unsupported_token_type", "tokens of this type cannot be revoked", { detail: token.type });
		return pass(token.type);
	},
};
