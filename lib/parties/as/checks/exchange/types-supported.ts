import { ACCESS_TOKEN_TYPE } from "../../../../vocabulary/token-exchange";
import { type Check, compare, fail, pass } from "../../../guard";
import type { ExchangeSubject } from "./subject";

const NAMES = ["subject_token_type", "actor_token_type", "requested_token_type"];

/** RFC 8693 §3 registers several kinds; this server takes and issues access tokens. */
export const typesSupported: Check<ExchangeSubject> = {
	id: "exchange.types-supported",
	title: "Token types are supported",
	specs: ["RFC 8693 §2.1", "RFC 8693 §3"],
	without: "A token made for one use could be read as another.",
	run({ params }) {
		const other = NAMES.find((name) => (params.get(name) ?? ACCESS_TOKEN_TYPE) !== ACCESS_TOKEN_TYPE);
		if (other === undefined) return pass("access_token");
		const compared = compare([other, params.get(other) ?? ""], "≠", ["supported", ACCESS_TOKEN_TYPE]);
		return fail("invalid_request", "the token type is not supported", { compared });
	},
};
